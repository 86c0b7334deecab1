package io.quantumlock.architecture;

import java.util.List;

/// The modules, and which of the others each may know. A package stands under a base, so that rules
/// can be run on the house and on its counter-examples.
enum HouseModule {
  DOMAIN("domain"),
  APPLICATION("application", DOMAIN),
  REST("adapter.rest", APPLICATION, DOMAIN),
  JDBC("adapter.jdbc", DOMAIN),
  CRYPTO("adapter.crypto", DOMAIN),
  QUANTUM("adapter.quantum", DOMAIN),
  BOOTSTRAP("bootstrap", QUANTUM, CRYPTO, JDBC, REST, APPLICATION, DOMAIN);

  private final String packageName;

  @SuppressWarnings("ImmutableEnumChecker") // List.of
  private final List<HouseModule> known;

  HouseModule(String packageName, HouseModule... known) {
    this.packageName = packageName;
    this.known = List.of(known);
  }

  List<HouseModule> known() {
    return known;
  }

  /// Uses java.base and nothing else.
  boolean isCore() {
    return this == DOMAIN || this == APPLICATION;
  }

  /// @return the pattern of its packages
  String under(String base) {
    return base + "." + packageName + "..";
  }
}
