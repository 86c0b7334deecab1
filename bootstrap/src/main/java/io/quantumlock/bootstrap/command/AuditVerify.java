package io.quantumlock.bootstrap.command;

import io.quantumlock.adapter.crypto.EngineVerifier;
import io.quantumlock.domain.audit.AuditHead;
import io.quantumlock.domain.audit.AuditReport;
import io.quantumlock.domain.audit.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "verify",
    description =
        "Verifies every row of the audit trail and every signed head. Names each row that was"
            + " changed, removed, inserted, reordered or rolled back, and exits with 1 if there is"
            + " any. With an export and the audit key's public key, it needs neither database nor"
            + " master key.")
final class AuditVerify implements Callable<Integer> {
  private final Shell shell;

  /// Both or none.
  static final class Export {
    @Option(names = "--file", required = true, description = "The output of audit export.")
    private Path file = Path.of("");

    @Option(
        names = "--public-key",
        required = true,
        description =
            "A file with what kms public-key --key-id quantumlock.audit printed. May be given"
                + " several times, once for each version of the key.")
    private List<Path> publicKeys = List.of();

    AuditReport check(Shell shell) {
      var trail = new ExportedTrail(new EngineVerifier(), publicKeys);
      var report = trail.check(file);
      for (int version : trail.versionsWithoutKey()) {
        shell.tell(
            "The public key of version "
                + version
                + " of the audit key was not given, or none of what it signed is as it was.");
      }
      return report;
    }
  }

  @ArgGroup(exclusive = false)
  private @Nullable Export export;

  @Mixin private Output output = new Output();

  AuditVerify(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    var report =
        export == null ? shell.ask(lock -> lock.inspectAudit().check()) : export.check(shell);
    output.print(shell.out(), row(report), () -> text(report));
    return report.holds() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private static Row row(AuditReport report) {
    return new Row()
        .with("holds", report.holds())
        .with("rows", report.rows())
        .with("shards", report.shards())
        .with("signed_heads", report.signedHeads())
        .with("last_signed_at", report.lastSigned().map(AuditHead::at))
        .with("pruned_until", report.prunedUntil())
        .with("unsigned_rows", report.unsigned())
        .with("findings", report.findings().stream().map(AuditVerify::cells).toList())
        .with("more_findings", report.more());
  }

  private static Object cells(Finding finding) {
    return new Row()
        .with("kind", finding.kind().label())
        .with("shard", finding.shard())
        .with("sequence", finding.sequence())
        .with("detail", finding.detail())
        .cells();
  }

  private static String verdict(AuditReport report) {
    if (report.holds()) {
      return "The audit trail holds: ";
    }
    return report.isContradictedOnly()
        ? "The database is NOT as the audit trail left it, which holds: "
        : "The audit trail does NOT hold: ";
  }

  private static String text(AuditReport report) {
    var lines = new StringBuilder();
    for (var finding : report.findings()) {
      lines.append(
          finding.shard().isEmpty()
              ? "signed head %d: %s%n".formatted(finding.sequence(), finding.detail())
              : "%s, row %d, %s: %s%n"
                  .formatted(
                      finding.shard(),
                      finding.sequence(),
                      finding.kind().label(),
                      finding.detail()));
    }
    if (report.more() > 0) {
      lines.append("and %d more%n".formatted(report.more()));
    }
    var signed =
        report.lastSigned().map(head -> ", signed until " + head.at()).orElse(", never signed");
    return lines
        .append(verdict(report))
        .append("%d rows in %d shards".formatted(report.rows(), report.shards()))
        .append(signed)
        .append(report.prunedUntil().map(until -> ", pruned until " + until).orElse(""))
        .append(report.unsigned() > 0 ? ", %d of them later".formatted(report.unsigned()) : "")
        .toString();
  }
}
