package io.quantumlock.adapter.jdbc;

import static java.util.stream.Collectors.groupingBy;

import io.quantumlock.domain.audit.AuditEvent;
import io.quantumlock.domain.audit.AuditHead;
import io.quantumlock.domain.audit.AuditRecord;
import io.quantumlock.domain.audit.AuditTrail;
import io.quantumlock.domain.audit.Pruning;
import io.quantumlock.domain.audit.SignedHead;
import io.quantumlock.domain.audit.SignedPruning;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

final class JdbcAuditTrail implements AuditTrail {
  private static final int PAGE = 1000;

  private final Transactions transactions;
  private final Batches<String, List<AuditEvent>, Boolean> appends;

  JdbcAuditTrail(Transactions transactions) {
    this.transactions = transactions;
    appends = new Batches<>((_, begin) -> append(transactions, begin));
  }

  /// A transaction for each shard, which callers share.
  @Override
  public void append(List<AuditEvent> events) {
    events.stream()
        .collect(groupingBy(AuditEvent::shard, LinkedHashMap::new, Collectors.toList()))
        .forEach(appends::submit);
  }

  private static List<Boolean> append(
      Transactions transactions, Supplier<List<List<AuditEvent>>> begin) {
    return transactions.write(
        handle -> {
          var lists = begin.get();
          AuditRow.append(handle, lists.stream().flatMap(List::stream).toList());
          return lists.stream().map(_ -> true).toList();
        });
  }

  @Override
  public Optional<SignedHead> sign(Instant now, Function<AuditHead, SignedHead> signer) {
    return transactions.write(
        handle -> {
          var shards = SignedHeadRow.longerThanSigned(handle);
          if (shards.isEmpty()) {
            return Optional.empty();
          }
          var head = SignedHeadRow.next(handle, now, shards);
          return Optional.of(signer.apply(head)).filter(made -> SignedHeadRow.insert(handle, made));
        });
  }

  @Override
  public Optional<SignedHead> lastSigned() {
    return transactions.snapshot(SignedHeadRow::last);
  }

  @Override
  public Optional<Instant> keptFrom() {
    return transactions.read(PruningRow::keptFrom);
  }

  @Override
  public void release(SignedPruning pruning) {
    transactions.write(handle -> PruningRow.replace(handle, pruning));
  }

  @Override
  public boolean prune(Instant now, int most) {
    var released = now.minus(Pruning.READING);
    return transactions.write(handle -> Pruner.prune(handle, released, most));
  }

  /// Each page of signed heads and each shard is a transaction, so that none is held for long.
  @Override
  public void read(Consumer<AuditRecord> reader) {
    transactions.snapshot(PruningRow::find).ifPresent(reader);
    long number = 0;
    List<SignedHead> heads;
    do {
      long after = number;
      heads = transactions.snapshot(handle -> SignedHeadRow.after(handle, after, PAGE));
      heads.forEach(reader);
      number = heads.isEmpty() ? number : heads.getLast().head().number();
    } while (!heads.isEmpty());
    for (var shard : transactions.read(JdbcAuditTrail::shards)) {
      transactions.snapshot(handle -> readShard(handle, shard, reader));
    }
  }

  /// Ordered by name, so that rows of one that lie in different places are told together.
  private static List<ShardKey> shards(Handle handle) {
    var sql =
        """
        select customer_id, shard from audit_head
        union select customer_id, shard from audit_entry
        order by shard, customer_id
        """;
    return handle.createQuery(sql).map((row, context) -> ShardKey.read(row)).list();
  }

  private static boolean readShard(Handle handle, ShardKey key, Consumer<AuditRecord> reader) {
    var page =
        """
        select * from audit_entry
        where customer_id = :customer and shard = :shard and sequence > :after
        order by customer_id, shard, sequence limit :page
        """;
    long after = Long.MIN_VALUE;
    while (true) {
      var entries =
          key.bindTo(handle.createQuery(page))
              .bind("after", after)
              .bind("page", PAGE)
              .map((row, context) -> AuditRow.read(row))
              .list();
      if (entries.isEmpty()) {
        break;
      }
      entries.forEach(reader);
      after = entries.getLast().sequence();
    }
    var head = "select * from audit_head where customer_id = :customer and shard = :shard";
    key.bindTo(handle.createQuery(head))
        .map((row, context) -> AuditRow.head(row))
        .findOne()
        .ifPresent(reader);
    return true;
  }
}
