package io.quantumlock.adapter.jdbc.copy;

/// What a table holds, in short.
///
/// @param digest of its rows, in whatever order
public record TableSum(String table, long rows, String digest) {}
