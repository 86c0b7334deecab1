package io.quantumlock.adapter.rest.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTest {
  private static final Set<String> TRUSTED = Set.of("10.0.0.0/8", "2001:db8::/32", "192.0.2.1");

  private final HttpFields.Mutable headers = HttpFields.build();

  @Test
  void whoeverIsNoTrustedProxyIsNotBelieved() {
    headers.add("X-Forwarded-For", "203.0.113.9").add("Forwarded", "for=203.0.113.9");
    for (var peer : new String[] {"198.51.100.7", "192.0.2.2", "2001:db9::1"}) {
      assertThat(client(ProxyHeader.X_FORWARDED_FOR, peer)).isEqualTo(address(peer));
      assertThat(client(ProxyHeader.FORWARDED, peer)).isEqualTo(address(peer));
      assertThat(Proxies.NONE.client(address("10.0.0.1"), headers)).isEqualTo(address("10.0.0.1"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          203.0.113.9                          | 203.0.113.9
          203.0.113.9:4711                     | 203.0.113.9
          2001:db9::7                          | 2001:db9::7
          [2001:db9::7]                        | 2001:db9::7
          [2001:db9::7]:4711                   | 2001:db9::7
          203.0.113.9, 10.0.0.7                | 203.0.113.9
          203.0.113.9, 2001:db8::5, 192.0.2.1  | 203.0.113.9
          198.51.100.66, 203.0.113.9, 10.0.0.7 | 203.0.113.9
          10.9.9.9                             | 10.9.9.9
          """)
  void theNearestThatIsNoTrustedProxyIsTheClient(String forwarded, String client) {
    headers.add("X-Forwarded-For", forwarded);
    assertThat(client(ProxyHeader.X_FORWARDED_FOR, "10.0.0.1")).isEqualTo(address(client));
  }

  @Test
  void linesAreReadAsOne() {
    headers.add("X-Forwarded-For", "198.51.100.66").add("X-Forwarded-For", "203.0.113.9");
    assertThat(client(ProxyHeader.X_FORWARDED_FOR, "10.0.0.1")).isEqualTo(address("203.0.113.9"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "unknown", "_hidden", "localhost", "203.0.113.9.1", "203.0.113.9, x"})
  void whatIsNoAddressLeavesTheProxyThatSaidIt(String forwarded) {
    headers.add("X-Forwarded-For", forwarded);
    assertThat(client(ProxyHeader.X_FORWARDED_FOR, "10.0.0.1")).isEqualTo(address("10.0.0.1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          for=203.0.113.9                                    | 203.0.113.9
          For="203.0.113.9:80";proto=https;by=10.0.0.1       | 203.0.113.9
          proto=https; for="[2001:db9::7]:4711"              | 2001:db9::7
          for=198.51.100.66, for=203.0.113.9;by=x, for=10.0.0.7 | 203.0.113.9
          for="198.51.100.66, for=203.0.113.9                | 10.0.0.1
          for="x;for=203.0.113.9"                            | 10.0.0.1
          by=203.0.113.9                                     | 10.0.0.1
          """)
  void theStandardHeaderSaysTheSame(String forwarded, String client) {
    headers.add("Forwarded", forwarded);
    assertThat(client(ProxyHeader.FORWARDED, "10.0.0.1")).isEqualTo(address(client));
  }

  @Test
  void theHeaderThatTheProxyDoesNotWriteIsNotRead() {
    headers.add("X-Forwarded-For", "198.51.100.66").add("Forwarded", "for=203.0.113.9");
    assertThat(client(ProxyHeader.FORWARDED, "10.0.0.1")).isEqualTo(address("203.0.113.9"));
    assertThat(client(ProxyHeader.X_FORWARDED_FOR, "10.0.0.1")).isEqualTo(address("198.51.100.66"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.1.2.3/8", "10.0.0.0/33", "proxy.example", "10.0.0.0/", "0-9.0.0.1"})
  void whatIsNoNetworkIsRefused(String text) {
    assertThatThrownBy(() -> Proxies.of(Set.of(text), ProxyHeader.FORWARDED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must hold networks such as")
        .hasMessageContaining("and not \"" + text + "\"");
  }

  private InetAddress client(ProxyHeader header, String peer) {
    return Proxies.of(TRUSTED, header).client(address(peer), headers);
  }

  private static InetAddress address(String text) {
    return InetAddress.ofLiteral(text);
  }
}
