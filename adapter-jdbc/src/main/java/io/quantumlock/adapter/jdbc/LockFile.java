package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.Unavailable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.Optional;

/// A file that one process at a time has locked. The operating system takes the lock back when the
/// process ends, however it ends; the file stays, and is empty.
final class LockFile implements AutoCloseable {
  private final Path file;
  private Optional<SharedChannel> channel = Optional.empty();
  private Optional<FileLock> lock = Optional.empty();

  LockFile(Path file) {
    this.file = file;
  }

  /// @return false when it is locked already, by another process or elsewhere in this one
  /// @throws Unavailable when the file cannot be had
  boolean tryLock() {
    return tryLock(false);
  }

  /// @return false when another process has locked it; elsewhere in this one it may be
  /// @throws Unavailable when the file cannot be had
  boolean tryLockForThisProcess() {
    return tryLock(true);
  }

  private synchronized boolean tryLock(boolean elsewhereInThisProcess) {
    try {
      lock = Optional.ofNullable(open().tryLock());
      return lock.isPresent();
    } catch (OverlappingFileLockException e) {
      return elsewhereInThisProcess;
    } catch (IOException e) {
      throw new Unavailable("the lock file " + file + " cannot be had", e);
    }
  }

  private FileChannel open() throws IOException {
    if (channel.isEmpty()) {
      channel = Optional.of(SharedChannel.to(file));
    }
    return channel.orElseThrow().channel();
  }

  /// Of whoever has locked it.
  synchronized void unlock() {
    try {
      if (lock.isPresent() && lock.get().isValid()) {
        lock.get().release();
      }
    } catch (IOException e) {
      throw new Unavailable("the lock file " + file + " cannot be unlocked", e);
    } finally {
      lock = Optional.empty();
    }
  }

  /// Another user of the file in this process keeps its lock.
  @Override
  public synchronized void close() {
    try {
      if (channel.isPresent()) {
        channel.get().close();
      }
    } catch (IOException e) {
      throw new Unavailable("the lock file " + file + " cannot be closed", e);
    } finally {
      channel = Optional.empty();
    }
  }
}
