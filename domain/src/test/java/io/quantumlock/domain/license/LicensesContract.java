package io.quantumlock.domain.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quantumlock.domain.Race;
import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.customer.Customers;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profiles;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Issue and find; see [BrowsingContract] and [RevocationsContract] for the rest of the port.
public abstract class LicensesContract {
  private static final Instant NOW = Instant.parse("2026-11-24T10:30:00.123456Z");
  private static final YearMonth MONTH = YearMonth.of(2026, 11);

  private CustomerId owner;
  private CustomerId other;

  protected abstract Licenses licenses();

  protected abstract Customers customers();

  @BeforeEach
  void addTwoCustomers() {
    owner = customers().add(Profiles.named("acme"), Plan.FREE, NOW).id();
    other = customers().add(Profiles.named("beta"), Plan.FREE, NOW).id();
  }

  private License issue(CustomerId owner) {
    return licenses().issue(Drafts.of(owner, NOW), 100);
  }

  private int issuedIn(YearMonth month) {
    return customers().licensesIssued(owner, month);
  }

  @Test
  void aLicenseIsKeptAsItWasIssued() {
    var draft = Drafts.of(owner, NOW);
    var license = licenses().issue(draft, 100);

    assertThat(license).isEqualTo(draft.numbered(1));
    assertThat(licenses().find(owner, license.key())).contains(license);
  }

  @Test
  void anOperatorFindsALicenseWhoeverItsOwnerIs() {
    var one = issue(owner);
    var another = issue(other);

    assertThat(licenses().find(one.key())).contains(one);
    assertThat(licenses().find(another.key())).contains(another);
    assertThat(licenses().find(Drafts.of(owner, NOW).terms().key())).isEmpty();
  }

  @Test
  void everyLegalTextIsKept() {
    var key = Drafts.of(owner, NOW).terms().key();
    var features = Features.of("{\"a\",b}", "NULL", " 🔐 ", "o'brien\\", "ﷺ".repeat(100));
    var user = new EndCustomerId("👩‍🚀".repeat(85));
    var draft = Drafts.of(new Terms(owner, key, user, features, Term.starting(NOW, 1)));
    licenses().issue(draft, 100);

    assertThat(licenses().find(owner, key)).contains(draft.numbered(1));
  }

  @Test
  void aLicenseMayEnableNothing() {
    var key = Drafts.of(owner, NOW).terms().key();
    var user = new EndCustomerId("u");
    var terms = new Terms(owner, key, user, Features.of(), Term.starting(NOW, 3650));
    licenses().issue(Drafts.of(terms), 100);

    assertThat(licenses().find(owner, key).orElseThrow().terms()).isEqualTo(terms);
  }

  @Test
  void metadataIsGivenBackToTheLetter() {
    var draft = Drafts.of(owner, NOW);
    var json = new Metadata("{ \"b\":1.0, \"a\": \"\\u0000 ⚛ \\ud800\", \"b\": [] }");
    licenses().issue(new LicenseDraft(draft.terms(), draft.fingerprint(), Optional.of(json)), 100);

    assertThat(licenses().metadata(owner, draft.terms().key())).contains(json);
    assertThat(licenses().metadata(other, draft.terms().key())).isEmpty();
    assertThat(licenses().metadata(owner, issue(owner).key())).isEmpty();
  }

  @Test
  void withAnyOtherOwnerALicenseIsNotThere() {
    var license = issue(owner);

    assertThat(licenses().find(other, license.key())).isEmpty();
    assertThat(licenses().find(owner, Drafts.of(owner, NOW).terms().key())).isEmpty();
  }

  @Test
  void numbersCountFromOneWithinACustomer() {
    assertThat(List.of(issue(owner), issue(other), issue(owner), issue(other), issue(owner)))
        .extracting(License::number)
        .containsExactly(1L, 1L, 2L, 2L, 3L);
  }

  @Test
  void theMonthIsThatInWhichTheTermBeginsInUtc() {
    licenses().issue(Drafts.of(owner, Instant.parse("2026-11-30T23:59:59.999999Z")), 1);
    licenses().issue(Drafts.of(owner, Instant.parse("2026-12-01T00:00:00Z")), 1);

    assertThat(issuedIn(MONTH)).isEqualTo(1);
    assertThat(issuedIn(MONTH.plusMonths(1))).isEqualTo(1);
    assertThat(customers().licensesIssued(other, MONTH)).isZero();
  }

  @Test
  void anExhaustedQuotaChangesNothingAndSaysWhenItRenews() {
    licenses().issue(Drafts.of(owner, NOW), 1);
    var refused = Drafts.of(owner, NOW);

    var rejection =
        catchThrowableOfType(Rejection.QuotaExhausted.class, () -> licenses().issue(refused, 1));

    assertThat(rejection.renewsAt()).isEqualTo("2026-12-01T00:00:00Z");
    assertThat(licenses().find(owner, refused.terms().key())).isEmpty();
    assertThat(issuedIn(MONTH)).isEqualTo(1);
    assertThat(licenses().issue(Drafts.of(owner, NOW), 2).number()).isEqualTo(2);
  }

  @Test
  void anIssueThatFailsChangesNothing() {
    var draft = Drafts.of(owner, NOW);
    licenses().issue(draft, 100);

    assertThatThrownBy(() -> licenses().issue(draft, 100))
        .isInstanceOf(IllegalStateException.class);
    assertThat(issuedIn(MONTH)).isEqualTo(1);
    assertThat(issue(owner).number()).isEqualTo(2);
  }

  /// Whoever asks at once may share a transaction: that of those that fail is undone as a whole.
  @Test
  void issuesThatFailChangeNothingForWhoeverIssuesAtOnce() {
    var taken = Drafts.of(owner, NOW);
    licenses().issue(taken, 100);

    var race = Race.of(60, i -> licenses().issue(i % 6 == 0 ? taken : Drafts.of(owner, NOW), 100));

    assertThat(race.failures()).hasSize(10).hasOnlyElementsOfType(IllegalStateException.class);
    assertThat(race.results())
        .extracting(License::number)
        .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(2, 51).boxed().toList());
    assertThat(issuedIn(MONTH)).isEqualTo(51);
  }

  @Test
  void withoutAnOwnerThereIsNoLicense() {
    assertThatThrownBy(() -> issue(new CustomerId(4711))).isInstanceOf(Rejection.NotFound.class);
  }

  @Test
  void howeverManyIssueAtOnceTheQuotaIsUsedUpExactly() {
    var race = Race.of(200, i -> licenses().issue(Drafts.of(owner, NOW), 100));

    assertThat(race.failures()).hasSize(100).hasOnlyElementsOfType(Rejection.QuotaExhausted.class);
    assertThat(race.results())
        .extracting(License::number)
        .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 100).boxed().toList());
    assertThat(issuedIn(MONTH)).isEqualTo(100);
    var kept = licenses().page(owner, Optional.empty(), NOW, new PageRequest(1, 100));
    assertThat(kept.total()).isEqualTo(100);
    assertThat(kept.licenses()).containsExactlyInAnyOrderElementsOf(race.results());
  }
}
