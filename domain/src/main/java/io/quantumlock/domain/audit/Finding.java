package io.quantumlock.domain.audit;

import java.util.Locale;

/// Something that is wrong with an audit trail.
///
/// @param shard where; empty where it is about a signed head
/// @param sequence which row, or which signed head; 0 where no row tells of it
/// @param detail a sentence
public record Finding(Kind kind, String shard, long sequence, String detail) {

  /// What was done.
  public enum Kind {
    /// A row is not what was written.
    CHANGED,
    /// Rows that were written are not there.
    REMOVED,
    /// A row was never written by us.
    INSERTED,
    /// A row stands where another was.
    REORDERED,
    /// The chain holds and is not the one that was signed.
    REWRITTEN,
    /// The record of where a shard stands is missing.
    HEADLESS,
    /// A signed head is missing, or its signature is not by the audit key.
    UNSIGNED,
    /// The database is not as the row left it.
    CONTRADICTED;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
