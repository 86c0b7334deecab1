package io.quantumlock.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.access.TokenDigest;
import io.quantumlock.domain.audit.AuditCheck;
import io.quantumlock.domain.audit.AuditEntry;
import io.quantumlock.domain.audit.AuditTrail;
import io.quantumlock.domain.customer.ApiKeys;
import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.customer.Customers;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profiles;
import io.quantumlock.domain.fingerprint.FakeFingerprints;
import io.quantumlock.domain.license.AnsweredRequests;
import io.quantumlock.domain.license.Drafts;
import io.quantumlock.domain.license.IdempotencyKey;
import io.quantumlock.domain.license.License;
import io.quantumlock.domain.license.LicenseDraft;
import io.quantumlock.domain.license.Licenses;
import io.quantumlock.domain.license.Metadata;
import io.quantumlock.domain.license.OnceOnly;
import io.quantumlock.domain.license.RequestDigest;
import io.quantumlock.domain.license.RevocationReason;
import io.quantumlock.domain.license.Verdict;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public abstract class PersonalDataContract {
  private static final Instant NOW = Instant.parse("2026-11-24T10:30:00.123456Z");
  private static final TokenDigest DIGEST = new TokenDigest("a".repeat(64));
  private static final OnceOnly ONCE =
      new OnceOnly(new IdempotencyKey("for-alice"), new RequestDigest("0".repeat(64)));
  private static final Metadata METADATA = new Metadata("{\"name\": \"Alice\"}");

  private CustomerId owner;
  private License first;
  private License second;

  protected abstract PersonalData personalData();

  protected abstract Customers customers();

  protected abstract ApiKeys apiKeys();

  protected abstract Licenses licenses();

  protected abstract AnsweredRequests answeredRequests();

  protected abstract AuditTrail trail();

  @BeforeEach
  void issueTwoAndRevokeTheSecond() {
    owner =
        apiKeys().addWithOwner(Profiles.named("acme"), Plan.FREE, DIGEST, "h", NOW).owner().id();
    var draft = Drafts.of(owner, NOW);
    first =
        licenses()
            .issue(
                new LicenseDraft(draft.terms(), draft.fingerprint(), Optional.of(METADATA)),
                10,
                Optional.of(ONCE));
    var issued = licenses().issue(Drafts.of(owner, NOW), 10);
    var reason = Optional.of(new RevocationReason("Alice did not pay"));
    second = licenses().revoke(owner, issued.key(), reason, NOW);
  }

  private List<LicenseFile> told(CustomerId of) {
    var files = new ArrayList<LicenseFile>();
    personalData().licenses(of, files::add);
    return files;
  }

  @Test
  void everyLicenseIsToldOfWithItsMetadataOldestFirst() {
    assertThat(told(owner))
        .containsExactly(
            new LicenseFile(first, Optional.of(METADATA)),
            new LicenseFile(second, Optional.empty()));
  }

  @Test
  void nobodyIsToldOfAnother() {
    var other = customers().add(Profiles.named("other"), Plan.FREE, NOW).id();

    assertThat(told(other)).isEmpty();
    personalData().erase(other, NOW);
    assertThat(told(owner)).hasSize(2);
    assertThat(told(owner).getFirst().license()).isEqualTo(first);
    assertThat(customers().find(owner).orElseThrow().profile()).isEqualTo(Profiles.named("acme"));
    assertThat(apiKeys().ownerOf(DIGEST)).isPresent();
  }

  @Test
  void nothingThatNamesSomebodyIsLeft() {
    var erased = personalData().erase(owner, NOW);

    assertThat(erased.profile()).isEqualTo(Erased.profile(owner));
    assertThat(customers().find(owner)).contains(erased);
    assertThat(told(owner))
        .hasSize(2)
        .allSatisfy(
            file -> {
              assertThat(file.metadata()).isEmpty();
              assertThat(file.license().terms().endCustomer()).isEqualTo(Erased.END_CUSTOMER);
              assertThat(file.license().revocation().flatMap(r -> r.reason())).isEmpty();
            });
    var operation = AnsweredRequests.Operation.ISSUE;
    assertThat(answeredRequests().find(owner, operation, ONCE, NOW)).isEmpty();
  }

  @Test
  void theKeysOfTheCustomerWorkNoLonger() {
    personalData().erase(owner, NOW);

    assertThat(apiKeys().ownerOf(DIGEST)).isEmpty();
    assertThat(apiKeys().of(owner).sound())
        .allSatisfy(key -> assertThat(key.revokedAt()).contains(NOW));
  }

  @Test
  void whatIsLeftOfALicenseDoesNotValidate() {
    personalData().erase(owner, NOW);

    var left = licenses().find(owner, first.key()).orElseThrow();
    assertThat(left.judge(first.terms().endCustomer(), NOW, new FakeFingerprints()))
        .isEqualTo(Verdict.UNKNOWN);
    assertThat(left.judge(Erased.END_CUSTOMER, NOW, new FakeFingerprints()))
        .isEqualTo(Verdict.FINGERPRINT_MISMATCH);
  }

  @Test
  void countersFeedAndAuditTrailAreWhatTheyWere() {
    var feed = licenses().revokedSince(owner, Instant.EPOCH);
    personalData().erase(owner, NOW);

    assertThat(licenses().revokedSince(owner, Instant.EPOCH)).isEqualTo(feed);
    assertThat(customers().licensesIssued(owner, YearMonth.of(2026, 11))).isEqualTo(2);
    assertThat(licenses().issue(Drafts.of(owner, NOW), 10).number()).isEqualTo(3);
    var check = new AuditCheck(_ -> true);
    trail().read(check);
    assertThat(check.report().findings()).isEmpty();
  }

  @Test
  void itIsRecordedAndCanBeDoneAgain() {
    personalData().erase(owner, NOW);
    personalData().erase(owner, NOW);

    var actions = new ArrayList<String>();
    trail()
        .read(
            record -> {
              if (record instanceof AuditEntry row) {
                actions.add(row.action());
              }
            });
    assertThat(actions).endsWith("api-key.revoke", "customer.erase", "customer.erase");
  }

  @Test
  void whoIsNotThereCannotBeErased() {
    assertThatThrownBy(() -> personalData().erase(new CustomerId(4711), NOW))
        .isInstanceOf(Rejection.NotFound.class);
  }
}
