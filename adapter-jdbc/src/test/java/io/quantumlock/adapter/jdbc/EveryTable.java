package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.access.TokenDigest;
import io.quantumlock.domain.audit.AuditHead;
import io.quantumlock.domain.audit.PrunableTrail;
import io.quantumlock.domain.audit.SignedHead;
import io.quantumlock.domain.audit.SignedPruning;
import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profile;
import io.quantumlock.domain.kms.KeyId;
import io.quantumlock.domain.kms.KeyPolicy;
import io.quantumlock.domain.kms.KeyRing;
import io.quantumlock.domain.kms.KeyVersion;
import io.quantumlock.domain.kms.PublicKey;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.SealedSeed;
import io.quantumlock.domain.kms.SignatureAlgorithm;
import io.quantumlock.domain.kms.TokenTerms;
import io.quantumlock.domain.license.Drafts;
import io.quantumlock.domain.license.EndCustomerId;
import io.quantumlock.domain.license.Features;
import io.quantumlock.domain.license.IdempotencyKey;
import io.quantumlock.domain.license.LicenseDraft;
import io.quantumlock.domain.license.LicenseKey;
import io.quantumlock.domain.license.Metadata;
import io.quantumlock.domain.license.OnceOnly;
import io.quantumlock.domain.license.RequestDigest;
import io.quantumlock.domain.license.Term;
import io.quantumlock.domain.license.Terms;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Rows in every table, with what is hard to copy: times to the microsecond, texts that are no
/// ASCII, empty lists, nothing at all.
final class EveryTable {
  static final Instant NOW = Instant.parse("2026-11-24T10:30:00.123456Z");
  private static final RingId RING = new RingId(new KeyId("orders"), SignatureAlgorithm.ED25519);
  private static final SecureRandom RANDOM = new SecureRandom();

  private EveryTable() {}

  /// @return a customer who issued four licenses and revoked one
  static CustomerId fill(Database database) {
    FirstGeneration.in(database);
    var profile = new Profile("Jürgen 𝔘 & Söhne", "j@example.com", Optional.of("\"\\'"), true);
    var owner =
        database
            .apiKeys(TestDatabases.MARKS)
            .addWithOwner(profile, Plan.ENTERPRISE, digest("a"), "qlk_aaaa", NOW)
            .owner()
            .id();
    database.customers().add(new Profile("b", "b@b.b", Optional.empty(), false), Plan.FREE, NOW);
    var terms = new TokenTerms("billing", TokenTerms.EVERYDAY, Optional.of(NOW.plusSeconds(60)));
    database.serviceTokens(TestDatabases.MARKS).add(terms, digest("b"), "svc_bbbb", NOW);
    var version =
        new KeyVersion(1, new PublicKey(new byte[32]), new SealedSeed(1, new byte[] {0, -1}), NOW);
    database
        .keyRings(TestDatabases.MARKS)
        .create(new KeyRing(RING, KeyPolicy.BY_HAND, List.of(version)));
    issue(database, owner);
    database.auditTrail().sign(NOW, EveryTable::sign);
    var prunable = new PrunableTrail(NOW.plusSeconds(1));
    database.auditTrail().read(prunable);
    var pruning = prunable.pruning(NOW).orElseThrow();
    database.auditTrail().release(new SignedPruning(pruning, 1, "signature"));
    return owner;
  }

  private static void issue(Database database, CustomerId owner) {
    var once = new OnceOnly(new IdempotencyKey("once"), new RequestDigest("0".repeat(64)));
    var plain =
        database.licenses(TestDatabases.MARKS).issue(Drafts.of(owner, NOW), 100, Optional.of(once));
    database.licenses(TestDatabases.MARKS).revoke(owner, plain.key(), Optional.empty(), NOW);
    database
        .licenses(TestDatabases.MARKS)
        .issue(draft(owner, Features.of(), Optional.of("{\"ключ\": [null]}")), 100);
    database
        .licenses(TestDatabases.MARKS)
        .issue(draft(owner, Features.of("a,b", "{\"}", "ß"), Optional.empty()), 100);
    database.licenses(TestDatabases.MARKS).issue(Drafts.of(owner, NOW.plusNanos(1_000), 1), 100);
  }

  private static LicenseDraft draft(CustomerId owner, Features features, Optional<String> json) {
    var terms =
        new Terms(
            owner,
            LicenseKey.random(RANDOM),
            new EndCustomerId("用户 𝔘"),
            features,
            Term.starting(NOW, 30));
    return new LicenseDraft(terms, Drafts.of(terms).fingerprint(), json.map(Metadata::new));
  }

  private static TokenDigest digest(String digit) {
    return new TokenDigest(digit.repeat(64));
  }

  private static SignedHead sign(AuditHead head) {
    return new SignedHead(head, 1, "signature");
  }
}
