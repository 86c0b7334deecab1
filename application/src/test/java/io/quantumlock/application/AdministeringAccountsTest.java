package io.quantumlock.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.access.Token;
import io.quantumlock.domain.customer.Customer;
import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profiles;
import io.quantumlock.domain.kms.ServiceToken;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AdministeringAccountsTest {
  private static final CustomerId NOBODY = new CustomerId(4711);

  private final FakeWorld world = new FakeWorld();
  private final QuantumLock quantumLock = world.quantumLock;

  private Customer authenticate(Token apiKey) {
    return quantumLock.authenticateCustomer().authenticate(apiKey.reveal());
  }

  @Test
  void aNewCustomerComesWithAKeyThatWorks() {
    var added = quantumLock.administerCustomers().add(Profiles.named("acme"), Plan.STARTUP);

    assertThat(added.customer().createdAt()).isEqualTo(FakeWorld.START);
    assertThat(authenticate(added.apiKey().token())).isEqualTo(added.customer());
    assertThat(quantumLock.administerCustomers().list()).containsExactly(added.customer());
  }

  @Test
  void aTakenNameMakesNeitherCustomerNorKey() {
    var acme = quantumLock.administerCustomers().add(Profiles.named("acme"), Plan.FREE).customer();

    assertThatThrownBy(
            () -> quantumLock.administerCustomers().add(Profiles.named("acme"), Plan.FREE))
        .isInstanceOf(Rejection.Taken.class);
    assertThat(quantumLock.administerCustomers().list()).containsExactly(acme);
    assertThat(quantumLock.administerApiKeys().list(acme.id()).sound()).hasSize(1);
  }

  @Test
  void aKeyIsRotatedByIssuingAnotherAndRevokingTheFirst() {
    var added = quantumLock.administerCustomers().add(Profiles.named("acme"), Plan.FREE);
    var acme = added.customer();
    var second = quantumLock.administerApiKeys().issue(acme.id());
    assertThat(authenticate(added.apiKey().token())).isEqualTo(acme);

    var revoked = quantumLock.administerApiKeys().revoke(added.apiKey().record().id());

    assertThat(revoked.revokedAt()).isEqualTo(Optional.of(world.now()));
    assertThat(revoked.hint()).isEqualTo(added.apiKey().token().hint());
    assertThat(authenticate(second.token())).isEqualTo(acme);
    assertThatThrownBy(() -> authenticate(added.apiKey().token()))
        .isInstanceOf(Rejection.Unauthorized.class);
    assertThat(quantumLock.administerApiKeys().list(acme.id()).sound())
        .containsExactly(revoked, second.record());
  }

  @Test
  void withoutACustomerThereIsNoKeyAndNoPlan() {
    assertThatThrownBy(() -> quantumLock.administerApiKeys().issue(NOBODY))
        .isInstanceOf(Rejection.NotFound.class);
    assertThatThrownBy(() -> quantumLock.administerCustomers().setPlan(NOBODY, Plan.FREE))
        .isInstanceOf(Rejection.NotFound.class);
  }

  @Test
  void aServiceGetsATokenUnderItsName() {
    var issued = quantumLock.administerServiceTokens().issue(FakeWorld.service("billing"));

    assertThat(issued.token().kind()).isEqualTo(Token.Kind.SERVICE);
    assertThat(issued.record().hint()).isEqualTo(issued.token().hint());
    assertThat(quantumLock.administerServiceTokens().list().sound())
        .containsExactly(new ServiceToken(FakeWorld.service("billing"), issued.record()));
  }

  @Test
  void aServicesNameHasItsLimits() {
    for (var name : new String[] {"", "n".repeat(101), "a\nb"}) {
      assertThatThrownBy(() -> quantumLock.administerServiceTokens().issue(FakeWorld.service(name)))
          .isInstanceOf(Rejection.Invalid.class)
          .hasMessageStartingWith("name must");
    }
    assertThat(quantumLock.administerServiceTokens().list().sound()).isEmpty();
  }
}
