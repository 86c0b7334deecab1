package io.quantumlock.domain.atrest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Race;
import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.atrest.SecretId.Purpose;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

public abstract class RootSecretsContract {
  private static final Instant NOW = Instant.parse("2026-11-24T10:30:00.123456Z");
  private static final KnownMasterKey OLD = masterKey(1, "0000000000000001", Optional.empty());
  private static final KnownMasterKey NEW =
      masterKey(2, "0000000000000002", Optional.of("$argon2id$"));

  protected abstract RootSecrets secrets();

  /// Has a seed sealed under `generation`.
  protected abstract void use(int generation);

  private static KnownMasterKey masterKey(int number, String id, Optional<String> derivation) {
    return new KnownMasterKey(number, new MasterKeyId(id), derivation, NOW);
  }

  private static SealedSecret secret(KnownMasterKey under, Purpose purpose, int generation) {
    var content =
        new byte[] {(byte) under.number(), (byte) purpose.label().length(), (byte) generation};
    return new SealedSecret(new SecretId(purpose, generation), under.id(), new Ciphertext(content));
  }

  private static SealedSecret seeds(KnownMasterKey under, int generation) {
    return secret(under, Purpose.SEEDS, generation);
  }

  private void rotate() {
    secrets().add(OLD, List.of(secret(OLD, Purpose.TOKENS, 1), seeds(OLD, 1)));
    secrets()
        .add(
            NEW,
            List.of(secret(NEW, Purpose.TOKENS, 1), seeds(NEW, 1), seeds(NEW, 2), seeds(OLD, 2)));
  }

  @Test
  void inANewDatabaseThereAreNone() {
    assertThat(secrets().masterKeys()).isEmpty();
    assertThat(secrets().under(OLD.id())).isEmpty();
  }

  @Test
  void eachMasterKeyHasWhatIsSealedUnderIt() {
    rotate();

    assertThat(secrets().masterKeys()).containsExactly(OLD, NEW);
    assertThat(secrets().under(OLD.id()))
        .containsExactly(seeds(OLD, 1), seeds(OLD, 2), secret(OLD, Purpose.TOKENS, 1));
    assertThat(secrets().under(NEW.id()))
        .containsExactly(seeds(NEW, 1), seeds(NEW, 2), secret(NEW, Purpose.TOKENS, 1));
  }

  @Test
  void ofManyWhoAddTheFirstAtOnceOneDoes() {
    var race =
        Race.of(
            8,
            i -> {
              var mine = masterKey(1, "000000000000001" + i, Optional.empty());
              secrets().add(mine, List.of(seeds(mine, 1)));
              return mine;
            });

    assertThat(race.results()).hasSize(1);
    assertThat(race.failures()).hasSize(7).hasOnlyElementsOfType(Rejection.Taken.class);
    assertThat(secrets().masterKeys()).isEqualTo(race.results());
  }

  @Test
  void aGenerationIsForgottenWhenNoSeedNeedsIt() {
    rotate();
    use(1);

    assertThat(secrets().forgetUnusedBefore(2)).isEqualTo(2);
    assertThat(secrets().under(OLD.id())).contains(seeds(OLD, 1), seeds(OLD, 2));

    use(2);

    assertThat(secrets().forgetUnusedBefore(2)).isEqualTo(1);
    assertThat(secrets().under(OLD.id()))
        .containsExactly(seeds(OLD, 2), secret(OLD, Purpose.TOKENS, 1));
    assertThat(secrets().under(NEW.id()))
        .containsExactly(seeds(NEW, 2), secret(NEW, Purpose.TOKENS, 1));
  }

  @Test
  void theOthersAreForgotten() {
    rotate();
    secrets().keepOnly(NEW.id(), NOW);

    assertThat(secrets().masterKeys()).containsExactly(NEW);
    assertThat(secrets().under(OLD.id())).isEmpty();
    assertThat(secrets().under(NEW.id())).hasSize(3);
  }

  @Test
  void oneThatIsNotThereCannotBeKept() {
    secrets().add(OLD, List.of(seeds(OLD, 1)));

    assertThatThrownBy(() -> secrets().keepOnly(NEW.id(), NOW))
        .isInstanceOf(Rejection.NotFound.class);
    assertThat(secrets().under(OLD.id())).containsExactly(seeds(OLD, 1));
  }
}
