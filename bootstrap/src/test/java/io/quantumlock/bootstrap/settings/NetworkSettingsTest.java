package io.quantumlock.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.adapter.rest.network.HttpSettings;
import io.quantumlock.adapter.rest.network.Origin;
import io.quantumlock.adapter.rest.network.Proxies;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkSettingsTest {
  @TempDir Path home;

  @Test
  void noOriginIsNamedUnlessByTheOperator() {
    assertThat(read(Map.of()).origins()).isEmpty();
    assertThat(
            read(Map.of("QUANTUMLOCK_HTTP_CORS_ORIGINS", "https://a.example, http://b:81"))
                .origins())
        .containsExactlyInAnyOrder(new Origin("https://a.example"), new Origin("http://b:81"));
  }

  @Test
  void originsAreNamedOneByOne() {
    assertThatThrownBy(() -> read(Map.of("QUANTUMLOCK_HTTP_CORS_ORIGINS", "https://a.example,*")))
        .isInstanceOf(WrongSettings.class)
        .hasMessageContaining("QUANTUMLOCK_HTTP_CORS_ORIGINS must hold origins as browsers")
        .hasMessageContaining("and not \"*\"");
  }

  @Test
  void proxiesAndTheirHeaderAreNamed() {
    assertThat(read(Map.of()).proxies()).isSameAs(Proxies.NONE);
    assertThat(read(Map.of("QUANTUMLOCK_HTTP_TRUSTED_PROXIES", "10.0.0.0/8,::1")).proxies())
        .isNotSameAs(Proxies.NONE);
    assertThatThrownBy(
            () ->
                read(
                    Map.of(
                        "QUANTUMLOCK_HTTP_TRUSTED_PROXIES", "10.1.2.3/8",
                        "QUANTUMLOCK_HTTP_PROXY_HEADER", "x-forwardedfor",
                        "QUANTUMLOCK_HTTP_FAILURES_PER_MINUTE", "-1")))
        .isInstanceOf(WrongSettings.class)
        .hasMessageContaining("QUANTUMLOCK_HTTP_TRUSTED_PROXIES must hold networks such as")
        .hasMessageContaining("not \"x-forwardedfor\", did you mean x-forwarded-for?")
        .hasMessageContaining("QUANTUMLOCK_HTTP_FAILURES_PER_MINUTE must be a whole number from 0");
  }

  private HttpSettings read(Map<String, String> environment) {
    var all = new HashMap<>(environment);
    all.put("QUANTUMLOCK_HOME", home.toString());
    return Settings.read(all).http();
  }
}
