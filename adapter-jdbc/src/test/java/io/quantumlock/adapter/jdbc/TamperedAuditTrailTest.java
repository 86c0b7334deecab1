package io.quantumlock.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Somebody can write the database and does not hold the audit key. There are six rows, of which
/// four are signed.
class TamperedAuditTrailTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:30:00.123456Z");
  private static final RingId RING = new RingId(new KeyId("orders"), SignatureAlgorithm.ED25519);
  private static final Sha3 DATA = Sha3.of(new byte[] {1, 2, 3});

  private final DatabaseSettings settings = settings();
  private final Database database = Database.open(settings);

  DatabaseSettings settings() {
    return TestDatabases.settings();
  }

  private static List<AuditEvent> events(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(i -> new KeyEvents(RING, NOW, Caller.SYSTEM).signed(i, DATA))
        .toList();
  }

  @BeforeEach
  void writeAndSign() {
    database.auditTrail().append(events(1, 4));
    database.auditTrail().sign(NOW, TamperedAuditTrailTest::sign);
    database.auditTrail().append(events(5, 6));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static SignedHead sign(AuditHead head) {
    return new SignedHead(head, 1, signature(head.encode()));
  }

  private static String signature(byte[] encoded) {
    return "signed " + Sha3.of(encoded).hex();
  }

  private void write(String... statements) throws SQLException {
    for (var sql : statements) {
      TestDatabases.execute(settings, sql);
    }
  }

  private AuditReport report() {
    var check = new AuditCheck(told -> told.signature().equals(signature(told.encode())));
    database.auditTrail().read(check);
    return check.report();
  }

  private List<String> found() {
    return report().findings().stream()
        .map(finding -> finding.kind().label() + " " + finding.sequence())
        .toList();
  }

  @Test
  void whatNobodyTouchedHolds() {
    var report = report();

    assertThat(report.findings()).isEmpty();
    assertThat(report.rows()).isEqualTo(6);
    assertThat(report.shards()).isEqualTo(1);
    assertThat(report.signedHeads()).isEqualTo(1);
    assertThat(report.unsigned()).isEqualTo(2);
  }

  @Test
  void aChangedRowIsNamedWhateverWasChanged() throws SQLException {
    for (var change :
        List.of(
            "happened_at = happened_at + interval '1' second",
            "actor = 'mallory'",
            "action = 'key.verify'",
            "subject = 'key other'",
            "data_hash = null",
            "result = 'invalid'",
            "request_id = 'x'",
            "previous_hash = hash")) {
      write("create table kept as select * from audit_entry");
      write("update audit_entry set " + change + " where sequence = 3");
      assertThat(found()).as(change).containsExactly("changed 3");
      write(
          "delete from audit_entry",
          "insert into audit_entry select * from kept",
          "drop table kept");
    }
    assertThat(found()).isEmpty();
  }

  @Test
  void aChangedHashIsNamed() throws SQLException {
    write("update audit_entry set hash = previous_hash where sequence = 3");

    assertThat(found()).containsExactly("changed 3");
  }

  @Test
  void aRemovedRowIsNamed() throws SQLException {
    write("delete from audit_entry where sequence = 3");

    assertThat(found()).containsExactly("removed 3");
  }

  @Test
  void aRemovedRowIsNamedWhenTheOthersCloseUp() throws SQLException {
    write("delete from audit_entry where sequence = 2");
    moveFrom(3, -1);
    write("update audit_head set sequence = 5");

    assertThat(found()).contains("removed 2").allMatch(text -> text.matches("re.* [24]"));
  }

  @Test
  void aRemovedEndIsNamedByTheHead() throws SQLException {
    write("delete from audit_entry where sequence > 4");

    assertThat(report().findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.kind().label()).isEqualTo("removed");
              assertThat(finding.shard()).isEqualTo("key orders (ED25519)");
              assertThat(finding.detail()).isEqualTo("rows 5 to 6 are missing");
            });
  }

  @Test
  void aRemovedEndIsNamedByTheSignatureWhereTheHeadWasMovedBack() throws SQLException {
    write(
        "delete from audit_entry where sequence > 3",
        "update audit_head set sequence = 3,"
            + " hash = (select hash from audit_entry where sequence = 3)");

    assertThat(found()).containsExactly("removed 4");
  }

  @Test
  void anEndThatWasNeverSignedCanBeCutOff() throws SQLException {
    write(
        "delete from audit_entry where sequence > 4",
        "update audit_head set sequence = 4,"
            + " hash = (select hash from audit_entry where sequence = 4)");

    assertThat(found()).isEmpty();
  }

  @Test
  void aShardThatIsGoneIsNamed() throws SQLException {
    write("delete from audit_entry", "delete from audit_head");

    assertThat(found()).containsExactly("removed 1");
  }

  @Test
  void anInsertedRowIsNamed() throws SQLException {
    moveFrom(3, 1);
    copy(2, 3);
    write("update audit_head set sequence = 7");

    assertThat(found()).contains("inserted 3").allMatch(text -> text.matches("inserted 3|re.* 4"));
  }

  @Test
  void aRowThatWasAddedToTheEndIsNamed() throws SQLException {
    copy(6, 7);

    assertThat(found()).contains("inserted 7");
  }

  @Test
  void rowsThatChangedPlacesAreNamed() throws SQLException {
    write(
        "update audit_entry set sequence = 100 where sequence = 1",
        "update audit_entry set sequence = 1 where sequence = 3",
        "update audit_entry set sequence = 3 where sequence = 100");

    assertThat(found()).containsExactly("reordered 1", "reordered 3");
  }

  @Test
  void aChainThatWasMadeAnewIsNotTheOneThatWasSigned() throws SQLException {
    var forged = new ArrayList<>(events(1, 6));
    forged.set(2, new KeyEvents(RING, NOW, Caller.OPERATOR).signed(3, DATA));
    write("delete from audit_entry", "delete from audit_head");
    database.auditTrail().append(forged);

    assertThat(found()).containsExactly("rewritten 4");
  }

  @Test
  void aMissingHeadIsNamed() throws SQLException {
    write("delete from audit_head");

    assertThat(found()).containsExactly("headless 6");
  }

  @Test
  void aHeadThatTellsOfAnotherRowIsNamed() throws SQLException {
    write("update audit_head set hash = (select hash from audit_entry where sequence = 1)");

    assertThat(found()).containsExactly("changed 6");
  }

  @Test
  void aSignedHeadThatWasChangedIsNamed() throws SQLException {
    write("update audit_signed_shard set sequence = 3");

    assertThat(found()).containsExactly("unsigned 1");
  }

  @Test
  void aSignedHeadThatIsMissingIsNamed() throws SQLException {
    database.auditTrail().sign(NOW, TamperedAuditTrailTest::sign);
    write("delete from audit_signed_shard where number = 1");
    write("delete from audit_signed_head where number = 1");

    assertThat(found()).containsExactly("unsigned 2");
  }

  /// In two steps, since a number may not be there twice for a moment.
  private void moveFrom(int first, int by) throws SQLException {
    write(
        "update audit_entry set sequence = sequence + 100 where sequence >= " + first,
        "update audit_entry set sequence = sequence - 100 + (%d) where sequence > 100"
            .formatted(by));
  }

  private void copy(int from, int to) throws SQLException {
    write(
        """
        insert into audit_entry
        select shard, %d, happened_at, actor, action, subject, data_hash, result, request_id,
          previous_hash, hash
        from audit_entry where sequence = %d
        """
            .formatted(to, from));
  }
}
