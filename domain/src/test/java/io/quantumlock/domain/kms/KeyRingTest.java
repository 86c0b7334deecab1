package io.quantumlock.domain.kms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class KeyRingTest {
  private static final RingId ID = new RingId(KeyId.DEFAULT, SignatureAlgorithm.ED25519);

  private static KeyVersion version(int number) {
    return new KeyVersion(
        number, new PublicKey(new byte[32]), new SealedSeed(new byte[60]), Instant.EPOCH);
  }

  @Test
  void itsNewestVersionSigns() {
    var ring = new KeyRing(ID, List.of(version(1), version(2), version(3)));

    assertThat(ring.current()).isEqualTo(version(3));
  }

  @Test
  void itHasAVersion() {
    assertThatThrownBy(() -> new KeyRing(ID, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void itDoesNotChangeWithTheListItCameIn() {
    var versions = new ArrayList<>(List.of(version(1)));
    var ring = new KeyRing(ID, versions);
    versions.add(version(2));

    assertThat(ring.versions()).containsExactly(version(1));
  }

  @Test
  void itIsCalledByKeyAndAlgorithm() {
    assertThat(ID).hasToString("default (ED25519)");
  }
}
