package io.quantumlock.adapter.crypto;

import io.quantumlock.domain.atrest.AlteredRow;
import io.quantumlock.domain.atrest.KnownMasterKey;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Argon2id, version 1.3, as RFC 9106 recommends it where memory is not plenty: 64 MiB, three
/// passes, four lanes. As text it is a PHC string without a hash.
record Argon2(String salt) {
  private static final int KIB = 65_536;
  private static final int PASSES = 3;
  private static final int LANES = 4;
  private static final int SALT_BYTES = 16;
  private static final String PARAMETERS =
      "$argon2id$v=19$m=%d,t=%d,p=%d$".formatted(KIB, PASSES, LANES);
  private static final Pattern SHAPE =
      Pattern.compile(Pattern.quote(PARAMETERS) + "([A-Za-z0-9+/]{22})");

  static Argon2 fresh(SecureRandom random) {
    var salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return new Argon2(Base64.getEncoder().withoutPadding().encodeToString(salt));
  }

  /// Takes no other parameters than its own: whoever can write the database could ask for all the
  /// memory that there is.
  ///
  /// @throws AlteredRow when there are others
  static Argon2 parse(KnownMasterKey masterKey, String text) {
    return parse(text)
        .orElseThrow(
            () ->
                new AlteredRow(
                    "master key " + masterKey.id(),
                    "its derivation is not " + PARAMETERS + " and a salt"));
  }

  /// @return nothing when there are others
  static Optional<Argon2> parse(String text) {
    return Optional.of(SHAPE.matcher(text))
        .filter(Matcher::matches)
        .map(derivation -> new Argon2(derivation.group(1)));
  }

  /// @param passphrase however its accents are encoded, and whatever blanks are around it
  MasterKey derive(String passphrase) {
    var generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(KIB)
            .withIterations(PASSES)
            .withParallelism(LANES)
            .withSalt(Base64.getDecoder().decode(salt))
            .build());
    var bytes = new byte[MasterKey.BYTES];
    generator.generateBytes(
        Normalizer.normalize(passphrase.strip(), Normalizer.Form.NFC)
            .getBytes(StandardCharsets.UTF_8),
        bytes);
    return new MasterKey(bytes, Optional.of(PARAMETERS + salt));
  }
}
