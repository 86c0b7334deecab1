package io.quantumlock.adapter.jdbc.copy;

/// @param counted whether the database gives the values, one after the other
record Column(String name, ColumnType type, boolean counted) {}
