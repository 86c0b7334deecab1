package io.quantumlock.bootstrap.command;

import io.quantumlock.domain.audit.AuditCheck;
import io.quantumlock.domain.audit.AuditReport;
import io.quantumlock.domain.audit.AuditStatement;
import io.quantumlock.domain.kms.PublicKey;
import io.quantumlock.domain.kms.PublicKeyDocument;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// An export of the audit trail in a file, checked with nothing but public keys of the audit key.
final class ExportedTrail {
  private final Verifier verifier;
  private final List<PublicKey> keys;
  private final Set<Integer> known = new TreeSet<>();
  private final Set<Integer> unknown = new TreeSet<>();

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
    var check = new AuditCheck(this::isGenuine);
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

  private boolean isGenuine(AuditStatement statement) {
    boolean genuine = keys.stream().anyMatch(key -> statement.isSignedWith(key, verifier));
    (genuine ? known : unknown).add(statement.keyVersion());
    return genuine;
  }

  /// The versions of the audit key that signed, as the export has it, and of which nothing that was
  /// checked fits a key that was given.
  SortedSet<Integer> versionsWithoutKey() {
    var versions = new TreeSet<>(unknown);
    versions.removeAll(known);
    return versions;
  }
}
