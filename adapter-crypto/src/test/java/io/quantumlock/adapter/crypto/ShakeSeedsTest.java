package io.quantumlock.adapter.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShakeSeedsTest {
  private static final byte[] SUBJECT = "a subject".getBytes(US_ASCII);

  private final ShakeSeeds seeds = new ShakeSeeds(Keychains.GOLDEN);

  /// Computed with Python's hashlib and hmac modules.
  @Test
  void aStreamStaysTheSameForever() throws GeneralSecurityException {
    var stream = read(seeds, SUBJECT, 1_000_000);

    assertThat(HexFormat.of().formatHex(stream, 0, 32))
        .isEqualTo("a834e16923a8f805470b1de8a9abfdc107a96d6641d1696e66eeb747d27462f8");
    assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA3-256").digest(stream)))
        .isEqualTo("f8d331dba0b20b9589242ccb80ac637be739e527ad991fc0b63a50379a3f2ec2");
  }

  @Test
  void theJdkOpensTheSameStream() throws GeneralSecurityException {
    var mac = Mac.getInstance("HmacSHA3-256");
    mac.init(new SecretKeySpec(MasterKeys.GOLDEN.derive(Purpose.FINGERPRINT), "HmacSHA3-256"));
    var expected = MessageDigest.getInstance("SHAKE256-512").digest(mac.doFinal(SUBJECT));

    assertThat(read(seeds, SUBJECT, expected.length)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 8, 135, 136, 137, 1000})
  void theSizeOfTheReadsDoesNotMatter(int size) {
    var whole = read(seeds, SUBJECT, size * 5);
    var stream = seeds.open(SUBJECT);
    var pieces = ByteBuffer.allocate(size * 5);
    var piece = new byte[size];
    while (pieces.hasRemaining()) {
      stream.read(piece);
      pieces.put(piece);
    }

    assertThat(pieces.array()).isEqualTo(whole);
  }

  @Test
  void readingNothingTakesNothing() {
    var stream = seeds.open(SUBJECT);
    stream.read(new byte[0]);
    var first = new byte[8];
    stream.read(first);

    assertThat(first).isEqualTo(read(seeds, SUBJECT, 8));
  }

  @Test
  void streamsOfSeveralThreadsDoNotMix() {
    var expected = HexFormat.of().formatHex(read(seeds, SUBJECT, 4096));

    var streams =
        IntStream.range(0, 200)
            .parallel()
            .mapToObj(_ -> HexFormat.of().formatHex(read(seeds, SUBJECT, 4096)))
            .collect(toSet());

    assertThat(streams).containsExactly(expected);
  }

  @Test
  void anotherSubjectOrMasterKeyOpensAnotherStream() {
    var changed = SUBJECT.clone();
    changed[0] ^= 1;

    assertThat(read(seeds, SUBJECT, 32))
        .isNotEqualTo(read(seeds, changed, 32))
        .isNotEqualTo(read(seeds, Arrays.copyOf(SUBJECT, SUBJECT.length + 1), 32))
        .isNotEqualTo(read(new ShakeSeeds(Keychains.random()), SUBJECT, 32));
  }

  private static byte[] read(ShakeSeeds seeds, byte[] subject, int length) {
    var bytes = new byte[length];
    seeds.open(subject).read(bytes);
    return bytes;
  }
}
