package io.quantumlock.adapter.crypto;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyFileTest {
  private static final String SECRET = "0123456789abcdef".repeat(4);
  private static final String LINE = "quantumlock-master-key-v1:" + SECRET;

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("master.key");
  }

  @Test
  void aNewFileIsOneLineForItsOwnerAlone() throws IOException {
    MasterKey.create(file);

    assertThat(Files.readString(file)).matches("quantumlock-master-key-v1:[0-9a-f]{64}\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(folder).isDirectoryContaining(file::equals).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void aNewKeyIsReadBackFromItsFile() {
    assertThat(secretOf(MasterKey.create(file))).isEqualTo(secretOf(MasterKey.read(file)));
  }

  @Test
  void theLineHoldsTheBytesInHex() throws IOException {
    write(LINE + "\n", "rw-------");

    assertThat(secretOf(MasterKey.read(file)))
        .isEqualTo(secretOf(MasterKey.of(HexFormat.of().parseHex(SECRET))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\r\n", "\n\n"})
  void theEndOfTheLineDoesNotMatter(String end) throws IOException {
    write(LINE + end, "r--------");

    assertThat(secretOf(MasterKey.read(file))).isNotEmpty();
  }

  @Test
  void anExistingFileIsReadAndNeverReplaced() throws IOException {
    write(LINE, "rw-------");

    assertThat(secretOf(MasterKey.create(file))).isEqualTo(secretOf(MasterKey.read(file)));
    assertThat(file).hasContent(LINE);
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @RepeatedTest(20)
  void allWhoCreateAtTheSameMomentGetTheSameKey() throws Exception {
    int creators = 8;
    var start = new CyclicBarrier(creators);
    Callable<String> create =
        () -> {
          start.await();
          return secretOf(MasterKey.create(file));
        };
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var secrets =
          threads.invokeAll(Stream.generate(() -> create).limit(creators).toList()).stream()
              .map(future -> future.resultNow())
              .collect(toSet());

      assertThat(secrets).containsExactly(secretOf(MasterKey.read(file)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-rw-rw-"})
  void aFileThatIsOpenToOthersIsRefused(String mode) throws IOException {
    write(LINE, mode);

    assertThatThrownBy(() -> MasterKey.read(file))
        .isInstanceOf(MasterKeyException.class)
        .hasMessage("The master key file %s is open to others (%s); chmod 600 it", file, mode);
    assertThatThrownBy(() -> MasterKey.create(file)).isInstanceOf(MasterKeyException.class);
  }

  @Test
  void aMissingFileIsNotMadeByReading() {
    assertThatThrownBy(() -> MasterKey.read(file))
        .isInstanceOf(MasterKeyException.class)
        .hasMessage(
            "The master key file %s is missing; restore it from a backup, for without it no"
                + " license validates",
            file);
    assertThat(file).doesNotExist();
  }

  static Stream<String> otherTexts() {
    return Stream.of(
        "",
        SECRET,
        LINE.substring(0, LINE.length() - 1),
        LINE + "0",
        LINE.replace("v1", "v2"),
        LINE.toUpperCase(Locale.ROOT),
        LINE + "\n" + LINE,
        LINE + " ".repeat(1_000_000) + "x",
        "\0\1\2\377");
  }

  @ParameterizedTest
  @MethodSource("otherTexts")
  void aFileOfAnotherFormatIsRefusedWithoutShowingIt(String text) throws IOException {
    write(text, "rw-------");

    assertThatThrownBy(() -> MasterKey.read(file))
        .isInstanceOf(MasterKeyException.class)
        .hasMessageStartingWith("The file %s holds no master key", file)
        .hasMessageNotContaining(SECRET.substring(0, 8));
  }

  @Test
  void aFolderInPlaceOfTheFileIsRefused() throws IOException {
    Files.createDirectory(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));

    assertThatThrownBy(() -> MasterKey.read(file))
        .isInstanceOf(MasterKeyException.class)
        .hasMessageContaining("cannot be read");
  }

  @Test
  void aMissingFolderIsNotMade() {
    assertThatThrownBy(() -> MasterKey.create(folder.resolve("missing/master.key")))
        .isInstanceOf(MasterKeyException.class)
        .hasMessageEndingWith("cannot be made: make its folder first");
  }

  private void write(String text, String mode) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
  }

  private static String secretOf(MasterKey masterKey) {
    return HexFormat.of().formatHex(masterKey.derive(Purpose.SEAL));
  }
}
