package io.quantumlock.adapter.jdbc;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/// A channel to a file that this process locks: one for each file, however many ask for it. POSIX
/// releases every lock that a process holds on a file when the process closes any descriptor of
/// that file, so a second channel must never be opened and closed beside the first.
final class SharedChannel implements AutoCloseable {
  /// Of the whole process, as the locks are.
  private static final Map<Path, SharedChannel> OPEN = new HashMap<>();

  private final Path file;
  private final FileChannel channel;
  private int users;

  private SharedChannel(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /// @param file is made where it is missing; its folder is there
  static SharedChannel to(Path file) throws IOException {
    var real = file.toAbsolutePath().resolveSibling("").toRealPath().resolve(file.getFileName());
    synchronized (OPEN) {
      var shared = OPEN.get(real);
      // an interrupt closes the channel of whoever waits for a lock
      if (shared == null || !shared.channel.isOpen()) {
        shared =
            new SharedChannel(
                real,
                FileChannel.open(
                    real,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE));
        OPEN.put(real, shared);
      }
      shared.users++;
      return shared;
    }
  }

  FileChannel channel() {
    return channel;
  }

  /// To be called once by each user. The last one closes the file, which releases its lock.
  @Override
  public void close() throws IOException {
    synchronized (OPEN) {
      users--;
      if (users == 0) {
        OPEN.remove(file, this);
        channel.close();
      }
    }
  }
}
