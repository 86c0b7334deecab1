package io.quantumlock.domain.kms;

final class InMemoryServiceTokensTest extends ServiceTokensContract {
  private final ServiceTokens serviceTokens = new InMemoryServiceTokens();

  @Override
  protected ServiceTokens serviceTokens() {
    return serviceTokens;
  }
}
