package io.quantumlock.adapter.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.quantumlock.domain.Deadline;
import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.Unavailable;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/// Runs transactions: all of one or nothing of it, and again where the database asks for that.
final class Transactions {
  private static final int ATTEMPTS = 4;

  /// Connections that readers leave to writers, but no more than a quarter of all: on a crowded
  /// server many wait to be looked at, and few come as far as to write, with a simulation done that
  /// would be done for nothing.
  private static final int FOR_WRITERS = 2;

  private final Jdbi jdbi;
  private final Turns turns;
  private final Turns readers;
  private final boolean h2OnDisk;
  private final WriteLock writing;
  private volatile boolean lastWriteFailed;

  /// @param writing for a database of H2 on disk
  Transactions(HikariDataSource pool, boolean h2OnDisk, WriteLock writing) {
    this.h2OnDisk = h2OnDisk;
    this.writing = writing;
    int connections = pool.getMaximumPoolSize();
    turns = new Turns(connections);
    readers = new Turns(connections - Math.min(FOR_WRITERS, connections / 4));
    jdbi = Jdbi.create(pool);
    jdbi.setSqlParser(new Parameters());
    jdbi.registerArgument(new Timestamps.Arguments());
    jdbi.registerColumnMapper(Instant.class, Timestamps::read);
    jdbi.registerArrayType(String.class, "varchar");
    jdbi.registerArrayType(Long.class, "bigint");
    jdbi.getConfig(Dialect.class).set(pool.getJdbcUrl());
    // by default, the message of an exception quotes what was bound
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
  }

  /// Each statement sees what was committed before it began, and is a transaction by itself, which
  /// spares the way to the database and back that a commit takes.
  <R> R read(Function<Handle, R> work) {
    return asReader(() -> repeat(() -> jdbi.withHandle(work::apply)));
  }

  /// All statements see one state of a table. For reading only.
  <R> R snapshot(Function<Handle, R> work) {
    return asReader(
        () ->
            repeat(
                () -> jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, work::apply)));
  }

  /// Returns when what was written is on disk.
  ///
  /// @param work may run several times
  <R> R write(Function<Handle, R> work) {
    try {
      var result = h2OnDisk ? writeToDisk(work) : inTurn(() -> commit(work));
      if (!h2OnDisk) {
        lastWriteFailed = false;
      }
      return result;
    } catch (Unavailable e) {
      // a collision says nothing of the disk
      lastWriteFailed |= !(e.getCause() instanceof JdbiException why && Failures.isCollision(why));
      throw e;
    }
  }

  /// Returns when all that could be read until now is on disk. H2 shows what is committed before it
  /// is there; PostgreSQL does not.
  void settle() {
    if (h2OnDisk) {
      write(_ -> true);
    }
  }

  /// A disk that is full can be read, and sometimes takes a small write. Being asked by few, it
  /// waits like a call without a deadline: a database that is busy is not away.
  ///
  /// @throws Unavailable when the database cannot be read, or a write failed and there is no room
  ///   for more now
  void probe() {
    try {
      Deadline.under(Optional.empty(), this::touch);
    } catch (Rejection.Overloaded e) {
      throw new Unavailable("all connections to the database are busy", e);
    }
  }

  private int touch() {
    int rows = read(handle -> handle.execute("select 1"));
    if (!lastWriteFailed) {
      return rows;
    }
    return h2OnDisk
        ? alone(this::findRoom)
        : write(handle -> handle.execute("update key_ring set last_version = last_version"));
  }

  private int findRoom() {
    int rows = lastWriteFailed ? commit(DiskRoom::require) : 0;
    lastWriteFailed = false;
    return rows;
  }

  /// Followed by a checkpoint, without which a commit is not on disk. There is no wait between the
  /// two: whoever is turned down must not have written.
  private <R> R writeToDisk(Function<Handle, R> work) {
    return alone(
        () -> {
          var result = commit(work);
          repeat(() -> jdbi.withHandle(handle -> handle.execute("checkpoint sync")));
          return result;
        });
  }

  /// One at a time, since H2 saves its tables one after the other and not as of one moment.
  private <R> R alone(Supplier<R> work) {
    Patience.limit(writing::tryLock);
    try {
      return inTurn(work);
    } finally {
      writing.unlock();
    }
  }

  private <R> R commit(Function<Handle, R> work) {
    return repeat(() -> jdbi.inTransaction(work::apply));
  }

  private <R> R asReader(Supplier<R> work) {
    return readers.take(() -> inTurn(work));
  }

  private <R> R inTurn(Supplier<R> work) {
    return turns.take(work);
  }

  /// Not for so long that nobody waits for the answer.
  private static <R> R repeat(Supplier<R> transaction) {
    long begin = System.nanoTime();
    for (int attempt = 1; ; attempt++) {
      try {
        return transaction.get();
      } catch (JdbiException e) {
        boolean late = System.nanoTime() - begin > Patience.LIMIT.toNanos();
        if (late || attempt == ATTEMPTS || !Failures.isCollision(e)) {
          throw Failures.translate(e);
        }
      }
    }
  }
}
