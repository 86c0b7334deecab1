package io.quantumlock.adapter.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SealingABackupTest {
  /// Longer than two segments.
  private static final byte[] CONTENT = content(2_500_000);

  private final MasterKey key = MasterKey.random();

  private static byte[] content(int length) {
    var content = new byte[length];
    new Random(1).nextBytes(content);
    return content;
  }

  private static byte[] seal(MasterKey key, byte[] content) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var sealing = BackupSeal.seal(key, out)) {
      sealing.write(content);
    }
    return out.toByteArray();
  }

  private static byte[] open(byte[] sealed, BackupSeal.Keys keys) throws IOException {
    try (var opened = BackupSeal.open(new ByteArrayInputStream(sealed), keys)) {
      return opened.readAllBytes();
    }
  }

  @Test
  void whatIsOpenedIsWhatWasSealedAndDoesNotShowBefore() throws Exception {
    for (var content : new byte[][] {CONTENT, {}, {1}, content(1 << 20)}) {
      assertThat(open(seal(key, content), _ -> key)).isEqualTo(content);
    }
    assertThat(new String(seal(key, new byte[1000]), StandardCharsets.ISO_8859_1))
        .doesNotContain("\0\0\0\0\0\0\0\0");
  }

  @Test
  void theFirstLineTellsWhichKey() throws Exception {
    assertThat(new String(seal(key, CONTENT), StandardCharsets.ISO_8859_1))
        .startsWith("quantumlock-backup-v1 " + key.id() + " -\n");
    assertThatThrownBy(() -> open(seal(key, CONTENT), _ -> MasterKey.random()))
        .isInstanceOf(MasterKeyException.class)
        .hasMessageContaining(key.id().value());
  }

  @Test
  void nothingCanBeCutOffAtTheEnd() throws Exception {
    var sealed = seal(key, CONTENT);
    int head = new String(sealed, StandardCharsets.ISO_8859_1).indexOf('\n') + 1;
    for (int length : new int[] {head, head + 40, head + (1 << 20), head + (2 << 20), -1}) {
      var cut = Arrays.copyOf(sealed, length < 0 ? sealed.length - 1 : length);
      assertThatThrownBy(() -> open(cut, _ -> key)).isInstanceOf(AlteredBackup.class);
    }
  }

  @Test
  void noByteCanBeChanged() throws Exception {
    var sealed = seal(key, CONTENT);
    int head = new String(sealed, StandardCharsets.ISO_8859_1).indexOf('\n');
    for (int at : new int[] {head + 1, head + 20, head + 50, 1 << 20, sealed.length - 1}) {
      var changed = sealed.clone();
      changed[at] ^= 1;
      assertThatThrownBy(() -> open(changed, _ -> key)).isInstanceOf(AlteredBackup.class);
    }
  }

  @Test
  void segmentsCannotChangePlaces() throws Exception {
    var sealed = seal(key, CONTENT);
    int head = new String(sealed, StandardCharsets.ISO_8859_1).indexOf('\n') + 1;
    int second = head + (1 << 20);
    var changed = sealed.clone();
    System.arraycopy(sealed, second, changed, second + (1 << 19), 1 << 19);
    assertThatThrownBy(() -> open(changed, _ -> key)).isInstanceOf(AlteredBackup.class);
  }

  @Test
  void aPassphraseOpensWhatWasSealedUnderIt() throws Exception {
    var sealed = seal(MasterKey.newFromPassphrase("correct horse battery"), CONTENT);

    assertThat(open(sealed, head -> head.fromPassphrase(" correct horse battery\n")))
        .isEqualTo(CONTENT);
    assertThatThrownBy(() -> open(sealed, head -> head.fromPassphrase("another one entirely")))
        .isInstanceOf(MasterKeyException.class)
        .hasMessage("The passphrase is not the one that the backup is sealed under");
  }

  /// Whoever can write the file must not make us spend all the memory that there is.
  @Test
  void aPassphraseIsNeverStretchedInAnotherWay() {
    var line =
        "quantumlock-backup-v1 0123456789abcdef $argon2id$v=19$m=4000000,t=9,p=4$" + "A".repeat(22);
    var bytes = (line + "\n").getBytes(StandardCharsets.US_ASCII);

    assertThatThrownBy(() -> open(bytes, head -> head.fromPassphrase("correct horse battery")))
        .isInstanceOf(MasterKeyException.class)
        .hasMessageContaining("altered");
  }

  @Test
  void aDiskThatCannotBeReadIsNoAlteration() throws Exception {
    var sealed = seal(key, CONTENT);
    var broken =
        new SequenceInputStream(
            new ByteArrayInputStream(sealed, 0, sealed.length / 2),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("the disk");
              }

              @Override
              public int read(byte[] bytes, int from, int length) throws IOException {
                throw new IOException("the disk");
              }
            });
    try (var opened = BackupSeal.open(broken, _ -> key)) {
      assertThatThrownBy(opened::readAllBytes)
          .isInstanceOf(IOException.class)
          .hasMessage("the disk");
    }
  }

  @Test
  void anotherFileIsNoBackup() {
    for (var text : new String[] {"", "quantumlock-backup-v2 0 -\n", "x".repeat(100_000)}) {
      var bytes = text.getBytes(StandardCharsets.US_ASCII);
      assertThatThrownBy(() -> open(bytes, _ -> key))
          .isInstanceOf(MasterKeyException.class)
          .hasMessageContaining("no backup");
    }
  }
}
