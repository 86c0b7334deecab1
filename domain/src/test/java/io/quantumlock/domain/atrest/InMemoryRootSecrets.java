package io.quantumlock.domain.atrest;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.audit.AuditAction;
import io.quantumlock.domain.audit.AuditEvents;
import io.quantumlock.domain.audit.Caller;
import io.quantumlock.domain.audit.InMemoryAuditTrail;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/// @param isUsed whether a seed is sealed under a generation
public record InMemoryRootSecrets(
    IntPredicate isUsed,
    InMemoryAuditTrail auditTrail,
    List<KnownMasterKey> known,
    List<SealedSecret> secrets)
    implements RootSecrets {

  public InMemoryRootSecrets(IntPredicate isUsed) {
    this(isUsed, new InMemoryAuditTrail());
  }

  public InMemoryRootSecrets(IntPredicate isUsed, InMemoryAuditTrail auditTrail) {
    this(isUsed, auditTrail, new ArrayList<>(), new ArrayList<>());
  }

  private void record(KnownMasterKey masterKey, Instant now, AuditAction action) {
    auditTrail.add(AuditEvents.masterKey(masterKey, now, Caller.current(), action));
  }

  @Override
  public synchronized List<KnownMasterKey> masterKeys() {
    return List.copyOf(known);
  }

  @Override
  public synchronized List<SealedSecret> under(MasterKeyId masterKey) {
    return secrets.stream()
        .filter(secret -> secret.masterKey().equals(masterKey))
        .sorted(
            Comparator.comparing((SealedSecret secret) -> secret.id().purpose().label())
                .thenComparingInt(secret -> secret.id().generation()))
        .toList();
  }

  @Override
  public synchronized void add(KnownMasterKey masterKey, List<SealedSecret> added) {
    if (known.stream().anyMatch(other -> other.number() == masterKey.number())) {
      throw new Rejection.Taken("Master key");
    }
    known.add(
        new KnownMasterKey(
            masterKey.number(),
            masterKey.id(),
            masterKey.derivation(),
            masterKey.addedAt().truncatedTo(ChronoUnit.MICROS)));
    secrets.addAll(added);
    record(masterKey, masterKey.addedAt(), AuditAction.MASTER_KEY_ADD);
  }

  @Override
  public synchronized int forgetUnusedBefore(int generation) {
    secrets.removeIf(
        secret ->
            secret.id().purpose() == SecretId.Purpose.SEEDS
                && secret.id().generation() < generation
                && !isUsed.test(secret.id().generation()));
    return (int)
        secrets.stream()
            .map(SealedSecret::id)
            .filter(id -> id.purpose() == SecretId.Purpose.SEEDS)
            .distinct()
            .count();
  }

  @Override
  public synchronized void keepOnly(MasterKeyId masterKey, Instant now) {
    if (known.stream().noneMatch(other -> other.id().equals(masterKey))) {
      throw new Rejection.NotFound("Master key");
    }
    var retired = known.stream().filter(other -> !other.id().equals(masterKey)).toList();
    retired.forEach(other -> record(other, now, AuditAction.MASTER_KEY_RETIRE));
    known.removeAll(retired);
    secrets.removeIf(secret -> !secret.masterKey().equals(masterKey));
  }
}
