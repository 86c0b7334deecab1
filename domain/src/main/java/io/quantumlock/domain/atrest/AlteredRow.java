package io.quantumlock.domain.atrest;

/// A row of the database is not what was written: somebody changed it who does not hold the keys.
/// The message says which row and why.
public final class AlteredRow extends IllegalStateException {
  public AlteredRow(String row, String reason) {
    super("The row of " + row + " is refused: " + reason);
  }
}
