package io.quantumlock.bootstrap.settings;

import io.quantumlock.adapter.rest.network.HttpSettings;
import io.quantumlock.adapter.rest.network.Origin;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The settings that say where the API listens, and whom it hears.
final class NetworkSettings {
  private NetworkSettings() {}

  static HttpSettings read(GivenSettings given) {
    return new HttpSettings(
        given.text("http.host", "127.0.0.1"),
        Settings.number(given, "http.port", 8080, 0, 65_535),
        given.parsed("http.cors.origins", NetworkSettings::origins).orElse(Set.of()));
  }

  private static Set<Origin> origins(String text) {
    return list(text).map(Origin::new).collect(Collectors.toSet());
  }

  private static Stream<String> list(String text) {
    return Stream.of(text.split(",")).map(String::strip).filter(each -> !each.isEmpty());
  }
}
