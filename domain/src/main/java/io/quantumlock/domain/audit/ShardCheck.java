package io.quantumlock.domain.audit;

import static io.quantumlock.domain.audit.Finding.Kind.CHANGED;
import static io.quantumlock.domain.audit.Finding.Kind.HEADLESS;
import static io.quantumlock.domain.audit.Finding.Kind.INSERTED;
import static io.quantumlock.domain.audit.Finding.Kind.REMOVED;
import static io.quantumlock.domain.audit.Finding.Kind.REORDERED;
import static io.quantumlock.domain.audit.Finding.Kind.REWRITTEN;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Checks the rows of one shard, told in their order.
final class ShardCheck {
  private final String name;
  private final Deque<ShardHead> signed;
  private final Consumer<Finding> report;
  private final WrongRows wrong;
  private Optional<ShardHead> head = Optional.empty();

  /// The last row that was pruned.
  private final ShardHead pruned;

  /// The row that was told last.
  private ShardHead last;

  private boolean begun;
  private boolean lastIsWrong;
  private long lastSigned;

  /// @param pruned the last row that may be missing, as it was signed
  /// @param signed what was signed of the shard, in order
  ShardCheck(String name, ShardHead pruned, List<ShardHead> signed, Consumer<Finding> report) {
    this.name = name;
    this.signed = new ArrayDeque<>(signed);
    this.signed.removeIf(head -> head.sequence() <= pruned.sequence());
    this.report = report;
    this.pruned = pruned;
    wrong = new WrongRows(name, report);
    last = pruned;
    lastSigned = pruned.sequence();
  }

  String name() {
    return name;
  }

  void accept(ShardHead head) {
    this.head = Optional.of(head);
  }

  void accept(AuditEntry entry) {
    if (!begun && 0 < entry.sequence() && entry.sequence() <= pruned.sequence()) {
      beginWithin(entry);
    }
    begun = true;
    if (entry.sequence() <= last.sequence()) {
      report(REORDERED, entry.sequence(), "comes after row " + last.sequence());
      return;
    }
    boolean isNext = entry.sequence() == last.sequence() + 1;
    boolean isWrong = !entry.wasWrittenAs(entry.sequence());
    if (!isNext) {
      report(REMOVED, last.sequence() + 1, missing(last.sequence() + 1, entry.sequence() - 1));
    }
    if (isWrong) {
      wrong.add(entry, last);
    } else if (isNext && !lastIsWrong && !entry.previous().equals(last.hash())) {
      reportReplaced(entry);
    }
    compareWithSigned(entry);
    last = entry.head();
    lastIsWrong = isWrong;
  }

  /// Of what was pruned, the end is still there: the hash of its last row proves it.
  private void beginWithin(AuditEntry first) {
    last = new ShardHead(name, first.sequence() - 1, first.previous());
    lastSigned = last.sequence();
    signed.addFirst(pruned);
  }

  private void reportReplaced(AuditEntry entry) {
    if (last.sequence() == 0) {
      report(CHANGED, 1, "is not the first row that was written");
    } else {
      report(
          CHANGED,
          last.sequence(),
          "is another row than the one after which row %d was written".formatted(entry.sequence()));
    }
  }

  private void compareWithSigned(AuditEntry entry) {
    while (!signed.isEmpty() && signed.peek().sequence() <= entry.sequence()) {
      var then = signed.remove();
      if (then.sequence() == entry.sequence() && !then.hash().equals(entry.hash())) {
        report(
            REWRITTEN,
            entry.sequence(),
            "is not what was signed: a row from %d to %d is another one"
                .formatted(lastSigned + 1, entry.sequence()));
      }
      lastSigned = then.sequence();
    }
  }

  /// To be called when all rows and the head were told.
  void end() {
    wrong.explain();
    head.ifPresentOrElse(
        this::compareWithHead,
        () -> report(HEADLESS, last.sequence(), "the shard's head is missing"));
    if (!signed.isEmpty()) {
      long until = signed.stream().mapToLong(ShardHead::sequence).max().orElseThrow();
      if (head.filter(kept -> kept.sequence() >= until).isEmpty()) {
        report(REMOVED, last.sequence() + 1, missing(last.sequence() + 1, until));
      }
      lastSigned = until;
    }
  }

  private void compareWithHead(ShardHead kept) {
    long first = Math.min(kept.sequence(), last.sequence()) + 1;
    if (kept.sequence() < last.sequence()) {
      report(INSERTED, first, "rows from here on are beyond the shard's head");
    } else if (kept.sequence() > last.sequence()) {
      report(REMOVED, first, missing(first, kept.sequence()));
    } else if (!lastIsWrong && !kept.hash().equals(last.hash())) {
      report(CHANGED, last.sequence(), "is another row than the shard's head tells");
    }
  }

  /// How many rows are later than what was signed last.
  long unsigned() {
    return Math.max(0, last.sequence() - lastSigned);
  }

  private static String missing(long from, long to) {
    return from == to
        ? "row %d is missing".formatted(from)
        : "rows %d to %d are missing".formatted(from, to);
  }

  private void report(Finding.Kind kind, long sequence, String detail) {
    report.accept(new Finding(kind, name, sequence, detail));
  }
}
