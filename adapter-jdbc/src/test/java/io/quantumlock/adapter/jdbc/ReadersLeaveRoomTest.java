package io.quantumlock.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Deadline;
import io.quantumlock.domain.Rejection;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Of three connections, readers have one.
class ReadersLeaveRoomTest {
  private static final Deadline OVER = Deadline.after(Duration.ZERO, System::nanoTime);

  @Test
  void whoWritesDoesNotWaitForThoseWhoRead() {
    var memory = TestDatabases.settings();
    var three = new DatabaseSettings(memory.url(), memory.user(), memory.password(), 3);
    try (var pool = ConnectionPool.open(three)) {
      var transactions = new Transactions(pool, false, new WriteLock(Optional.empty()));
      int one =
          transactions.read(
              _ -> {
                assertThatThrownBy(() -> read(transactions))
                    .isInstanceOf(Rejection.Overloaded.class);
                return write(transactions);
              });

      assertThat(one).isEqualTo(1);
      assertThat(read(transactions)).isEqualTo(1);
    }
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
