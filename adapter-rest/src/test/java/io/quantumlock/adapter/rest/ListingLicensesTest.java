package io.quantumlock.adapter.rest;

import static io.quantumlock.adapter.rest.JsonAssertions.assertAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListingLicensesTest {
  private static final String LICENSES = "/api/v1/licenses";

  @RegisterExtension static final World world = World.shared();

  private final ApiClient acme = world.customer();

  @Test
  void answersAsTheReferenceShows() {
    var key = World.issue(acme);
    assertAnswer(
        acme.get(LICENSES + "?page=1&per_page=20&status_filter=active"),
        200,
        """
        {
          "licenses": [
            {
              "id": 1,
              "license_key": "%s",
              "end_customer_id": "user@acmecorp.com",
              "features": [],
              "valid_until": "2026-06-15T10:30:00",
              "created_at": "2025-06-15T10:30:00",
              "status": "active",
              "revoked": false
            }
          ],
          "total": 1,
          "page": 1,
          "per_page": 20,
          "total_pages": 1
        }\
        """
            .formatted(key)
            .replace("\"licenses\": [", "\"licenses\":["));
  }

  @Test
  void theNewestComesFirstAndAPagePastTheEndIsEmpty() {
    for (int i = 0; i < 3; i++) {
      World.issue(acme);
    }
    assertThat(ids(acme.get(LICENSES))).isEqualTo("[3, 2, 1]");
    assertThat(ids(acme.get(LICENSES + "?per_page=2&page=2"))).isEqualTo("[1]");
    var beyond = acme.get(LICENSES + "?per_page=2&page=2147483647");
    assertThat(ids(beyond)).isEqualTo("[]");
    assertThat(beyond.get("total_pages")).isEqualTo("2");
  }

  @Test
  void anAccountWithoutLicensesHasNoPages() {
    assertAnswer(
        acme.get(LICENSES),
        200,
        "{\"licenses\": [],\"total\": 0,\"page\": 1,\"per_page\": 50,\"total_pages\": 0}");
  }

  @Test
  void theFilterGoesByStatus() {
    World.issue(acme);
    world.later(Duration.ofDays(366));
    var revoked = World.issue(acme);
    World.issue(acme);
    acme.post(LICENSES + "/" + revoked + "/revoke", "");
    assertThat(ids(acme.get(LICENSES + "?status_filter=expired"))).isEqualTo("[1]");
    assertThat(ids(acme.get(LICENSES + "?status_filter=revoked"))).isEqualTo("[2]");
    assertThat(ids(acme.get(LICENSES + "?status_filter=active"))).isEqualTo("[3]");
  }

  @Test
  void eachCustomerSeesHisOwn() {
    World.issue(acme);
    assertThat(ids(world.customer().get(LICENSES))).isEqualTo("[]");
  }

  @ParameterizedTest
  @CsvSource({
    "page=0, page",
    "page=-1, page",
    "page=, page",
    "page, page",
    "page=1.5, page",
    "page=one, page",
    "page=%D9%A3, page",
    "page=%2B1, page",
    "page=2147483648, page",
    "page=99999999999999999999, page",
    "page=1&page=1, page",
    "p%61ge=0, page",
    "per_page=0, per_page",
    "per_page=101, per_page",
    "status_filter=, status_filter",
    "status_filter=ACTIVE, status_filter",
    "status_filter=active%00, status_filter",
    "status_filter=' OR 1=1--, status_filter",
  })
  void aWrongParameterIsNamed(String query, String field) {
    var answer = acme.get(LICENSES + "?" + query.replace(" ", "%20"));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.fields()).containsExactly(field);
  }

  @Test
  void whatIsTooLargeIsToldTheRightBound() {
    assertThat(acme.get(LICENSES + "?per_page=99999999999").get("detail"))
        .isEqualTo(acme.get(LICENSES + "?per_page=101").get("detail"));
    assertThat(acme.get(LICENSES + "?page=99999999999").get("detail"))
        .isEqualTo("page must be at most 2147483647");
    assertThat(acme.get(LICENSES + "?page=abc").get("detail")).isEqualTo("page must be an integer");
  }

  @Test
  void allWrongParametersAreNamedAtOnceAndUnknownOnesAreIgnored() {
    var answer = acme.get(LICENSES + "?page=0&per_page=x&status_filter=y&z=1&z=2");
    assertThat(answer.fields()).containsExactly("page", "per_page", "status_filter");
    assertThat(acme.get(LICENSES + "?z=1&z=2&&=").status()).isEqualTo(200);
  }

  private static String ids(Answer answer) {
    return answer.json().get("licenses").valueStream().map(l -> l.get("id")).toList().toString();
  }
}
