package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.Unavailable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// That this process may have an embedded database open, told to the others by a lock that all of
/// them share. Once told, it holds until the process ends: H2 may have the file open for others
/// after this process has closed it.
///
/// Where nobody is present, the lock file that H2 finds is one that a killed process left behind.
/// H2 cannot know that, and would wait for three seconds or more: see
/// `docs/decisions/embedded-database.md`.
final class Presence {
  /// Whoever sees the same one runs on the same kernel, since it was started last: on a network
  /// file system, the locks of other machines may not be seen.
  private static final Path KERNEL = Path.of("/proc/sys/kernel/random/boot_id");

  private static final int LONGEST = 64;

  /// Held on to, or Java would forget a lock that the operating system still has.
  private static final Map<FileChannel, FileLock> HERE = new HashMap<>();

  private Presence() {}

  /// To be called before H2 opens the file. Removes what was left behind, where that is certain.
  ///
  /// @param database its path, without the endings that H2 gives it
  static synchronized void enter(Path database) {
    try {
      Files.createDirectories(database.resolveSibling(""));
      var channel = channel(database);
      if (!HERE.containsKey(channel)) {
        removeLeftover(channel, Path.of(database + ".lock.db"));
        HERE.put(channel, channel.lock(0, Long.MAX_VALUE, true));
        forgetOtherKernel(channel);
      }
    } catch (OverlappingFileLockException _) {
      // told already, by the same class of another class loader
    } catch (IOException _) {
      // H2 can do no more in this folder, and what it says is explained to the caller
    }
  }

  private static void removeLeftover(FileChannel channel, Path leftover) throws IOException {
    try (var alone = channel.tryLock()) {
      if (alone != null && kernel().equals(Optional.of(read(channel)))) {
        Files.deleteIfExists(leftover);
      }
    }
  }

  /// Whose file it is now is not known before H2 has looked.
  private static void forgetOtherKernel(FileChannel channel) throws IOException {
    if (!kernel().equals(Optional.of(read(channel)))) {
      channel.truncate(0);
    }
  }

  /// To be called when H2 has opened the file, and so has seen that no other machine has.
  ///
  /// @throws Unavailable when that cannot be noted
  static synchronized void opened(Path database) {
    try {
      var channel = channel(database);
      var kernel = kernel().orElse("");
      if (!read(channel).equals(kernel)) {
        channel.truncate(0).write(ByteBuffer.wrap(kernel.getBytes(StandardCharsets.UTF_8)), 0);
      }
    } catch (IOException e) {
      throw new Unavailable("the lock file of " + database + " cannot be written: " + e, e);
    }
  }

  private static Optional<String> kernel() {
    try {
      return Optional.of(Files.readString(KERNEL).strip());
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private static String read(FileChannel channel) throws IOException {
    var bytes = ByteBuffer.allocate(LONGEST);
    int length = Math.max(0, channel.read(bytes, 0));
    return new String(bytes.array(), 0, length, StandardCharsets.UTF_8);
  }

  /// The one to the file, which is never closed: see [SharedChannel].
  private static FileChannel channel(Path database) throws IOException {
    return SharedChannel.to(Path.of(database + ".open.lock")).channel();
  }
}
