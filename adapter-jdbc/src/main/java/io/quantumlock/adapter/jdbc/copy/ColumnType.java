package io.quantumlock.adapter.jdbc.copy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a column holds, as both databases name it in `information_schema`, and how a value of it is
/// written as bytes.
enum ColumnType {
  TEXT(
      ResultSet::getString,
      (out, value) -> Values.writeText(out, (String) value),
      Values::readText,
      "character varying"),
  LONG(
      (row, column) -> row.getObject(column, Long.class),
      (out, value) -> out.writeLong((Long) value),
      DataInputStream::readLong,
      "bigint"),
  INT(
      (row, column) -> row.getObject(column, Integer.class),
      (out, value) -> out.writeInt((Integer) value),
      DataInputStream::readInt,
      "integer"),
  FLAG(
      (row, column) -> row.getObject(column, Boolean.class),
      (out, value) -> out.writeBoolean((Boolean) value),
      DataInputStream::readBoolean,
      "boolean"),
  TIME(
      (row, column) -> row.getObject(column, OffsetDateTime.class),
      (out, value) -> Values.writeTime(out, (OffsetDateTime) value),
      Values::readTime,
      "timestamp with time zone"),
  BYTES(
      ResultSet::getBytes,
      (out, value) -> Values.writeBytes(out, (byte[]) value),
      Values::readBytes,
      "bytea",
      "binary varying"),
  DECIMAL(
      ResultSet::getBigDecimal,
      (out, value) -> Values.writeText(out, ((BigDecimal) value).toPlainString()),
      in -> new BigDecimal(Values.readText(in)),
      "numeric"),
  TEXTS(
      ColumnType::getTexts,
      (out, value) -> Values.writeTexts(out, (Object[]) value),
      Values::readTexts,
      "array");

  private interface Getter {
    @Nullable Object get(ResultSet row, int column) throws SQLException;
  }

  private interface Writer {
    void write(DataOutputStream out, Object value) throws IOException;
  }

  private interface Reader {
    Object read(DataInputStream in) throws IOException;
  }

  @SuppressWarnings("ImmutableEnumChecker") // holds nothing
  private final Getter getter;

  @SuppressWarnings("ImmutableEnumChecker") // holds nothing
  private final Writer writer;

  @SuppressWarnings("ImmutableEnumChecker") // holds nothing
  private final Reader reader;

  @SuppressWarnings("ImmutableEnumChecker") // List.of
  private final List<String> names;

  ColumnType(Getter getter, Writer writer, Reader reader, String... names) {
    this.getter = getter;
    this.writer = writer;
    this.reader = reader;
    this.names = List.of(names);
  }

  /// @throws IllegalStateException when there is no such type: a migration brought one that is yet
  ///   to be learned here
  static ColumnType named(String dataType) {
    var name = dataType.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(type -> type.names.contains(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("columns of type " + name + " are not known"));
  }

  @Nullable Object get(ResultSet row, int column) throws SQLException {
    return getter.get(row, column);
  }

  void write(DataOutputStream out, Object value) throws IOException {
    writer.write(out, value);
  }

  Object read(DataInputStream in) throws IOException {
    return reader.read(in);
  }

  void bind(PreparedStatement insert, int column, Object value) throws SQLException {
    if (this == TEXTS) {
      insert.setArray(column, insert.getConnection().createArrayOf("varchar", (Object[]) value));
    } else {
      insert.setObject(column, value);
    }
  }

  private static @Nullable Object getTexts(ResultSet row, int column) throws SQLException {
    var array = row.getArray(column);
    return array == null ? null : array.getArray();
  }
}
