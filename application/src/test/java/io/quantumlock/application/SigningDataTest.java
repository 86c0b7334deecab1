package io.quantumlock.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.kms.KeyChange;
import io.quantumlock.domain.kms.KeyId;
import io.quantumlock.domain.kms.MessageType;
import io.quantumlock.domain.kms.PublicKey;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.SignatureAlgorithm;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SigningDataTest {
  private static final RingId ID = new RingId(KeyId.DEFAULT, SignatureAlgorithm.ML_DSA_65);
  private static final RingId MISSING = new RingId(new KeyId("none"), ID.algorithm());
  private static final byte[] DATA = "order 66".getBytes(StandardCharsets.UTF_8);

  private final FakeWorld world = new FakeWorld();

  @BeforeEach
  void prepareTheDefaultRings() {
    world.quantumLock.prepareKeyRings().prepare();
  }

  private byte[] sign() {
    return world.quantumLock.signData().sign(ID, MessageType.RAW, DATA).signature();
  }

  private boolean isValid(RingId ring, byte[] data, byte[] signature) {
    return world
        .quantumLock
        .verifySignature()
        .verify(ring, MessageType.RAW, data, signature, Optional.empty())
        .valid();
  }

  private void rotate(int times) {
    for (int i = 0; i < times; i++) {
      world.quantumLock.administerKeyRings().rotate(ID);
    }
  }

  @Test
  void aSignatureIsValidForItsDataAndRingAlone() {
    var signature = sign();

    assertThat(isValid(ID, DATA, signature)).isTrue();
    assertThat(isValid(ID, new byte[0], signature)).isFalse();
    assertThat(isValid(ID, DATA, new byte[0])).isFalse();
    var other = new RingId(KeyId.DEFAULT, SignatureAlgorithm.ML_DSA_87);
    assertThat(isValid(other, DATA, signature)).isFalse();
  }

  @Test
  void bothTellTheHashOfTheDataAndTheTime() {
    world.pass(Duration.ofHours(1));
    var signed = world.quantumLock.signData().sign(ID, MessageType.RAW, DATA);
    var verified =
        world
            .quantumLock
            .verifySignature()
            .verify(ID, MessageType.RAW, DATA, new byte[0], Optional.empty());

    assertThat(signed.at()).isEqualTo(world.now());
    assertThat(verified.at()).isEqualTo(world.now());
    assertThat(signed.dataHash().hex())
        .isEqualTo("69786ce762e7447b18a9d283e475e8969be434de20e21ab44b6fd8ca1ff764c6");
    assertThat(verified.dataHash()).isEqualTo(signed.dataHash());
  }

  @Test
  void theNewestVersionSignsAndBothSayWhichItIs() {
    rotate(1);
    var newest = world.keyRings.find(ID).orElseThrow().newest();
    var signed = world.quantumLock.signData().sign(ID, MessageType.RAW, DATA);

    assertThat(signed.keyVersion()).isEqualTo(2).isEqualTo(newest.number());
    assertThat(world.keys.verify(ID.algorithm(), newest.publicKey(), DATA, signed.signature()))
        .isTrue();
    assertThat(matching(signed.signature())).contains(2);
  }

  private Optional<Integer> matching(byte[] signature, Integer... hint) {
    return world
        .quantumLock
        .verifySignature()
        .verify(ID, MessageType.RAW, DATA, signature, Stream.of(hint).findFirst())
        .keyVersion();
  }

  @Test
  void withAHintAnOlderVersionIsFoundAndAWrongHintDoesNoHarm() {
    var signature = sign();
    rotate(6);

    assertThat(matching(signature)).isEmpty();
    assertThat(matching(signature, 99)).isEmpty();
    assertThat(matching(signature, 2)).isEmpty();
    assertThat(matching(signature, 1)).contains(1);
    assertThat(matching(sign(), 1)).contains(7);
    assertThat(matching(sign(), 99)).contains(7);
  }

  @Test
  void nothingThatACompromisedVersionSignedIsValid() {
    var signature = sign();
    world.quantumLock.administerKeyRings().change(ID, 1, new KeyChange.Compromise());

    assertThat(matching(signature, 1)).isEmpty();
    assertThatThrownBy(this::sign)
        .isInstanceOf(Rejection.WrongState.class)
        .hasMessage("Key default (ML-DSA-65) has no active version: rotate it");
    rotate(1);
    assertThat(matching(sign())).contains(2);
    assertThat(matching(signature)).isEmpty();
  }

  @Test
  void theLatestFiveVersionsVerify() {
    var signature = sign();

    rotate(4);
    assertThat(isValid(ID, DATA, signature)).isTrue();
    rotate(1);
    assertThat(isValid(ID, DATA, signature)).isFalse();
  }

  @Test
  void theyAreTriedFromTheNewest() {
    rotate(6);
    var tried = new ArrayList<PublicKey>();
    var verifySignature =
        new VerifySignature(
            world.keyRings,
            (_, key, _, _, _) -> {
              tried.add(key);
              return tried.size() == 3;
            },
            world.auditTrail,
            world::now);

    assertThat(
            verifySignature
                .verify(ID, MessageType.RAW, DATA, new byte[0], Optional.empty())
                .valid())
        .isTrue();
    var versions = world.keyRings.find(ID).orElseThrow().versions();
    assertThat(tried).isEqualTo(Stream.of(6, 5, 4).map(i -> versions.get(i).publicKey()).toList());
  }

  @Test
  void withoutARingNothingIsSignedOrVerified() {
    for (var id : List.of(MISSING, new RingId(new KeyId("Default"), ID.algorithm()))) {
      assertThatThrownBy(() -> world.quantumLock.signData().sign(id, MessageType.RAW, DATA))
          .isInstanceOf(Rejection.NotFound.class);
      assertThatThrownBy(() -> isValid(id, DATA, new byte[0]))
          .isInstanceOf(Rejection.NotFound.class)
          .hasMessage("Key " + id + " not found");
    }
  }
}
