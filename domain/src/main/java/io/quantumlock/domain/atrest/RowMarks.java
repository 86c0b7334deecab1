package io.quantumlock.domain.atrest;

/// Port: authenticates bytes under a secret that the database does not have.
@FunctionalInterface
public interface RowMarks {
  int BYTES = 16;

  /// @return 16 bytes, the same whenever the data is
  byte[] of(byte[] data);
}
