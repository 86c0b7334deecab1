package io.quantumlock.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Rejection;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ProfileTest {

  private static Profile profile(String name, String email, String company) {
    return new Profile(name, email, Optional.of(company), false);
  }

  private static void assertRefused(String name, String email, String company, String message) {
    assertThatThrownBy(() -> profile(name, email, company))
        .isInstanceOf(Rejection.Invalid.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a@b", "admin@acmecorp.com", "zoë+tag@exämple.com", "\"a@b\"@c.example"})
  void anEmailHasAnAtBetweenOthers(String email) {
    assertThat(profile("acme", email, "Acme").email()).isEqualTo(email);
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "@acmecorp.com", "admin@"})
  void anEmailWithoutOneIsRefused(String email) {
    assertRefused("acme", email, "Acme", "email must be an email address");
  }

  @Test
  void everyFieldHasItsLimits() {
    var longest = "x".repeat(250) + "@b.c";
    assertThat(profile("n".repeat(100), longest, "c".repeat(200)).email()).hasSize(254);

    assertRefused("", "a@b", "c", "name must have 1 to 100 characters");
    assertRefused("n".repeat(101), "a@b", "c", "name must have 1 to 100 characters");
    assertRefused("n", "@b", "c", "email must have 3 to 254 characters");
    assertRefused("n", "x" + longest, "c", "email must have 3 to 254 characters");
    assertRefused("n", "a@b", "", "company_name must have 1 to 200 characters");
    assertRefused("n", "a@b", "c".repeat(201), "company_name must have 1 to 200 characters");
  }

  @Test
  void noFieldHasControlCharacters() {
    assertRefused("n\0", "a@b", "c", "name must not contain control characters");
    assertRefused("n", "a@b\r\nBcc: x", "c", "email must not contain control characters");
    assertRefused("n", "a@b", "c\n", "company_name must not contain control characters");
  }

  @Test
  void idsOfCustomersCountFromOne() {
    assertThat(new CustomerId(1).value()).isEqualTo(1);
    assertThatThrownBy(() -> new CustomerId(0)).isInstanceOf(IllegalArgumentException.class);
  }
}
