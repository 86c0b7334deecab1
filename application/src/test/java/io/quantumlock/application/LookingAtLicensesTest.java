package io.quantumlock.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.customer.Customer;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.license.License;
import io.quantumlock.domain.license.LicenseStatus;
import io.quantumlock.domain.license.Metadata;
import io.quantumlock.domain.license.PageRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LookingAtLicensesTest {
  private final FakeWorld world = new FakeWorld();
  private final Customer acme = world.customer("acme", Plan.FREE);
  private final Customer beta = world.customer("beta", Plan.FREE);
  private final License first = generate(1, Optional.empty());
  private final License second = generate(30, Optional.of(new Metadata("{\"a\":1}")));

  private License generate(int days, Optional<Metadata> metadata) {
    var order = LicenseOrder.of("user@acmecorp.com");
    return world
        .quantumLock
        .generateLicense()
        .generate(acme, new LicenseOrder(order.endCustomer(), order.features(), days, metadata));
  }

  private List<License> browse(Customer owner, Optional<LicenseStatus> status) {
    return world
        .quantumLock
        .browseLicenses()
        .browse(owner, status, new PageRequest(1, 10))
        .page()
        .licenses();
  }

  private ViewLicense.Details view(Customer owner, String key) {
    return world.quantumLock.viewLicense().view(owner, key);
  }

  @Test
  void theListIsNewestFirstAndHisOwnAlone() {
    assertThat(browse(acme, Optional.empty())).containsExactly(second, first);
    assertThat(browse(beta, Optional.empty())).isEmpty();
  }

  @Test
  void theListIsFilteredByTheStatusOfNowAndSaysWhenThatIs() {
    world.pass(Duration.ofDays(1));

    assertThat(browse(acme, Optional.of(LicenseStatus.EXPIRED))).containsExactly(first);
    assertThat(browse(acme, Optional.of(LicenseStatus.ACTIVE))).containsExactly(second);
    assertThat(
            world
                .quantumLock
                .browseLicenses()
                .browse(acme, Optional.empty(), new PageRequest(1, 10))
                .asOf())
        .isEqualTo(world.now());
  }

  @Test
  void oneIsShownWithItsStatusOfNow() {
    var key = first.key().text().toLowerCase(Locale.ROOT);

    assertThat(view(acme, key)).isEqualTo(new ViewLicense.Details(first, LicenseStatus.ACTIVE));
    world.pass(Duration.ofDays(1));
    assertThat(view(acme, key).status()).isEqualTo(LicenseStatus.EXPIRED);
  }

  @Test
  void itsMetadataIsShownWhereThereIsAny() {
    assertThat(world.quantumLock.viewLicense().metadata(second))
        .contains(new Metadata("{\"a\":1}"));
    assertThat(world.quantumLock.viewLicense().metadata(first)).isEmpty();
  }

  @Test
  void anothersLicenseAndNoLicenseAreNotFoundAlike() {
    for (var key : List.of(first.key().text(), "QCOS" + "-0000".repeat(8), "nonsense", "")) {
      assertThatThrownBy(() -> view(beta, key))
          .isInstanceOf(Rejection.NotFound.class)
          .hasMessage("License not found");
    }
  }
}
