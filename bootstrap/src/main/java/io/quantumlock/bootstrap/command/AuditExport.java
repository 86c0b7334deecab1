package io.quantumlock.bootstrap.command;

import io.quantumlock.domain.Sha3;
import io.quantumlock.domain.audit.AuditEntry;
import io.quantumlock.domain.audit.AuditRecord;
import io.quantumlock.domain.audit.ShardHead;
import io.quantumlock.domain.audit.SignedHead;
import io.quantumlock.domain.audit.SignedPruning;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "export",
    description =
        "Prints the audit trail as JSON lines: what was pruned, the signed heads, then the rows of"
            + " each shard and where it stands.")
final class AuditExport implements Runnable {
  private final Shell shell;

  /// The lines are JSON with it and without.
  @Mixin private Output output = new Output();

  AuditExport(Shell shell) {
    this.shell = shell;
  }

  @Override
  public void run() {
    shell.ask(
        lock -> {
          lock.inspectAudit().read(record -> output.printLine(shell.out(), line(record)));
          return true;
        });
  }

  /// Every value is the text that the hashes are taken over.
  private static Map<String, @Nullable Object> line(AuditRecord record) {
    return switch (record) {
      case AuditEntry row -> row(row);
      case ShardHead head -> typed("shard_head", shard(head));
      case SignedHead head -> signed(head);
      case SignedPruning pruning -> pruned(pruning);
    };
  }

  private static Map<String, @Nullable Object> row(AuditEntry row) {
    var cells = new LinkedHashMap<String, @Nullable Object>();
    cells.put("shard", row.shard());
    cells.put("sequence", row.sequence());
    cells.put("previous", row.previous().hex());
    cells.put("at", row.at().toString());
    cells.put("actor", row.actor());
    cells.put("action", row.action());
    cells.put("subject", row.subject());
    cells.put("data_hash", row.dataHash().map(Sha3::hex).orElse(null));
    cells.put("result", row.result());
    cells.put("request_id", row.requestId().orElse(null));
    cells.put("hash", row.hash().hex());
    return typed("row", cells);
  }

  private static Map<String, @Nullable Object> signed(SignedHead signed) {
    var head = signed.head();
    var cells = new LinkedHashMap<String, @Nullable Object>();
    cells.put("number", head.number());
    cells.put("previous", head.previous().hex());
    cells.put("at", head.at().toString());
    cells.put("shards", head.shards().stream().map(AuditExport::shard).toList());
    cells.put("hash", head.hash().hex());
    cells.put("key_version", signed.keyVersion());
    cells.put("signature", signed.signature());
    return typed("signed_head", cells);
  }

  private static Map<String, @Nullable Object> pruned(SignedPruning signed) {
    var pruning = signed.pruning();
    var cells = new LinkedHashMap<String, @Nullable Object>();
    cells.put("number", pruning.number());
    cells.put("head", pruning.head().hex());
    cells.put("until", pruning.until().toString());
    cells.put("at", pruning.at().toString());
    cells.put("shards", pruning.shards().stream().map(AuditExport::shard).toList());
    cells.put("key_version", signed.keyVersion());
    cells.put("signature", signed.signature());
    return typed("pruned", cells);
  }

  private static Map<String, @Nullable Object> shard(ShardHead head) {
    var cells = new LinkedHashMap<String, @Nullable Object>();
    cells.put("shard", head.shard());
    cells.put("sequence", head.sequence());
    cells.put("hash", head.hash().hex());
    return cells;
  }

  private static Map<String, @Nullable Object> typed(
      String type, Map<String, @Nullable Object> cells) {
    var line = new LinkedHashMap<String, @Nullable Object>();
    line.put("type", type);
    line.putAll(cells);
    return line;
  }
}
