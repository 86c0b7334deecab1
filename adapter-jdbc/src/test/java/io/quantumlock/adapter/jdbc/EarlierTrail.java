package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.Sha3;
import io.quantumlock.domain.audit.AuditAction;
import io.quantumlock.domain.audit.AuditEntry;
import io.quantumlock.domain.audit.AuditEvent;
import io.quantumlock.domain.audit.Caller;
import io.quantumlock.domain.audit.ShardHead;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An audit trail as schema version 16 kept it: shards by their names alone.
final class EarlierTrail {
  /// Some have names that no server gave them.
  static final List<String> SHARDS =
      List.of(
          "service-tokens",
          "customer 1",
          "customer 12",
          "customer 1\n",
          "customer 1 ",
          "customer 01",
          "customer x",
          "customer ",
          "customer 9999999999999999999");

  private final DatabaseSettings settings;
  private final Map<String, ShardHead> heads = new HashMap<>();

  EarlierTrail(DatabaseSettings settings) {
    this.settings = settings;
  }

  /// Three rows in each shard, of which the first may be pruned.
  void write() throws SQLException {
    new Migrations(settings).runTo("16");
    for (var shard : SHARDS) {
      TestDatabases.execute(
          settings,
          "insert into audit_head values ('%s', 0, %s)".formatted(shard, bytes(Sha3.NONE)));
      for (int i = 0; i < 3; i++) {
        append(shard);
      }
    }
    TestDatabases.execute(
        settings,
        """
        insert into audit_pruned_shard
        select shard, sequence, hash from audit_entry where sequence = 1
        """);
  }

  void append(String shard) throws SQLException {
    var head = heads.getOrDefault(shard, ShardHead.start(shard));
    var entry = head.extend(List.of(event(shard, (int) head.sequence() + 1))).getFirst();
    heads.put(shard, new ShardHead(shard, entry.sequence(), entry.hash()));
    TestDatabases.execute(settings, insert(entry));
    TestDatabases.execute(
        settings,
        "update audit_head set sequence = %d, hash = %s where shard = '%s'"
            .formatted(entry.sequence(), bytes(entry.hash()), shard));
  }

  /// No two columns have the same, and one in two is without what may be missing.
  static AuditEvent event(String shard, int number) {
    boolean full = number % 2 == 0;
    return new AuditEvent(
        shard,
        Instant.ofEpochSecond(number),
        new Caller("actor " + number, full ? Optional.of("request " + number) : Optional.empty()),
        full ? AuditAction.LICENSE_REVOKE : AuditAction.LICENSE_ISSUE,
        "subject " + number,
        full ? Optional.of(Sha3.of(new byte[] {(byte) number})) : Optional.empty(),
        "result " + number);
  }

  private String insert(AuditEntry entry) {
    return """
    insert into audit_entry (shard, sequence, happened_at, actor, action, subject, data_hash,
      result, request_id, previous_hash, hash)
    values ('%s', %d, timestamp with time zone '%s', '%s', '%s', '%s', %s, '%s', %s, %s, %s)
    """
        .formatted(
            entry.shard(),
            entry.sequence(),
            entry.at(),
            entry.actor(),
            entry.action(),
            entry.subject(),
            entry.dataHash().map(this::bytes).orElse("null"),
            entry.result(),
            entry.requestId().map("'%s'"::formatted).orElse("null"),
            bytes(entry.previous()),
            bytes(entry.hash()));
  }

  private String bytes(Sha3 hash) {
    return bytes(settings, hash);
  }

  /// H2 would keep PostgreSQL's `\x…` as the text that it is.
  static String bytes(DatabaseSettings settings, Sha3 hash) {
    return (settings.isH2() ? "x'%s'" : "cast('\\x%s' as bytea)").formatted(hash.hex());
  }

  /// What an upgraded database tells, by shard.
  static List<String> told(Database database) {
    var told = new ArrayList<String>();
    database
        .auditTrail()
        .read(
            record -> {
              switch (record) {
                case AuditEntry entry -> tell(told, entry.shard(), Long.toString(entry.sequence()));
                case ShardHead head -> tell(told, head.shard(), "head at " + head.sequence());
                default -> throw new AssertionError(record);
              }
            });
    return told;
  }

  private static void tell(List<String> told, String shard, String what) {
    if (!told.isEmpty() && told.getLast().startsWith(shard + ": ")) {
      told.add(told.removeLast() + ", " + what);
    } else {
      told.add(shard + ": " + what);
    }
  }
}
