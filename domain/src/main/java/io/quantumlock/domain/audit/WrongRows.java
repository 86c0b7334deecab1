package io.quantumlock.domain.audit;

import static io.quantumlock.domain.audit.Finding.Kind.CHANGED;
import static io.quantumlock.domain.audit.Finding.Kind.INSERTED;
import static io.quantumlock.domain.audit.Finding.Kind.REMOVED;
import static io.quantumlock.domain.audit.Finding.Kind.REORDERED;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// The rows of a shard whose hash is not theirs. The hash covers the row's number, so a row that
/// was moved still fits the number that it was written with.
final class WrongRows {
  private static final int MOST_KEPT = 1000;

  /// Looking at each as if it were each other takes the square of that.
  private static final int MOST_COMPARED = 100;

  private final String shard;
  private final Consumer<Finding> report;
  private final Map<Long, AuditEntry> rows = new TreeMap<>();
  private final Set<Long> copies = new HashSet<>();

  /// The numbers that rows were written with, by the numbers that they have.
  private final Map<Long, Long> origins = new TreeMap<>();

  private long more;

  WrongRows(String shard, Consumer<Finding> report) {
    this.shard = shard;
    this.report = report;
  }

  /// @param before the row before it
  void add(AuditEntry row, ShardHead before) {
    if (rows.size() < MOST_KEPT) {
      rows.put(row.sequence(), row);
      if (row.hash().equals(before.hash())) {
        copies.add(row.sequence());
      }
    } else {
      more++;
    }
  }

  /// Reports what was done to them, as far as they tell.
  void explain() {
    rows.values().forEach(row -> origin(row).ifPresent(at -> origins.put(row.sequence(), at)));
    boolean permuted = rows.keySet().equals(new HashSet<>(origins.values()));
    for (long number : rows.keySet()) {
      var origin = Optional.ofNullable(origins.get(number));
      if (origin.isEmpty()) {
        explainUnknown(number);
      } else if (permuted) {
        report(REORDERED, number, "was written as row " + origin.get());
      } else {
        explainMoved(number, origin.get());
      }
    }
    if (more > 0) {
      report(CHANGED, MOST_KEPT, more + " more rows are not what was written");
    }
  }

  private Optional<Long> origin(AuditEntry row) {
    var neighbors = LongStream.of(row.sequence() - 1, row.sequence() + 1).boxed();
    return Stream.concat(neighbors, rows.keySet().stream().limit(MOST_COMPARED))
        .filter(row::wasWrittenAs)
        .findFirst();
  }

  private void explainUnknown(long number) {
    boolean madeRoom = Long.valueOf(number).equals(origins.get(number + 1));
    if (madeRoom) {
      report(INSERTED, number, "was never written: the row after it was row " + number);
    } else {
      report(CHANGED, number, "is not what was written");
    }
  }

  /// Of rows that were moved together, the first tells of all.
  private void explainMoved(long number, long origin) {
    boolean togetherWithTheOneBefore = Long.valueOf(origin - 1).equals(origins.get(number - 1));
    if (togetherWithTheOneBefore) {
      return;
    }
    if (copies.contains(number)) {
      report(INSERTED, number, "is a copy of row " + origin);
    } else if (origin > number) {
      report(REMOVED, number, "is gone: in its place is what was written as row " + origin);
    } else if (!rows.containsKey(origin) || origins.containsKey(origin)) {
      report(INSERTED, origin, "was never written here: row %d was".formatted(number));
    }
  }

  private void report(Finding.Kind kind, long sequence, String detail) {
    report.accept(new Finding(kind, shard, sequence, detail));
  }
}
