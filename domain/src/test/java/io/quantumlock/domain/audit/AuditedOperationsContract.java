package io.quantumlock.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Race;
import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.Sha3;
import io.quantumlock.domain.access.TokenDigest;
import io.quantumlock.domain.atrest.Ciphertext;
import io.quantumlock.domain.atrest.KnownMasterKey;
import io.quantumlock.domain.atrest.MasterKeyId;
import io.quantumlock.domain.atrest.RootSecrets;
import io.quantumlock.domain.atrest.SealedSecret;
import io.quantumlock.domain.atrest.SecretId;
import io.quantumlock.domain.customer.ApiKeys;
import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.customer.Customers;
import io.quantumlock.domain.customer.MonthlyQuota;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profiles;
import io.quantumlock.domain.kms.InMemorySigning;
import io.quantumlock.domain.kms.KeyChange;
import io.quantumlock.domain.kms.KeyId;
import io.quantumlock.domain.kms.KeyPolicy;
import io.quantumlock.domain.kms.KeyRing;
import io.quantumlock.domain.kms.KeyRings;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.ServiceTokens;
import io.quantumlock.domain.kms.SignatureAlgorithm;
import io.quantumlock.domain.kms.TokenTerms;
import io.quantumlock.domain.license.Drafts;
import io.quantumlock.domain.license.IdempotencyKey;
import io.quantumlock.domain.license.Licenses;
import io.quantumlock.domain.license.OnceOnly;
import io.quantumlock.domain.license.RequestDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Every port that changes anything leaves a row for each change, and none for what was not done.
public abstract class AuditedOperationsContract {
  private static final Instant NOW = Instant.parse("2026-11-24T10:30:00.123456Z");
  private static final Caller ACME = new Caller("customer 1", Optional.of("request-1"));
  private static final RingId RING = new RingId(new KeyId("orders"), SignatureAlgorithm.ED25519);
  private static final TokenTerms TERMS =
      new TokenTerms("billing", TokenTerms.EVERYDAY, Optional.empty());

  private CustomerId owner;

  protected abstract AuditTrail trail();

  protected abstract Customers customers();

  protected abstract ApiKeys apiKeys();

  protected abstract Licenses licenses();

  protected abstract KeyRings keyRings();

  protected abstract ServiceTokens serviceTokens();

  protected abstract RootSecrets rootSecrets();

  private final Set<AuditEntry> before = new HashSet<>();

  /// No key can be kept before there is a generation to seal it under.
  @BeforeEach
  void addMasterKeyAndCustomer() {
    var seeds = new SecretId(SecretId.Purpose.SEEDS, 1);
    var secret = new SealedSecret(seeds, masterKey(1).id(), new Ciphertext(new byte[60]));
    rootSecrets().add(masterKey(1), List.of(secret));
    before.addAll(rows());
    owner = customers().add(Profiles.named("acme"), Plan.FREE, NOW).id();
  }

  private List<AuditEntry> rows() {
    var rows = new ArrayList<AuditEntry>();
    trail()
        .read(
            record -> {
              if (record instanceof AuditEntry row
                  && !row.action().equals("customer.add")
                  && !before.contains(row)) {
                rows.add(row);
              }
            });
    return rows;
  }

  private List<String> told() {
    return rows().stream()
        .map(row -> "%s: %s, %s".formatted(row.action(), row.subject(), row.result()))
        .toList();
  }

  private static TokenDigest digest(String digit) {
    return new TokenDigest(digit.repeat(64));
  }

