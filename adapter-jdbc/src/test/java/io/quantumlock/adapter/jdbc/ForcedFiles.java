package io.quantumlock.adapter.jdbc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePathWrapper;

/// Files of H2 that tell whether all that was written to them was forced to the disk as well: under
/// `jdbc:h2:forced:` and a path.
public final class ForcedFiles extends FilePathWrapper {
  /// Whether something is with the operating system only, which outlives no power failure.
  static final AtomicBoolean UNFORCED = new AtomicBoolean();

  @Override
  public String getScheme() {
    return "forced";
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new Watched(getBase().open(mode));
  }

  private static final class Watched extends FileBase {
    private final FileChannel base;

    Watched(FileChannel base) {
      this.base = base;
    }

    @Override
    public void force(boolean metaData) throws IOException {
      base.force(metaData);
      UNFORCED.set(false);
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
      UNFORCED.set(true);
      return base.write(source);
    }

    @Override
    public synchronized int write(ByteBuffer source, long position) throws IOException {
      UNFORCED.set(true);
      return base.write(source, position);
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
      return base.read(target);
    }

    @Override
    public synchronized int read(ByteBuffer target, long position) throws IOException {
      return base.read(target, position);
    }

    @Override
    public long size() throws IOException {
      return base.size();
    }

    @Override
    public long position() throws IOException {
      return base.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
      base.position(position);
      return this;
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
      base.truncate(size);
      return this;
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return base.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      base.close();
    }
  }
}
