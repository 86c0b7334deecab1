package io.quantumlock.domain.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EndCustomerIdTest {

  @Test
  void itIsComparedExactly() {
    var id = new EndCustomerId("user@acmecorp.com");

    assertThat(id).isEqualTo(new EndCustomerId("user@acmecorp.com"));
    assertThat(id).isNotEqualTo(new EndCustomerId("User@acmecorp.com"));
    assertThat(id).isNotEqualTo(new EndCustomerId("user@acmecorp.com "));
    assertThat(new EndCustomerId("zo\u00eb")).isNotEqualTo(new EndCustomerId("zoe\u0308"));
  }

  @Test
  void itHasAtMost255Characters() {
    assertThat(new EndCustomerId("⚛".repeat(255)).value()).hasSize(255);
    assertThatThrownBy(() -> new EndCustomerId("x".repeat(256)))
        .isInstanceOf(Rejection.Invalid.class)
        .hasMessage("end_customer_id must have 1 to 255 characters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a\0b", "a\nb", "a\tb", "\ud800"})
  void whatIsNoLineOfTextIsRefused(String value) {
    assertThatThrownBy(() -> new EndCustomerId(value))
        .isInstanceOf(Rejection.Invalid.class)
        .hasMessageStartingWith("end_customer_id must");
  }
}
