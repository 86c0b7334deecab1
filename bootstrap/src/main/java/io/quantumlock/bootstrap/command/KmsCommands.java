package io.quantumlock.bootstrap.command;

import io.quantumlock.adapter.crypto.PublicKeyEncoding;
import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.kms.KeyId;
import io.quantumlock.domain.kms.KeyRing;
import io.quantumlock.domain.kms.KeyVersion;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.SignatureAlgorithm;
import java.util.Base64;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Signing keys.
@Command(
    name = "kms",
    description = "Lists, creates and rotates signing keys, prints public ones.",
    synopsisSubcommandLabel = "COMMAND")
final class KmsCommands {
  private final Shell shell;

  KmsCommands(Shell shell) {
    this.shell = shell;
  }

  /// Which key a command is about.
  static final class RingOptions {
    @Option(
        names = "--key-id",
        defaultValue = "default",
        description = "The key's id (default: ${DEFAULT-VALUE}).")
    private KeyId keyId = KeyId.DEFAULT;

    @Option(
        names = "--algorithm",
        defaultValue = "ML-DSA-65",
        description = "ML-DSA-65 (the default), ML-DSA-87 or ED25519.")
    private SignatureAlgorithm algorithm = SignatureAlgorithm.ML_DSA_65;

    RingId id() {
      return new RingId(keyId, algorithm);
    }
  }

  @Command(description = "Lists all keys.")
  void list(@Mixin Output output) {
    output.print(
        shell.out(),
        shell.ask(lock -> lock.administerKeyRings().list()).stream()
            .map(KmsCommands::row)
            .toList());
  }

  @Command(description = "Makes a new key.")
  void create(@Mixin RingOptions ring, @Mixin Output output) {
    output.print(shell.out(), row(shell.ask(lock -> lock.administerKeyRings().create(ring.id()))));
  }

  @Command(description = "Adds a version that signs from now on; the latest five verify.")
  void rotate(@Mixin RingOptions ring, @Mixin Output output) {
    output.print(shell.out(), row(shell.ask(lock -> lock.administerKeyRings().rotate(ring.id()))));
  }

  @Command(name = "public-key", description = "Prints a public key, for whoever verifies offline.")
  void publicKey(
      @Mixin RingOptions ring,
      @Option(names = "--key-version", description = "Which version (default: the latest).")
          Optional<Integer> number,
      @Mixin Output output) {
    var found = shell.ask(lock -> lock.administerKeyRings().find(ring.id()));
    var version = number.map(n -> numbered(found, n)).orElseGet(found::current);
    var pem = PublicKeyEncoding.pem(ring.id().algorithm(), version.publicKey());
    output.print(
        shell.out(),
        new Row()
            .with("key_id", ring.id().keyId().value())
            .with("algorithm", ring.id().algorithm().label())
            .with("version", version.number())
            .with("public_key", Base64.getEncoder().encodeToString(version.publicKey().bytes()))
            .with("pem", pem),
        () -> pem);
  }

  private static KeyVersion numbered(KeyRing ring, int number) {
    return ring.versions().stream()
        .filter(version -> version.number() == number)
        .findFirst()
        .orElseThrow(() -> new Rejection.NotFound("Version " + number + " of key " + ring.id()));
  }

  private static Row row(KeyRing ring) {
    return new Row()
        .with("key_id", ring.id().keyId().value())
        .with("algorithm", ring.id().algorithm().label())
        .with("versions", ring.versions().size())
        .with("created_at", ring.versions().getFirst().createdAt())
        .with("rotated_at", ring.current().createdAt());
  }
}
