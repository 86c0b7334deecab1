package io.quantumlock.adapter.jdbc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.store.fs.FilePathWrapper;

/// Files of H2 that tell whether all that was written to them was forced to the disk as well: under
/// `jdbc:h2:forced:` and a path.
public final class ForcedFiles extends FilePathWrapper {
  /// Whether something is with the operating system only, which outlives no power failure.
  static final AtomicBoolean UNFORCED = new AtomicBoolean();

  private static volatile Runnable before = () -> {};

  /// @param event comes whenever something is about to be forced to the disk
  static void before(Runnable event) {
    before = event;
  }

  @Override
  public String getScheme() {
    return "forced";
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new Watched(getBase().open(mode));
  }

  private static final class Watched extends PassedOnFile {
    private Watched(FileChannel base) {
      super(base);
    }

    @Override
    public void force(boolean metaData) throws IOException {
      before.run();
      super.force(metaData);
      UNFORCED.set(false);
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
      UNFORCED.set(true);
      return super.write(source);
    }

    @Override
    public synchronized int write(ByteBuffer source, long position) throws IOException {
      UNFORCED.set(true);
      return super.write(source, position);
    }
  }
}
