package io.quantumlock.domain.kms;

import io.quantumlock.domain.access.InMemoryTokens;
import io.quantumlock.domain.access.TokenDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

public final class InMemoryServiceTokens implements ServiceTokens {
  private final InMemoryTokens<String> tokens = new InMemoryTokens<>("Service token");

  @Override
  public ServiceToken add(String name, TokenDigest digest, String hint, Instant now) {
    return named(tokens.add(name, digest, hint, now));
  }

  @Override
  public Optional<ServiceToken> find(TokenDigest digest) {
    return tokens.active(digest).map(InMemoryServiceTokens::named);
  }

  @Override
  public List<ServiceToken> all() {
    return tokens.all().stream().map(InMemoryServiceTokens::named).toList();
  }

  @Override
  public ServiceToken revoke(long id, Instant now) {
    return named(tokens.revoke(id, now));
  }

  private static ServiceToken named(InMemoryTokens.Entry<String> entry) {
    return new ServiceToken(entry.subject(), entry.record());
  }
}
