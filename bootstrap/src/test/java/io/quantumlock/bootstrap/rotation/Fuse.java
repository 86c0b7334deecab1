package io.quantumlock.bootstrap.rotation;

import java.util.function.Supplier;

/// Ends a process, as far as one can tell from what it leaves behind, at one of its writes: shortly
/// before it or shortly after it.
final class Fuse {
  static final class Blown extends RuntimeException {
    Blown() {
      super("killed");
    }
  }

  private int writesLeft;
  private final boolean afterTheWrite;

  Fuse(int writes, boolean afterTheWrite) {
    writesLeft = writes;
    this.afterTheWrite = afterTheWrite;
  }

  <T> T write(Supplier<T> write) {
    boolean last = writesLeft-- == 0;
    if (last && !afterTheWrite) {
      throw new Blown();
    }
    var result = write.get();
    if (last) {
      throw new Blown();
    }
    return result;
  }

  void run(Runnable write) {
    this.<Boolean>write(
        () -> {
          write.run();
          return true;
        });
  }
}
