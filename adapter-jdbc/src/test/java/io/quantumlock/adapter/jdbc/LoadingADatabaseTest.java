package io.quantumlock.adapter.jdbc;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.adapter.jdbc.copy.CannotCopy;
import io.quantumlock.adapter.jdbc.copy.DatabaseCopy;
import io.quantumlock.adapter.jdbc.copy.TableSum;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadingADatabaseTest {
  private static final DatabaseCopy.Progress UNSEEN = (_, _) -> {};

  private final DatabaseSettings source = TestDatabases.settings();
  private final DatabaseSettings target = TestDatabases.settings();
  private Database database;
  private Database other;
  private byte[] saved;

  @BeforeEach
  void save() throws IOException {
    database = Database.open(source);
    EveryTable.fill(database);
    other = Database.open(target);
    var out = new ByteArrayOutputStream();
    DatabaseCopy.save(source, out, EveryTable.NOW, UNSEEN);
    saved = out.toByteArray();
  }

  @AfterEach
  void close() {
    database.close();
    other.close();
  }

  private void load(byte[] bytes) throws IOException {
    DatabaseCopy.load(new ByteArrayInputStream(bytes), target, UNSEEN);
  }

  @Test
  void aReportTellsOfEveryTable() throws Exception {
    var report = DatabaseCopy.check(new ByteArrayInputStream(saved), UNSEEN);

    assertThat(report.takenAt()).isEqualTo(EveryTable.NOW);
    var rows = new TreeMap<String, Long>();
    Contents.of(source).forEach((table, texts) -> rows.put(table, (long) texts.size()));
    assertThat(report.tables().stream().collect(toMap(TableSum::table, TableSum::rows)))
        .isEqualTo(rows);
  }

  @Test
  void aDatabaseThatIsNotEmptyIsLeftAlone() throws Exception {
    other.customers().add(Profiles.named("somebody"), Plan.FREE, EveryTable.NOW);
    var before = Contents.of(target);

    assertThatThrownBy(() -> load(saved))
        .isInstanceOf(CannotCopy.class)
        .hasMessageContaining("not empty (customer has rows)");
    assertThat(Contents.of(target)).isEqualTo(before);
  }

  @Test
  void whatIsCutOffOrChangedIsNotLoaded() throws Exception {
    for (int length : new int[] {0, 10, saved.length / 2, saved.length - 1}) {
      assertThatThrownBy(() -> load(Arrays.copyOf(saved, length)))
          .isInstanceOf(CannotCopy.class)
          .hasMessageContaining("damaged");
    }
    assertThat(Contents.of(target).values()).allSatisfy(rows -> assertThat(rows).isEmpty());
    load(saved);
    assertThat(Contents.of(target)).isEqualTo(Contents.of(source));
  }

  /// As if the process ended there: nothing is committed.
  @Test
  void whatWasInterruptedIsBegunAgain() throws Exception {
    DatabaseCopy.Progress interrupted =
        (done, _) -> {
          if (done > 10) {
            throw new IllegalStateException("killed");
          }
        };
    var in = new ByteArrayInputStream(saved);
    assertThatThrownBy(() -> DatabaseCopy.load(in, target, interrupted)).hasMessage("killed");
    assertThat(Contents.of(target).values()).allSatisfy(rows -> assertThat(rows).isEmpty());

    load(saved);
    assertThat(Contents.of(target)).isEqualTo(Contents.of(source));
  }
}
