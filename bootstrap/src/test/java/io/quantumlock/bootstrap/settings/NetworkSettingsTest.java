package io.quantumlock.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.adapter.rest.network.HttpSettings;
import io.quantumlock.adapter.rest.network.Origin;
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

  private HttpSettings read(Map<String, String> environment) {
    var all = new HashMap<>(environment);
    all.put("QUANTUMLOCK_HOME", home.toString());
    return Settings.read(all).http();
  }
}
