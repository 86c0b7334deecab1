package io.quantumlock.domain.customer;

import io.quantumlock.domain.PlainText;
import io.quantumlock.domain.Rejection;
import java.util.Optional;

/// How a customer is known.
///
/// @param name unique, 1 to 100 characters
/// @param email 3 to 254 characters with an @ between others
/// @param companyName 1 to 200 characters, where there is one
/// @param emailVerified set by whoever administers customers
public record Profile(
    String name, String email, Optional<String> companyName, boolean emailVerified) {
  public Profile {
    PlainText.line("name", name, 1, 100);
    PlainText.line("email", email, 3, 254);
    companyName.ifPresent(company -> PlainText.line("company_name", company, 1, 200));
    int at = email.indexOf('@');
    if (at < 1 || at == email.length() - 1) {
      throw new Rejection.Invalid("email", "must be an email address");
    }
  }
}
