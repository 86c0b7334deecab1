package io.quantumlock.adapter.jdbc.copy;

import static java.util.stream.Collectors.joining;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;

/// A table, and how a row of it is bytes.
record Table(String name, List<Column> columns) {

  Optional<Column> counted() {
    return columns.stream().filter(Column::counted).findFirst();
  }

  String select() {
    return "select " + names() + " from " + name;
  }

  String insert() {
    return "insert into %s (%s)%s values (%s)"
        .formatted(
            name,
            names(),
            counted().isPresent() ? " overriding system value" : "",
            columns.stream().map(_ -> "?").collect(joining(", ")));
  }

  private String names() {
    return columns.stream().map(Column::name).collect(joining(", "));
  }

  /// @param row one of [#select]
  byte[] encode(ResultSet row) throws SQLException {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    try {
      for (int i = 0; i < columns.size(); i++) {
        var type = columns.get(i).type();
        var value = type.get(row, i + 1);
        out.writeBoolean(value != null);
        if (value != null) {
          type.write(out, value);
        }
      }
    } catch (IOException e) {
      throw new AssertionError("memory can be written", e);
    }
    return bytes.toByteArray();
  }

  /// @param insert a statement of [#insert]
  void bind(byte[] row, PreparedStatement insert) throws SQLException, IOException {
    var in = new DataInputStream(new ByteArrayInputStream(row));
    for (int i = 0; i < columns.size(); i++) {
      var type = columns.get(i).type();
      if (in.readBoolean()) {
        type.bind(insert, i + 1, type.read(in));
      } else {
        insert.setNull(i + 1, type == ColumnType.TEXTS ? Types.ARRAY : Types.NULL);
      }
    }
  }
}
