package io.quantumlock.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.customer.Customer;
import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.license.AnsweredRequests;
import io.quantumlock.domain.license.Features;
import io.quantumlock.domain.license.IdempotencyKey;
import io.quantumlock.domain.license.License;
import io.quantumlock.domain.license.LicenseKey;
import io.quantumlock.domain.license.Metadata;
import io.quantumlock.domain.license.OnceOnly;
import io.quantumlock.domain.license.RevocationReason;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class AskingAgainTest {
  private static final LicenseOrder ORDER = LicenseOrder.of("user@acmecorp.com", "premium", "api");
  private static final Optional<IdempotencyKey> KEY = Optional.of(new IdempotencyKey("key"));

  private final FakeWorld world = new FakeWorld();
  private final Customer acme = world.customer("acme", Plan.FREE);

  private License generate(LicenseOrder order) {
    return world.quantumLock.generateLicense().generate(acme, order, KEY);
  }

  @Test
  void theSameLicenseIsHandedOutWithoutAnotherSimulation() {
    var license = generate(ORDER);
    world.fingerprints.overload();

    assertThat(generate(LicenseOrder.of("user@acmecorp.com", "premium", "api"))).isEqualTo(license);
  }

  @Test
  void theSameLicenseIsHandedOutWhenTheQuotaIsUsedUp() {
    var license = generate(ORDER);
    for (int i = 1; i < 100; i++) {
      world.quantumLock.generateLicense().generate(acme, ORDER);
    }

    assertThat(generate(ORDER)).isEqualTo(license);
  }

  /// The first attempt is done with between the second one's look for an answer and that at the
  /// quota.
  @Test
  void theSameLicenseIsHandedOutWhenItWasTheLastAndIsIssuedMeanwhile() {
    for (int i = 1; i < 100; i++) {
      world.quantumLock.generateLicense().generate(acme, ORDER);
    }
    var first = new ArrayList<License>();
    var second =
        new GenerateLicense(
            world.licenses,
            afterTheFirstLook(() -> first.add(generate(ORDER))),
            world.customers,
            world.fingerprints,
            world.random,
            world::now);

    assertThat(second.generate(acme, ORDER, KEY)).isEqualTo(first.getFirst());
    assertThat(first).hasSize(1);
  }

  private AnsweredRequests afterTheFirstLook(Runnable event) {
    var next = new ArrayDeque<>(List.of(event));
    return new AnsweredRequests() {
      @Override
      public Optional<LicenseKey> find(
          CustomerId owner, Operation operation, OnceOnly request, Instant now) {
        var found = world.answeredRequests.find(owner, operation, request, now);
        Optional.ofNullable(next.poll()).ifPresent(Runnable::run);
        return found;
      }

      @Override
      public int prune(Instant now, int most) {
        return world.answeredRequests.prune(now, most);
      }
    };
  }

  static Stream<LicenseOrder> otherOrders() {
    var user = ORDER.endCustomer();
    var features = ORDER.features();
    var metadata = Optional.of(new Metadata("{}"));
    return Stream.of(
        LicenseOrder.of("other", "premium", "api"),
        LicenseOrder.of("user@acmecorp.com", "api", "premium"),
        new LicenseOrder(user, features, 364, Optional.empty()),
        new LicenseOrder(user, features, 365, metadata),
        new LicenseOrder(user, Features.of("{}", "premium", "api"), 365, Optional.empty()));
  }

  @ParameterizedTest
  @MethodSource("otherOrders")
  void anotherOrderNeedsAnotherKey(LicenseOrder other) {
    generate(ORDER);

    assertThatThrownBy(() -> generate(other)).isInstanceOf(Rejection.Invalid.class);
  }

  @Test
  void theSameRevocationIsToldInAnyCaseOfTheKey() {
    var key = generate(ORDER).key().text();
    var reason = Optional.of(new RevocationReason("gone"));
    var revoked = world.quantumLock.revokeLicense().revoke(acme, key, reason, KEY);

    var again =
        world.quantumLock.revokeLicense().revoke(acme, key.toLowerCase(Locale.ROOT), reason, KEY);
    assertThat(again).isEqualTo(revoked);
    assertThatThrownBy(
            () -> world.quantumLock.revokeLicense().revoke(acme, key, Optional.empty(), KEY))
        .isInstanceOf(Rejection.Invalid.class);
  }
}
