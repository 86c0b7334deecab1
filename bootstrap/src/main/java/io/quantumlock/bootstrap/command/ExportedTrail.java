package io.quantumlock.bootstrap.command;

import io.quantumlock.domain.audit.AuditCheck;
import io.quantumlock.domain.audit.AuditReport;
import io.quantumlock.domain.kms.PublicKey;
import io.quantumlock.domain.kms.PublicKeyDocument;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// An export of the audit trail in a file, checked with nothing but public keys of the audit key.
final class ExportedTrail {
  private final Verifier verifier;
  private final List<PublicKey> keys;

  /// @param keys files in PEM, one for each version of the audit key that signed
  /// @throws CannotRead when one is not there or holds no such key
  ExportedTrail(Verifier verifier, List<Path> keys) {
    this.verifier = verifier;
    this.keys = keys.stream().map(ExportedTrail::key).toList();
  }

  private static PublicKey key(Path file) {
    try {
      return PublicKeyDocument.parse(RingId.AUDIT.algorithm(), Files.readString(file)).key();
    } catch (IOException e) {
      throw new CannotRead(file, e.getClass().getSimpleName(), e);
    } catch (IllegalArgumentException e) {
      throw new CannotRead(file, String.valueOf(e.getMessage()), e);
    }
  }

  /// @throws CannotRead when a line is none of an export
  AuditReport check(Path file) {
    var check =
        new AuditCheck(head -> keys.stream().anyMatch(key -> head.isSignedWith(key, verifier)));
    int number = 0;
    try (var lines = Files.newBufferedReader(file)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        check.accept(ExportedLine.parse(line));
      }
    } catch (IOException e) {
      throw new CannotRead(file, e.getClass().getSimpleName(), e);
    } catch (IllegalArgumentException e) {
      throw new CannotRead(file, "line " + number + ", " + e.getMessage(), e);
    }
    return check.report();
  }
}
