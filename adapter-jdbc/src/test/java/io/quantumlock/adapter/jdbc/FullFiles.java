package io.quantumlock.adapter.jdbc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.store.fs.FilePathWrapper;

/// Files of H2 on a disk that is full: under `jdbc:h2:full:` and a path.
public final class FullFiles extends FilePathWrapper {
  /// How long a file may be, in bytes.
  static final AtomicLong LONGEST = new AtomicLong(Long.MAX_VALUE);

  @Override
  public String getScheme() {
    return "full";
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new Limited(getBase().open(mode));
  }

  private static final class Limited extends PassedOnFile {
    private Limited(FileChannel base) {
      super(base);
    }

    @Override
    public synchronized int write(ByteBuffer source, long position) throws IOException {
      if (position + source.remaining() > LONGEST.get()) {
        throw new IOException("No space left on device");
      }
      return super.write(source, position);
    }
  }
}
