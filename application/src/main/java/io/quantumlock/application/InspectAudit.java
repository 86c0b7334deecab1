package io.quantumlock.application;

import io.quantumlock.domain.audit.AuditCheck;
import io.quantumlock.domain.audit.AuditRecord;
import io.quantumlock.domain.audit.AuditReport;
import io.quantumlock.domain.audit.AuditTrail;
import io.quantumlock.domain.audit.Finding;
import io.quantumlock.domain.audit.RecordedStates;
import io.quantumlock.domain.kms.KeyRings;
import io.quantumlock.domain.kms.KeyVersion;
import io.quantumlock.domain.kms.PublicKey;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.Signer;
import io.quantumlock.domain.kms.Verifier;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Shows the audit trail, and tells whether anybody has changed it, or what it tells of.
public final class InspectAudit {
  private static final byte[] PROBE =
      "quantumlock: is this the audit key?".getBytes(StandardCharsets.US_ASCII);

  private final AuditTrail auditTrail;
  private final KeyRings keyRings;
  private final Signer signer;
  private final Verifier verifier;
  private final CompareStates compareStates;

  InspectAudit(Ports ports) {
    auditTrail = ports.auditTrail();
    keyRings = ports.keyRings();
    signer = ports.signer();
    verifier = ports.verifier();
    compareStates = new CompareStates(ports);
  }

  /// All of it, in the order of [AuditTrail#read].
  public void read(Consumer<AuditRecord> reader) {
    auditTrail.read(reader);
  }

  /// @throws IllegalStateException when the audit key itself is not the one that was made
  public AuditReport check() {
    return check(_ -> {});
  }

  /// @param reader is told all that is checked
  AuditReport check(Consumer<AuditRecord> reader) {
    var keys = genuineKeys();
    var check =
        new AuditCheck(
            told ->
                Optional.ofNullable(keys.get(told.keyVersion()))
                    .filter(key -> told.isSignedWith(key, verifier))
                    .isPresent());
    var recorded = new RecordedStates();
    auditTrail.read(reader.andThen(check).andThen(recorded));
    return check.report().and(contradictions(recorded));
  }

  /// What changes while it is looked at seems to contradict, but not in the same way twice.
  private List<Finding> contradictions(RecordedStates recorded) {
    var findings = compareStates.compare(recorded);
    if (findings.isEmpty()) {
      return findings;
    }
    var again = new RecordedStates();
    auditTrail.read(again);
    var lasting = new HashSet<>(compareStates.compare(again));
    return findings.stream().filter(lasting::contains).toList();
  }

  /// A public key that somebody put in place of ours does not fit the private key, which opens
  /// under the master key alone.
  private Map<Integer, PublicKey> genuineKeys() {
    var versions = keyRings.find(RingId.AUDIT).orElseThrow().versions();
    versions.forEach(version -> signer.sign(RingId.AUDIT, version, PROBE));
    return versions.stream().collect(Collectors.toMap(KeyVersion::number, KeyVersion::publicKey));
  }
}
