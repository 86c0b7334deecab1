package io.quantumlock.domain.license;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.access.InMemoryTokenDigests;
import io.quantumlock.domain.access.TokenDigest;
import io.quantumlock.domain.customer.ApiKeys;
import io.quantumlock.domain.customer.Customer;
import io.quantumlock.domain.customer.Customers;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profiles;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Finding a license together with whoever asks for it.
public abstract class PresentedLicensesContract {
  private static final Instant NOW = Instant.parse("2026-11-24T10:30:00.123456Z");
  private static final TokenDigest ACMES = InMemoryTokenDigests.of("one");
  private static final TokenDigest BETAS = InMemoryTokenDigests.of("another");

  private Customer acme;
  private Customer beta;
  private License license;

  protected abstract Licenses licenses();

  protected abstract ApiKeys apiKeys();

  protected abstract Customers customers();

  @BeforeEach
  void issueALicense() {
    acme = customers().add(Profiles.named("acme"), Plan.STARTUP, NOW);
    beta = customers().add(Profiles.named("beta"), Plan.FREE, NOW);
    apiKeys().add(acme.id(), ACMES, "qlk_abcd", NOW);
    apiKeys().add(beta.id(), BETAS, "qlk_efgh", NOW);
    license = licenses().issue(Drafts.of(acme.id(), NOW), 100);
  }

  private Optional<Presented> find(TokenDigest apiKey) {
    return licenses().find(apiKey, license.key());
  }

  @Test
  void anApiKeyLeadsToItsOwnerAndHisLicense() {
    assertThat(find(ACMES))
        .contains(new Presented(acme, Optional.of(license.key()), Optional.of(license)));
  }

  @Test
  void whatIsFoundIsAsItIsNow() {
    var revoked = licenses().revoke(acme.id(), license.key(), Optional.empty(), NOW);
    var richer = customers().setPlan(acme.id(), Plan.ENTERPRISE, NOW);

    assertThat(find(ACMES))
        .contains(new Presented(richer, Optional.of(license.key()), Optional.of(revoked)));
  }

  @Test
  void whoeverAsksIsFoundThoughTheLicenseIsAnothers() {
    licenses().issue(Drafts.of(beta.id(), NOW), 100);

    assertThat(find(BETAS))
        .contains(new Presented(beta, Optional.of(license.key()), Optional.empty()));
  }

  @Test
  void anUnknownOrRevokedApiKeyLeadsNowhere() {
    assertThat(find(InMemoryTokenDigests.of("unknown"))).isEmpty();

    apiKeys().revoke(apiKeys().of(acme.id()).sound().getFirst().id(), NOW);
    assertThat(find(ACMES)).isEmpty();
  }

  @Test
  void eachOfSeveralApiKeysLeadsThere() {
    var second = InMemoryTokenDigests.of("second");
    apiKeys().add(acme.id(), second, "qlk_ijkl", NOW);
    apiKeys().revoke(apiKeys().of(acme.id()).sound().getFirst().id(), NOW);

    assertThat(find(second).flatMap(Presented::license)).contains(license);
    assertThat(find(ACMES)).isEmpty();
  }
}
