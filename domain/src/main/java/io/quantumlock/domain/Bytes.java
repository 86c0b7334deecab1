package io.quantumlock.domain;

import java.util.Arrays;

/// Bytes as a value: copied in and out, equal by content, not shown in text.
public abstract class Bytes {
  private final byte[] bytes;

  protected Bytes(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  public final byte[] bytes() {
    return bytes.clone();
  }

  @Override
  @SuppressWarnings("EqualsGetClass") // a public key is never equal to a sealed seed
  public final boolean equals(Object other) {
    return other != null
        && getClass() == other.getClass()
        && Arrays.equals(bytes, ((Bytes) other).bytes);
  }

  @Override
  public final int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public final String toString() {
    return getClass().getSimpleName() + "[" + bytes.length + " bytes]";
  }
}
