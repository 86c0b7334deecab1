package io.quantumlock.application;

import io.quantumlock.domain.audit.AuditCheck;
import io.quantumlock.domain.audit.AuditRecord;
import io.quantumlock.domain.audit.AuditReport;
import io.quantumlock.domain.audit.AuditTrail;
import io.quantumlock.domain.kms.KeyRings;
import io.quantumlock.domain.kms.KeyVersion;
import io.quantumlock.domain.kms.PublicKey;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.Signer;
import io.quantumlock.domain.kms.Verifier;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Shows the audit trail, and tells whether anybody has changed it.
public final class InspectAudit {
  private static final byte[] PROBE =
      "quantumlock: is this the audit key?".getBytes(StandardCharsets.US_ASCII);

  private final AuditTrail auditTrail;
  private final KeyRings keyRings;
  private final Signer signer;
  private final Verifier verifier;

  InspectAudit(AuditTrail auditTrail, KeyRings keyRings, Signer signer, Verifier verifier) {
    this.auditTrail = auditTrail;
    this.keyRings = keyRings;
    this.signer = signer;
    this.verifier = verifier;
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
    auditTrail.read(reader.andThen(check));
    return check.report();
  }

  /// A public key that somebody put in place of ours does not fit the private key, which opens
  /// under the master key alone.
  private Map<Integer, PublicKey> genuineKeys() {
    var versions = keyRings.find(RingId.AUDIT).orElseThrow().versions();
    versions.forEach(version -> signer.sign(RingId.AUDIT, version, PROBE));
    return versions.stream().collect(Collectors.toMap(KeyVersion::number, KeyVersion::publicKey));
  }
}
