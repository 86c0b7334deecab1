package io.quantumlock.adapter.crypto;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// Tells what was altered from what cannot be read: the library has the same exception for both.
final class OpenedBackup extends FilterInputStream {
  private OpenedBackup(InputStream opened) {
    super(opened);
  }

  /// How the sealed stream is opened.
  interface Opening {
    InputStream of(InputStream sealed) throws IOException;
  }

  static InputStream of(InputStream sealed, Opening opening) throws IOException {
    return new OpenedBackup(opening.of(new Sealed(sealed)));
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    try {
      return super.read(bytes, from, length);
    } catch (IOException e) {
      throw new AlteredBackup(e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /// Throws its exceptions past the library.
  private static final class Sealed extends FilterInputStream {
    private Sealed(InputStream sealed) {
      super(sealed);
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
      try {
        return super.read(bytes, from, length);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
