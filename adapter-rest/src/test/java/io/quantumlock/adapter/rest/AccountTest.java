package io.quantumlock.adapter.rest;

import static io.quantumlock.adapter.rest.JsonAssertions.assertAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profile;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccountTest {
  @RegisterExtension static final World world = World.shared();

  @Test
  void theAccountAnswersAsTheReferenceShows() {
    var profile =
        new Profile("acme_corp", "admin@acmecorp.com", Optional.of("Acme Corporation™"), true);
    var acme = world.anybody().withApiKey(world.add(profile, Plan.STARTUP));
    World.issue(acme);
    var account = acme.get("/api/v1/customers/me");
    assertAnswer(
        account,
        200,
        """
        {
          "id": %s,
          "name": "acme_corp",
          "email": "admin@acmecorp.com",
          "company_name": "Acme Corporation™",
          "plan": "startup",
          "max_licenses_month": 10000,
          "licenses_used_month": 1,
          "created_at": "2025-06-15T10:30:00",
          "email_verified": true
        }\
        """
            .formatted(account.get("id")));
  }

  @Test
  void anAbsentCompanyIsNull() {
    assertThat(world.customer().get("/api/v1/customers/me").body())
        .contains("\"company_name\":null", "\"email_verified\":false");
  }

  @Test
  void theStatisticsAnswerAsTheReferenceShows() {
    var acme = world.customer();
    World.issue(acme);
    assertAnswer(
        acme.get("/api/v1/stats"),
        200,
        """
        {
          "licenses_generated_month": 1,
          "licenses_remaining_month": 9999,
          "plan": "startup",
          "max_licenses_month": 10000
        }\
        """);
  }

  @Test
  void whatIsAPersonsOwnIsNotCached() {
    assertThat(world.customer().get("/api/v1/customers/me").header("Cache-Control"))
        .isEqualTo("no-store");
  }
}