  @Test
  void anIssueIsRecordedWithWhoAskedAndWhatWasGranted() {
    var draft = Drafts.of(owner, NOW);
    var license = ACME.call(() -> licenses().issue(draft, 100));

    assertThat(rows())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.shard()).isEqualTo("customer " + owner.value());
              assertThat(row.at()).isEqualTo(NOW);
              assertThat(row.actor()).isEqualTo("customer 1");
              assertThat(row.action()).isEqualTo("license.issue");
              assertThat(row.subject()).isEqualTo("license " + license.key().text());
              assertThat(row.dataHash()).contains(Sha3.of(draft.terms().encode(1, 0)));
              assertThat(row.requestId()).contains("request-1");
            });
  }

  @Test
  void whoeverIssuesTogetherIsRecordedAsHimself() {
    var race =
        Race.of(
            30,
            i ->
                new Caller("caller " + i, Optional.of("request " + i))
                    .call(() -> licenses().issue(Drafts.of(owner, NOW), 100).key().text() + i));

    assertThat(race.failures()).isEmpty();
    assertThat(rows())
        .extracting(
            row -> row.subject().replace("license ", "") + row.actor().replace("caller ", ""))
        .containsExactlyInAnyOrderElementsOf(race.results());
    var check = new AuditCheck(_ -> true);
    trail().read(check);
    assertThat(check.report().findings()).isEmpty();
  }

  @Test
  void anIssueThatIsTurnedDownIsNotRecorded() {
    licenses().issue(Drafts.of(owner, NOW), 1);

    assertThatThrownBy(() -> licenses().issue(Drafts.of(owner, NOW), 1))
        .isInstanceOf(Rejection.QuotaExhausted.class);
    assertThat(rows()).hasSize(1);
  }

  @Test
  void aRequestThatComesAgainIsRecordedOnce() {
    var once =
        Optional.of(new OnceOnly(new IdempotencyKey("a"), RequestDigest.of(List.of("order"))));
    var first = licenses().issue(Drafts.of(owner, NOW), 100, once);
    licenses().issue(Drafts.of(owner, NOW), 100, once);
    licenses().revoke(owner, first.key(), Optional.empty(), NOW, once);
    licenses().revoke(owner, first.key(), Optional.empty(), NOW, once);

    assertThat(rows())
        .extracting(AuditEntry::action)
        .containsExactly("license.issue", "license.revoke");
  }

  @Test
  void aRevocationIsRecordedOnce() {
    var license = licenses().issue(Drafts.of(owner, NOW), 100);
    ACME.run(() -> licenses().revoke(owner, license.key(), Optional.empty(), NOW.plusSeconds(1)));

    assertThatThrownBy(() -> licenses().revoke(owner, license.key(), Optional.empty(), NOW))
        .isInstanceOf(Rejection.AlreadyRevoked.class);
    var rows = rows();
    assertThat(rows).hasSize(2);
    assertThat(rows.get(1).action()).isEqualTo("license.revoke");
    assertThat(rows.get(1).at()).isEqualTo(NOW.plusSeconds(1));
    assertThat(rows.get(1).subject()).isEqualTo(rows.get(0).subject());
  }

  @Test
  void apiKeysAndPlansAreRecorded() {
    var key = apiKeys().add(owner, digest("a"), "qlk_abcd", NOW);
    customers().setPlan(owner, Plan.STARTUP, NOW);
    apiKeys().revoke(key.id(), NOW);
    apiKeys().revoke(key.id(), NOW);

    assertThat(told())
        .containsExactly(
            "api-key.issue: api-key 1, ok",
            "customer.plan: customer 1, startup",
            "api-key.revoke: api-key 1, ok");
    assertThat(rows()).extracting(AuditEntry::actor).containsOnly("system");
  }

  @Test
  void serviceTokensAreRecorded() {
    var token = serviceTokens().add(TERMS, digest("a"), "svc_abcd", NOW);
    var next =
        serviceTokens()
            .rotate(token.record().id(), NOW.plusSeconds(60), digest("b"), "svc_efgh", NOW);
    serviceTokens().revoke(next.record().id(), NOW);
    serviceTokens().revoke(next.record().id(), NOW);

    assertThat(told())
        .containsExactly(
            "service-token.issue: service-token 1, ok",
            "service-token.rotate: service-token 1, ok",
            "service-token.issue: service-token 2, ok",
            "service-token.revoke: service-token 2, ok");
  }

  @Test
  void theLifeOfAKeyIsRecorded() {
    var keys = new InMemorySigning(new Random(1));
    keyRings().create(new KeyRing(RING, KeyPolicy.BY_HAND, List.of(keys.generate(RING, 1, NOW))));
    keyRings().update(RING, NOW, ring -> ring.rotate(keys.generate(RING, 2, NOW)));
    keyRings().update(RING, NOW, ring -> ring.under(KeyPolicy.BY_HAND.verifyingFrom(2)));
    keyRings().update(RING, NOW, ring -> ring.change(1, new KeyChange.Compromise(), NOW));
    keyRings().update(RING, NOW, ring -> ring);

    var version = "key orders (ED25519) version ";
    assertThat(told())
        .containsExactly(
            "key.create: key orders (ED25519), ok",
            "key.state: " + version + "1, deactivated",
            "key.rotate: " + version + "2, ok",
            "key.policy: key orders (ED25519), ok",
            "key.state: " + version + "1, compromised");
  }

  private static KnownMasterKey masterKey(int number) {
    var id = new MasterKeyId("%016x".formatted(number));
    return new KnownMasterKey(number, id, Optional.empty(), NOW);
  }

  @Test
  void theRotationOfTheMasterKeyIsRecorded() {
    Caller.OPERATOR.run(() -> rootSecrets().add(masterKey(2), List.of()));
    Caller.OPERATOR.run(() -> rootSecrets().keepOnly(masterKey(2).id(), NOW));
    rootSecrets().keepOnly(masterKey(2).id(), NOW);

    assertThat(told())
        .containsExactly(
            "master-key.add: master-key 2 0000000000000002, ok",
            "master-key.retire: master-key 1 0000000000000001, ok");
    assertThat(rows()).extracting(AuditEntry::actor).endsWith("operator", "operator");
  }

  @Test
  void whatTheTrailTellsIsWhatThereIs() {
    var keys = new InMemorySigning(new Random(1));
    keyRings().create(new KeyRing(RING, KeyPolicy.BY_HAND, List.of(keys.generate(RING, 1, NOW))));
    keyRings().update(RING, NOW, ring -> ring.rotate(keys.generate(RING, 2, NOW)));
    keyRings().update(RING, NOW, ring -> ring.under(KeyPolicy.BY_HAND.rotatingEvery(7)));
    var destruction = new KeyChange.ScheduleDestruction(7);
    keyRings().update(RING, NOW, ring -> ring.change(1, destruction, NOW));
    keyRings().update(RING, NOW, ring -> ring.change(2, new KeyChange.Disable(), NOW));
    serviceTokens().add(TERMS, digest("a"), "svc_abcd", NOW);
    serviceTokens().rotate(1, NOW.plusSeconds(60), digest("b"), "svc_efgh", NOW);
    serviceTokens().revoke(2, NOW);
    apiKeys().add(owner, digest("c"), "qlk_abcd", NOW);
    apiKeys().add(owner, digest("d"), "qlk_efgh", NOW);
    apiKeys().revoke(2, NOW);
    customers().setPlan(owner, Plan.STARTUP, NOW);
    var license = licenses().issue(Drafts.of(owner, NOW), 100);
    licenses().revoke(owner, license.key(), Optional.empty(), NOW);
    var recorded = new RecordedStates();
    trail().read(recorded);

    var now = new ArrayList<AuditedState>();
    keyRings().all().allSound().forEach(ring -> now.addAll(AuditedState.of(ring)));
    serviceTokens().all().sound().forEach(token -> now.add(AuditedState.of(token)));
    apiKeys().of(owner).sound().forEach(key -> now.add(AuditedState.of(owner, key)));
    now.add(AuditedState.of(customers().find(owner).orElseThrow()));

    assertThat(recorded.compare(now, List.of())).isEmpty();
    assertThat(recorded.compare(List.of(), List.of()))
        .as("it is told of 1 ring, 2 versions, 2 tokens, 2 API keys and a customer")
        .hasSize(8);
    var month = new RecordedStates.Month("customer 1", MonthlyQuota.monthOf(NOW));
    assertThat(recorded.months()).containsExactly(month);
    assertThat(recorded.compare(month, 1)).isEmpty();
    assertThat(recorded.compare(month, 0)).isPresent();
    assertThat(recorded.compareRevoked("customer 1", Set.of("license " + license.key()))).isEmpty();
    assertThat(recorded.compareRevoked("customer 1", Set.of())).hasSize(1);
  }

  @Test
  void noSecretAndNoHintOfOneIsInIt() {
    apiKeys().addWithOwner(Profiles.named("beta"), Plan.FREE, digest("c"), "qlk_abcd", NOW);
    serviceTokens().add(TERMS, digest("d"), "svc_abcd", NOW);

    assertThat(rows()).isNotEmpty();
    assertThat(rows().toString()).doesNotContain("qlk_", "svc_", "cccc", "dddd");
  }
}
