package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.Sha3;
import io.quantumlock.domain.audit.AuditCheck;
import io.quantumlock.domain.audit.AuditEvent;
import io.quantumlock.domain.audit.AuditHead;
import io.quantumlock.domain.audit.AuditReport;
import io.quantumlock.domain.audit.Caller;
import io.quantumlock.domain.audit.KeyEvents;
import io.quantumlock.domain.audit.SignedHead;
import io.quantumlock.domain.kms.KeyId;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.SignatureAlgorithm;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;

/// An audit trail that somebody can write who does not hold the audit key.
abstract class TamperedTrail {
  static final Instant NOW = Instant.parse("2026-11-24T10:30:00.123456Z");
  static final RingId RING = new RingId(new KeyId("orders"), SignatureAlgorithm.ED25519);
  static final Sha3 DATA = Sha3.of(new byte[] {1, 2, 3});

  final DatabaseSettings settings = settings();
  final Database database = Database.open(settings);

  DatabaseSettings settings() {
    return TestDatabases.settings();
  }

  @AfterEach
  void close() {
    database.close();
  }

  static List<AuditEvent> events(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(i -> new KeyEvents(RING, NOW, Caller.SYSTEM).signed(i, DATA))
        .toList();
  }

  final void append(int from, int to) {
    database.auditTrail().append(events(from, to));
  }

  static SignedHead sign(AuditHead head) {
    return new SignedHead(head, 1, signature(head.encode()));
  }

  static String signature(byte[] encoded) {
    return "signed " + Sha3.of(encoded).hex();
  }

  final void write(String... statements) throws SQLException {
    for (var sql : statements) {
      TestDatabases.execute(settings, sql);
    }
  }

  /// In two steps, since a number may not be there twice for a moment.
  final void moveFrom(int first, int by) throws SQLException {
    write(
        "update audit_entry set sequence = sequence + 100 where sequence >= " + first,
        "update audit_entry set sequence = sequence - 100 + (%d) where sequence > 100"
            .formatted(by));
  }

  final void copy(int from, int to) throws SQLException {
    write(
        """
        insert into audit_entry
        select customer_id, shard, %d, happened_at, actor, action, subject, data_hash, result,
          request_id, previous_hash, hash
        from audit_entry where sequence = %d
        """
            .formatted(to, from));
  }

  final AuditReport report() {
    var check = new AuditCheck(told -> told.signature().equals(signature(told.encode())));
    database.auditTrail().read(check);
    return check.report();
  }

  final List<String> found() {
    return report().findings().stream()
        .map(finding -> finding.kind().label() + " " + finding.sequence())
        .toList();
  }
}
