package io.quantumlock.adapter.jdbc;

import org.jdbi.v3.core.Handle;

/// Tries whether H2's file has room for some more: some hundred licenses, since one small write may
/// find room on a disk that is full.
final class DiskRoom {
  private static final int ROWS = 4;
  private static final int ROW_BYTES = 1024 * 1024;

  private DiskRoom() {}

  /// To be called in a transaction, which ends here. A checkpoint writes also what is not
  /// committed, so it is on the disk for a moment and then gone, as if the process had been killed.
  ///
  /// @throws org.jdbi.v3.core.JdbiException when there is none
  static int require(Handle handle) {
    var sql =
        """
        insert into audit_head (customer_id, shard, sequence, hash)
        select 0, 'room ' || "X", 0, ? from system_range(1, ?)
        """;
    int rows = handle.execute(sql, new byte[ROW_BYTES], ROWS);
    handle.execute("checkpoint sync");
    handle.rollback();
    return rows;
  }
}
