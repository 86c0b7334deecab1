package io.quantumlock.domain.kms;

import io.quantumlock.domain.PlainText;
import io.quantumlock.domain.Rejection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a service token is good for.
///
/// @param name what the service is called, 1 to 100 characters; need not be unique
/// @param grants what it may do, at least one thing
/// @param expiresAt from when on it is good for nothing
public record TokenTerms(String name, List<Grant> grants, Optional<Instant> expiresAt) {
  /// What every token could do before there were rights.
  public static final List<Grant> EVERYDAY =
      List.of(Grant.parse("kms:sign"), Grant.parse("kms:verify"), Grant.parse("kms:read"));

  private static final int MOST_GRANTS = 20;

  public TokenTerms {
    PlainText.line("name", name, 1, 100);
    grants = List.copyOf(grants);
    if (grants.isEmpty() || grants.size() > MOST_GRANTS) {
      throw new Rejection.Invalid("right", "must be given 1 to " + MOST_GRANTS + " times");
    }
  }

  boolean isExpired(Instant now) {
    return expiresAt.filter(end -> !now.isBefore(end)).isPresent();
  }

  /// These terms, for a token that ends no later than `end`.
  public TokenTerms endingBy(Instant end) {
    return new TokenTerms(name, grants, Optional.of(expiresAt.filter(end::isAfter).orElse(end)));
  }

  /// These terms for a token that takes over now, and lives as long as this one was to live.
  ///
  /// @param since when this one was issued
  public TokenTerms renewed(Instant since, Instant now) {
    return new TokenTerms(
        name, grants, expiresAt.map(end -> now.plus(Duration.between(since, end))));
  }
}
