package io.quantumlock.domain.kms;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.access.AllTokens;
import io.quantumlock.domain.access.InMemoryTokens;
import io.quantumlock.domain.access.TokenDigest;
import io.quantumlock.domain.audit.AuditAction;
import io.quantumlock.domain.audit.AuditEvents;
import io.quantumlock.domain.audit.Caller;
import io.quantumlock.domain.audit.InMemoryAuditTrail;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

public final class InMemoryServiceTokens implements ServiceTokens {
  private final InMemoryTokens<TokenTerms> tokens = new InMemoryTokens<>("Service token");

  private final InMemoryAuditTrail auditTrail;

  public InMemoryServiceTokens() {
    this(new InMemoryAuditTrail());
  }

  public InMemoryServiceTokens(InMemoryAuditTrail auditTrail) {
    this.auditTrail = auditTrail;
  }

  @Override
  public ServiceToken add(TokenTerms terms, TokenDigest digest, String hint, Instant now) {
    var added = on(tokens.add(kept(terms), digest, hint, now));
    record(added, now, AuditAction.SERVICE_TOKEN_ISSUE);
    return added;
  }

  private void record(ServiceToken token, Instant now, AuditAction action) {
    auditTrail.add(AuditEvents.serviceToken(token, now, Caller.current(), action));
  }

  @Override
  public Optional<ServiceToken> find(TokenDigest digest) {
    return tokens.active(digest).map(InMemoryServiceTokens::on);
  }

  @Override
  public AllTokens<ServiceToken> all() {
    return new AllTokens<>(
        tokens.all().stream().map(InMemoryServiceTokens::on).toList(), List.of());
  }

  @Override
  public synchronized ServiceToken rotate(
      long id, Instant end, TokenDigest digest, String hint, Instant now) {
    var old =
        all().sound().stream()
            .filter(token -> token.record().id() == id && token.isActive(now))
            .findFirst()
            .orElseThrow(() -> new Rejection.NotFound("Active service token"));
    tokens.change(id, terms -> kept(terms.endingBy(end)));
    record(
        new ServiceToken(kept(old.terms().endingBy(end)), old.record()),
        now,
        AuditAction.SERVICE_TOKEN_ROTATE);
    return add(old.terms().renewed(old.record().createdAt(), now), digest, hint, now);
  }

  @Override
  public ServiceToken revoke(long id, Instant now) {
    boolean wasActive = tokens.isActive(id);
    var revoked = on(tokens.revoke(id, now));
    if (wasActive) {
      record(revoked, now, AuditAction.SERVICE_TOKEN_REVOKE);
    }
    return revoked;
  }

  private static TokenTerms kept(TokenTerms terms) {
    var end = terms.expiresAt().map(at -> at.truncatedTo(ChronoUnit.MICROS));
    return new TokenTerms(terms.name(), terms.grants(), end);
  }

  private static ServiceToken on(InMemoryTokens.Entry<TokenTerms> entry) {
    return new ServiceToken(entry.subject(), entry.record());
  }
}
