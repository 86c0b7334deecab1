package io.quantumlock.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.audit.Caller;
import io.quantumlock.domain.audit.KeyEvents;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// There are six rows, of which four are signed.
class TamperedAuditTrailTest extends TamperedTrail {
  @BeforeEach
  void writeAndSign() {
    append(1, 4);
    database.auditTrail().sign(NOW, TamperedTrail::sign);
    append(5, 6);
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
    database.auditTrail().sign(NOW, TamperedTrail::sign);
    write("delete from audit_signed_shard where number = 1");
    write("delete from audit_signed_head where number = 1");

    assertThat(found()).containsExactly("unsigned 2");
  }
}
