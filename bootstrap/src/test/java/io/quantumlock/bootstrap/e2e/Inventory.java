package io.quantumlock.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// The licenses that a customer has, row by row. It is taken while nobody issues.
final class Inventory {
  private static final String PAGE = "/api/v1/licenses?per_page=100&page=";

  private Inventory() {}

  /// Sees that there are as many licenses as every counter says.
  ///
  /// @return the key of each, none twice
  static List<String> of(Caller vendor) {
    var keys = new ArrayList<String>();
    JsonNode page;
    int number = 0;
    do {
      page = vendor.get(PAGE + ++number).json();
      page.get("licenses").forEach(license -> keys.add(license.get("license_key").asString()));
    } while (number < page.get("total_pages").asInt());
    assertThat(keys).doesNotHaveDuplicates().hasSize(page.get("total").asInt());
    assertThat(vendor.get("/api/v1/stats").get("licenses_generated_month"))
        .isEqualTo("" + keys.size());
    return keys;
  }
}
