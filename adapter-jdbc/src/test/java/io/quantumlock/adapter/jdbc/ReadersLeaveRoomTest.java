package io.quantumlock.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Deadline;
import io.quantumlock.domain.Rejection;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;

/// Of four connections, readers have three.
class ReadersLeaveRoomTest {
  private static final Deadline OVER = Deadline.after(Duration.ZERO, System::nanoTime);

  @Test
  void whoWritesDoesNotWaitForThoseWhoRead() {
    var memory = TestDatabases.settings();
    var four = new DatabaseSettings(memory.url(), memory.user(), memory.password(), 4);
    try (var pool = ConnectionPool.open(four)) {
      var transactions = new Transactions(pool, false, new WriteLock(Optional.empty()));
      int one =
          besideReaders(
              3,
              transactions,
              () -> {
                assertThatThrownBy(() -> read(transactions))
                    .isInstanceOf(Rejection.Overloaded.class);
                return write(transactions);
              });

      assertThat(one).isEqualTo(1);
      assertThat(read(transactions)).isEqualTo(1);
    }
  }

  private static int besideReaders(int count, Transactions transactions, IntSupplier work) {
    return count == 0
        ? work.getAsInt()
        : transactions.read(_ -> besideReaders(count - 1, transactions, work));
  }

  private static int read(Transactions transactions) {
    return OVER.call(
        () ->
            transactions.read(handle -> handle.createQuery("select 1").mapTo(Integer.class).one()));
  }

  private static int write(Transactions transactions) {
    return OVER.call(
        () ->
            transactions.write(
                handle -> handle.createQuery("select 1").mapTo(Integer.class).one()));
  }
}
