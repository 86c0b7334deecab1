package io.quantumlock.adapter.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.atrest.InMemoryRootSecrets;
import io.quantumlock.domain.atrest.RowMarks;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class HmacRowMarksTest {
  private static final byte[] DATA = {1, 2, 3};

  /// Computed with Python's hmac module.
  @Test
  void aMarkStaysTheSameForever() {
    assertThat(new HmacRowMarks(Keychains.GOLDEN).of(DATA))
        .hasSize(RowMarks.BYTES)
        .isEqualTo(HexFormat.of().parseHex("87ae761ef15559f050168554ef1ddd7b"));
  }

  @Test
  void everyDatabaseMarksUnderASecretOfItsOwn() {
    assertThat(new HmacRowMarks(Keychains.random()).of(DATA))
        .isNotEqualTo(new HmacRowMarks(Keychains.random()).of(DATA));
  }

  @Test
  void aNewDatabaseHasMarksAndAnEarlierOneIsToldApart() {
    assertThat(Keychains.random().hasMarks()).isTrue();
    assertThat(Keychains.GOLDEN.hasMarks()).isFalse();
  }

  @Test
  void theSecretIsTheSameWhenItTellsThatThereAreMarks() {
    var secrets = new InMemoryRootSecrets(_ -> false);
    var earlier = new EarlierDatabase(MasterKeys.GOLDEN);
    secrets.add(earlier.masterKey(Instant.EPOCH), earlier.secrets());
    var before = Keychain.open(MasterKeys.GOLDEN, secrets);
    secrets.secrets().add(before.tokensWithMarks());
    var after = Keychain.open(MasterKeys.GOLDEN, secrets);

    assertThat(after.hasMarks()).isTrue();
    assertThat(new HmacRowMarks(after).of(DATA)).isEqualTo(new HmacRowMarks(before).of(DATA));
  }
}
