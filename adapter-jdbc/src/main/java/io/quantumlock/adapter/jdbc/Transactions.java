package io.quantumlock.adapter.jdbc;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/// Runs transactions: all of one or nothing of it, and again where the database asks for that.
final class Transactions {
  private static final int ATTEMPTS = 4;

  private final Jdbi jdbi;
  private final boolean checkpoints;

  /// @param checkpoints whether a commit must be followed by H2's `checkpoint sync` to be on disk
  Transactions(DataSource dataSource, boolean checkpoints) {
    this.checkpoints = checkpoints;
    jdbi = Jdbi.create(dataSource);
    jdbi.registerArgument(new Timestamps.Arguments());
    jdbi.registerColumnMapper(Instant.class, Timestamps::read);
    jdbi.registerArrayType(String.class, "varchar");
    // by default, the message of an exception quotes what was bound
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
  }

  /// Each statement sees what was committed before it began.
  <R> R read(Function<Handle, R> work) {
    return repeat(() -> jdbi.inTransaction(work::apply));
  }

  /// Returns when what was written is on disk.
  ///
  /// @param work may run several times
  <R> R write(Function<Handle, R> work) {
    var result = repeat(() -> jdbi.inTransaction(work::apply));
    if (checkpoints) {
      repeat(() -> jdbi.withHandle(handle -> handle.execute("checkpoint sync")));
    }
    return result;
  }

  /// All statements see one state of a table. For reading only.
  <R> R snapshot(Function<Handle, R> work) {
    return repeat(() -> jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, work::apply));
  }

  private static <R> R repeat(Supplier<R> transaction) {
    for (int attempt = 1; ; attempt++) {
      try {
        return transaction.get();
      } catch (JdbiException e) {
        if (attempt == ATTEMPTS || !Failures.isCollision(e)) {
          throw Failures.translate(e);
        }
      }
    }
  }
}
