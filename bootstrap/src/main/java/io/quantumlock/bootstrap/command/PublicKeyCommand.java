package io.quantumlock.bootstrap.command;

import io.quantumlock.domain.kms.PublicKeyDocument;
import java.util.Base64;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

@Command(name = "public-key", description = "Prints a public key, for offline verification.")
final class PublicKeyCommand implements Runnable {
  private final Shell shell;

  @Mixin private RingOptions ring = new RingOptions();

  @Option(names = "--key-version", description = "Which version (default: the newest).")
  private Optional<Integer> number = Optional.empty();

  @Option(
      names = "--format",
      defaultValue = "pem",
      description = "pem (the default), der (in Base64), raw (in Base64) or jwk.")
  private Format format = Format.PEM;

  @Mixin private Output output = new Output();

  PublicKeyCommand(Shell shell) {
    this.shell = shell;
  }

  enum Format {
    PEM,
    DER,
    RAW,
    JWK
  }

  @Override
  public void run() {
    var found = shell.ask(lock -> lock.administerKeyRings().find(ring.id()));
    var version = number.map(found::version).orElseGet(found::newest);
    var document = new PublicKeyDocument(ring.id().algorithm(), version.publicKey());
    output.print(
        shell.out(),
        new Row()
            .with("key_id", ring.id().keyId().value())
            .with("algorithm", ring.id().algorithm().label())
            .with("version", version.number())
            .with("public_key", base64(document.raw()))
            .with("pem", document.pem())
            .with("jwk", document.jwk()),
        () -> text(document));
  }

  private String text(PublicKeyDocument document) {
    return switch (format) {
      case PEM -> document.pem();
      case DER -> base64(document.der());
      case RAW -> base64(document.raw());
      case JWK -> JsonMapper.shared().writeValueAsString(document.jwk());
    };
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
