package io.quantumlock.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.customer.Customer;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.license.LicenseKey;
import io.quantumlock.domain.license.Licenses;
import io.quantumlock.domain.license.RevocationFeed;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SyncingRevocationsTest {
  private final FakeWorld world = new FakeWorld();
  private final Customer acme = world.customer("acme", Plan.FREE);
  private final Customer beta = world.customer("beta", Plan.FREE);

  private LicenseKey revokeOne(Customer owner) {
    world.pass(Duration.ofMinutes(1));
    var key = world.quantumLock.generateLicense().generate(owner, LicenseOrder.of("user")).key();
    world.quantumLock.revokeLicense().revoke(owner, key.text(), Optional.empty());
    return key;
  }

  private RevocationFeed since(Customer owner, Instant since) {
    return world.quantumLock.syncRevocations().since(owner, since);
  }

  @Test
  void aCustomerSeesHisOwnInOrderOfRevocation() {
    var first = revokeOne(acme);
    var foreign = revokeOne(beta);
    var second = revokeOne(acme);

    assertThat(since(acme, Instant.EPOCH).revoked()).containsExactly(first, second);
    assertThat(since(beta, Instant.EPOCH).revoked()).containsExactly(foreign);
  }

  @Test
  void sinceIsInclusive() {
    revokeOne(acme);
    var second = revokeOne(acme);

    assertThat(since(acme, world.now()).revoked()).containsExactly(second);
    assertThat(since(acme, world.now().plusNanos(1_000)).revoked()).isEmpty();
  }

  @Test
  void whoPassesTheLastTimestampMissesNothing() {
    revokeOne(acme);
    var last = since(acme, Instant.EPOCH).completeUntil();
    var next = revokeOne(acme);

    assertThat(since(acme, last).revoked()).contains(next);
  }

  @Test
  void theFarthestInstantsAreTakenForTheBeginningAndTheEnd() {
    var key = revokeOne(acme);

    assertThat(since(acme, Instant.MIN).revoked()).containsExactly(key);
    assertThat(since(acme, Instant.MAX).revoked()).isEmpty();
  }

  @Test
  void anInstantThatNoDatabaseCanHoldIsNotAskedFor() {
    var asked = new ArrayList<Object>();
    var licenses =
        (Licenses)
            Proxy.newProxyInstance(
                Licenses.class.getClassLoader(),
                new Class<?>[] {Licenses.class},
                (_, _, arguments) -> {
                  asked.add(arguments[1]);
                  return FakeWorld.START;
                });
    var syncRevocations = new SyncRevocations(licenses);

    syncRevocations.since(acme, Instant.MIN, _ -> {});
    syncRevocations.since(acme, FakeWorld.START, _ -> {});
    syncRevocations.since(acme, Instant.MAX, _ -> {});

    assertThat(asked)
        .containsExactly(Instant.EPOCH, FakeWorld.START, Instant.parse("9999-12-31T23:59:59Z"));
  }
}
