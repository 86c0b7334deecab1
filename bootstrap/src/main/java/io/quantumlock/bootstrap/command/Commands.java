package io.quantumlock.bootstrap.command;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.kms.Grant;
import io.quantumlock.domain.kms.KeyId;
import io.quantumlock.domain.kms.SignatureAlgorithm;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.TypeConversionException;

/// All commands.
@Command(
    name = "quantumlock",
    description = "A licensing server with simulated quantum fingerprints, and a post-quantum KMS.",
    synopsisSubcommandLabel = "COMMAND")
final class Commands {

  /// Runs one command.
  ///
  /// @return 0 when it did what was asked, 1 when it could not, 2 when it was not understood
  static int run(Shell shell, String... args) {
    var line = new CommandLine(new Commands());
    named(args, all(shell)).forEach(command -> line.addSubcommand(command.get()));
    offerHelp(line);
    return line.setCaseInsensitiveEnumValuesAllowed(true)
        .registerConverter(Plan.class, Commands::plan)
        .registerConverter(SignatureAlgorithm.class, Commands::algorithm)
        .registerConverter(KeyId.class, Commands::keyId)
        .registerConverter(Grant.class, Commands::grant)
        .setOut(new PrintWriter(shell.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(shell.err(), true, StandardCharsets.UTF_8))
        .setExecutionStrategy(Commands::execute)
        .setExecutionExceptionHandler((e, _, _) -> Failure.explain(e, shell.err()))
        .execute(args);
  }

  private static Map<String, Supplier<Object>> all(Shell shell) {
    var commands = new LinkedHashMap<String, Supplier<Object>>();
    commands.put("demo", () -> new Demo(shell));
    commands.put("serve", () -> new Serve(shell));
    commands.put("customer", () -> CustomerCommands.of(shell));
    commands.put("api-key", () -> new ApiKeyCommands(shell));
    commands.put("service-token", () -> new ServiceTokenCommands(shell));
    commands.put("kms", () -> KmsCommands.of(shell));
    commands.put("master-key", () -> new MasterKeyCommands(shell));
    commands.put("audit", () -> AuditCommands.of(shell));
    commands.put("fingerprint", () -> FingerprintCommands.of(shell));
    commands.put("settings", () -> new ListSettings(shell));
    commands.put("migrate", () -> new Migrate(shell));
    commands.put("backup", () -> new Backup(shell));
    commands.put("restore", () -> new Restore(shell));
    commands.put("move", () -> new Move(shell));
    commands.put("version", () -> new Version(shell));
    return commands;
  }

  /// The one that is called; or all, when it is none of them. To read how all are called takes
  /// longer than some of them do.
  private static Collection<Supplier<Object>> named(
      String[] args, Map<String, Supplier<Object>> commands) {
    var called = args.length == 0 ? null : commands.get(args[0]);
    return called == null ? commands.values() : List.of(called);
  }

  private static void offerHelp(CommandLine line) {
    line.getCommandSpec()
        .addOption(
            OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Shows this help.")
                .build());
    line.getSubcommands().values().forEach(Commands::offerHelp);
    if (!line.getSubcommands().isEmpty()) {
      line.addSubcommand(new HelpCommand());
    }
  }

  /// A server logs what it does; of the other commands the answer is enough.
  private static int execute(ParseResult parsed) {
    if (!(parsed.subcommand() != null
        && parsed.subcommand().commandSpec().userObject() instanceof Serve)) {
      System.setProperty("quantumlock.log.level", "WARN");
    }
    return new RunLast().execute(parsed);
  }

  private static Plan plan(String name) {
    return Plan.named(name)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "must be one of "
                        + Arrays.stream(Plan.values())
                            .map(Plan::id)
                            .collect(Collectors.joining(", "))));
  }

  private static SignatureAlgorithm algorithm(String label) {
    return SignatureAlgorithm.named(label)
        .orElseThrow(
            () -> new TypeConversionException("must be one of " + SignatureAlgorithm.all()));
  }

  private static KeyId keyId(String text) {
    return converted(() -> new KeyId(text));
  }

  private static Grant grant(String text) {
    return converted(() -> Grant.parse(text));
  }

  private static <T> T converted(Supplier<T> value) {
    try {
      return value.get();
    } catch (Rejection.Invalid e) {
      throw new TypeConversionException(e.errors().getFirst().message());
    }
  }
}
