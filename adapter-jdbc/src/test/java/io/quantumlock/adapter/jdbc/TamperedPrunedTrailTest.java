package io.quantumlock.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.audit.PrunableTrail;
import io.quantumlock.domain.audit.Pruning;
import io.quantumlock.domain.audit.SignedPruning;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Of nine rows, the first six and the first of three signed heads were pruned; a copy of them is
/// at hand.
class TamperedPrunedTrailTest extends TamperedTrail {
  private void writeAndSign(int from, int to, Instant at) {
    append(from, to);
    database.auditTrail().sign(at, TamperedTrail::sign);
  }

  private void prune(Instant before) {
    var prunable = new PrunableTrail(before);
    database.auditTrail().read(prunable);
    var pruning = prunable.pruning(NOW).orElseThrow();
    database.auditTrail().release(new SignedPruning(pruning, 1, signature(pruning.encode())));
    while (database.auditTrail().prune(NOW.plus(Pruning.READING), 2)) {
      assertThat(found()).isEmpty();
    }
  }

  @BeforeEach
  void writeAndPrune() throws SQLException {
    writeAndSign(1, 4, NOW);
    writeAndSign(5, 6, NOW.plusSeconds(1));
    writeAndSign(7, 9, NOW.plusSeconds(2));
    write("create table kept as select * from audit_entry");
    prune(NOW.plusSeconds(2));
  }

  @Test
  void whatNobodyTouchedHolds() {
    assertThat(found()).isEmpty();
  }

  @Test
  void aRowThatWentBesidesIsNamed() throws SQLException {
    write("delete from audit_entry where sequence = 7");

    assertThat(found()).containsExactly("removed 7");
  }

  @Test
  void whatCoversMoreThanWasPrunedIsNotSigned() throws SQLException {
    write(
        "delete from audit_entry where sequence = 7",
        "update audit_pruned_shard set sequence = 7,"
            + " hash = (select hash from kept where sequence = 7)");

    assertThat(found()).contains("unsigned 2", "removed 1");
  }

  @Test
  void withoutTheSignatureWhatWasPrunedIsMissing() throws SQLException {
    write("delete from audit_pruned", "delete from audit_pruned_shard");

    assertThat(found()).contains("unsigned 2", "removed 1");
  }

  @Test
  void aRowThatIsPutBackHangsTogetherWithTheRestOrIsNamed() throws SQLException {
    write("insert into audit_entry select * from kept where sequence in (5, 6)");
    assertThat(found()).isEmpty();

    write("update audit_entry set actor = 'mallory' where sequence = 5");
    assertThat(found()).containsExactly("changed 5");

    write("delete from audit_entry where sequence = 6");
    assertThat(found()).contains("removed 6");
  }

  @Test
  void aRowThatIsPutBackAloneIsNamed() throws SQLException {
    write("insert into audit_entry select * from kept where sequence = 4");

    assertThat(found()).contains("removed 5");
  }

  @Test
  void theHeadOfAShardThatWasPrunedCannotGo() throws SQLException {
    prune(NOW.plusSeconds(9));
    assertThat(found()).isEmpty();
    write("delete from audit_head");

    assertThat(found()).containsExactly("removed 10");
  }

  @Test
  void theOnlySignedHeadThatIsLeftCannotGo() throws SQLException {
    prune(NOW.plusSeconds(9));
    write("delete from audit_signed_shard", "delete from audit_signed_head");

    assertThat(found()).containsExactly("unsigned 3");
  }

  @Test
  void theFirstSignedHeadThatIsKeptCannotGo() throws SQLException {
    write(
        "delete from audit_signed_shard where number = 2",
        "delete from audit_signed_head where number = 2");

    assertThat(found()).contains("unsigned 3");
  }
}
