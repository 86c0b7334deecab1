package io.quantumlock.domain.license;

import io.quantumlock.domain.PlainText;

/// How the vendor names his customer: an email address, a user id. 1 to 255 characters, compared
/// exactly.
public record EndCustomerId(String value) {
  public EndCustomerId {
    PlainText.line("end_customer_id", value, 1, 255);
  }
}
