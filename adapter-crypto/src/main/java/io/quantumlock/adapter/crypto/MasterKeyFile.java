package io.quantumlock.adapter.crypto;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// The file of a master key: one line of text, `quantumlock-master-key-v1:` and 64 lower-case hex
/// digits, mode 0600.
final class MasterKeyFile {
  private static final String HEADER = "quantumlock-master-key-v1:";
  private static final Pattern LINE = Pattern.compile(HEADER + "([0-9a-f]{64})\\s{0,4}");
  private static final String OWNER_ONLY = "rw-------";

  /// More than any master key file holds: someone may name the wrong file.
  private static final int MOST_BYTES = 256;

  private final Path file;

  MasterKeyFile(Path file) {
    this.file = file.toAbsolutePath();
  }

  byte[] read() {
    try {
      return parse(SecretFile.read(file, "master key file", MOST_BYTES));
    } catch (IllegalArgumentException e) {
      throw new MasterKeyException(
          "The file %s holds no master key, which %s; restore it from a backup"
              .formatted(file, e.getMessage()));
    }
  }

  /// A link, unlike a move, never replaces what is there, and shows the file to others only when it
  /// is whole and on disk.
  byte[] createOrRead(byte[] fresh) {
    var folder = file.resolveSibling("");
    try {
      var draft =
          Files.createTempFile(
              folder,
              ".master-key",
              ".tmp",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
      try {
        write(draft, HEADER + HexFormat.of().formatHex(fresh) + "\n");
        Files.createLink(file, draft);
      } finally {
        Files.delete(draft);
      }
      flush(folder);
      return fresh;
    } catch (FileAlreadyExistsException _) {
      return read();
    } catch (NoSuchFileException e) {
      throw problem("cannot be made: make its folder first", e);
    } catch (IOException e) {
      throw problem("cannot be made: " + e, e);
    }
  }

  static byte[] parse(String text) {
    var line = LINE.matcher(text);
    if (!line.matches()) {
      throw new IllegalArgumentException("is one line: " + HEADER + " and 64 hex digits");
    }
    return HexFormat.of().parseHex(line.group(1));
  }

  private static void write(Path path, String text) throws IOException {
    try (var channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
      var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  /// Puts the folder's new entry on disk.
  private static void flush(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private MasterKeyException problem(String what, IOException cause) {
    return new MasterKeyException("The master key file " + file + " " + what, cause);
  }
}
