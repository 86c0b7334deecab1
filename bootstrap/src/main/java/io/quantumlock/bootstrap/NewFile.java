package io.quantumlock.bootstrap;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/// A file that is there, for its owner's eyes only, when it is whole and on disk, and not before.
public final class NewFile {
  private static final String OWNER_ONLY = "rw-------";

  /// What fills it, and closes the stream.
  public interface Content<R> {
    R writeTo(OutputStream out) throws IOException;
  }

  private NewFile() {}

  /// @throws FileAlreadyExistsException when it is there already; it is never replaced
  public static <R> R write(Path file, Content<R> content) throws IOException {
    var place = file.toAbsolutePath();
    if (Files.exists(place)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    var draft =
        Files.createTempFile(
            place.resolveSibling(""),
            "." + place.getFileName(),
            ".tmp",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
    try {
      R result;
      try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        result = content.writeTo(Channels.newOutputStream(channel));
      }
      flush(draft, StandardOpenOption.WRITE);
      Files.move(draft, place);
      flush(place.resolveSibling(""), StandardOpenOption.READ);
      return result;
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void flush(Path path, StandardOpenOption option) throws IOException {
    try (var channel = FileChannel.open(path, option)) {
      channel.force(true);
    }
  }
}
