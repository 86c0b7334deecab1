package io.quantumlock.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.access.IssuedToken;
import io.quantumlock.domain.access.Token;
import io.quantumlock.domain.customer.Customer;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.kms.ServiceToken;
import io.quantumlock.domain.license.License;
import io.quantumlock.domain.license.LicenseKey;
import io.quantumlock.domain.license.Presented;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

final class AuthenticatingTest {
  private final FakeWorld world = new FakeWorld();
  private final Customer acme = world.customer("acme", Plan.FREE);
  private final IssuedToken apiKey = world.quantumLock.administerApiKeys().issue(acme.id());
  private final IssuedToken serviceToken =
      world.quantumLock.administerServiceTokens().issue(FakeWorld.service("billing"));

  private Customer customer(String credential) {
    return world.quantumLock.authenticateCustomer().authenticate(credential);
  }

  private ServiceToken service(String credential) {
    return world.quantumLock.authenticateServiceToken().authenticate(credential);
  }

  @Test
  void anApiKeyTellsItsCustomerAndAServiceTokenItsService() {
    var beta = world.customer("beta", Plan.FREE);
    var betasKey = world.quantumLock.administerApiKeys().issue(beta.id()).token();

    assertThat(customer(apiKey.token().reveal())).isEqualTo(acme);
    assertThat(customer(betasKey.reveal())).isEqualTo(beta);
    assertThat(service(serviceToken.token().reveal()).name()).isEqualTo("billing");
  }

  @Test
  void everyOtherApiKeyIsRefusedInTheSameWords() {
    var unknown = Token.mint(Token.Kind.API_KEY, world.random).reveal();
    var revoked = apiKey.token().reveal();
    world.quantumLock.administerApiKeys().revoke(apiKey.record().id());

    for (var text : List.of("", "qlk_", "abc", unknown, revoked, serviceToken.token().reveal())) {
      assertRefused(() -> customer(text));
      assertRefused(() -> presented(text, issue().text()));
      assertRefused(() -> presented(text, "no key"));
    }
  }

  private static void assertRefused(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(Rejection.Unauthorized.class)
        .hasMessage("Invalid or inactive API Key");
  }

  private Presented presented(String credential, String licenseKey) {
    return world.quantumLock.authenticateCustomer().authenticate(credential, licenseKey);
  }

  private LicenseKey issue() {
    return world.quantumLock.generateLicense().generate(acme, LicenseOrder.of("user")).key();
  }

  @Test
  void aLicenseIsLookedForTogetherWithItsOwner() {
    var key = issue();
    var found = presented(apiKey.token().reveal(), key.text());

    assertThat(found.owner()).isEqualTo(acme);
    assertThat(found.isOf(key)).isTrue();
    assertThat(found.license().map(License::key)).contains(key);
  }

  @Test
  void whoeverAsksAboutNoLicenseIsFoundAlone() {
    assertThat(presented(apiKey.token().reveal(), "no key")).isEqualTo(Presented.by(acme));
  }

  @Test
  void everyOtherServiceTokenIsRefusedInTheSameWords() {
    var unknown = Token.mint(Token.Kind.SERVICE, world.random).reveal();
    var revoked = serviceToken.token().reveal();
    world.quantumLock.administerServiceTokens().revoke(serviceToken.record().id());

    for (var text : List.of("", "svc_", "abc", unknown, revoked, apiKey.token().reveal())) {
      assertThatThrownBy(() -> service(text))
          .isInstanceOf(Rejection.Unauthorized.class)
          .hasMessage("Invalid or inactive service token");
    }
  }
}
