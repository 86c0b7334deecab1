package io.quantumlock.domain.atrest;

import static java.util.stream.Collectors.joining;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What a row says, and its mark: 16 bytes over all of it, by which it is judged, and as many over
/// each part, which tell where it was altered. They hold for the row of this name alone.
public final class MarkedRow {
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Part(String name, byte[] content) {}

  private final String name;
  private final List<Part> parts = new ArrayList<>();

  /// @param name which row, for the mark and for messages
  public MarkedRow(String name) {
    this.name = name;
  }

  /// @param values bytes, or what its text tells in full; an [Optional] of these
  public MarkedRow with(String part, Object... values) {
    var fields = new ArrayList<byte[]>(values.length);
    for (var value : values) {
      fields.add(bytes(value));
    }
    parts.add(new Part(part, concat(fields)));
    return this;
  }

  public byte[] mark(RowMarks marks) {
    var mark = ByteBuffer.allocate(RowMarks.BYTES * (1 + parts.size()));
    mark.put(marks.of(whole()));
    parts.forEach(part -> mark.put(marks.of(alone(part))));
    return mark.array();
  }

  /// @throws AlteredRow unless `mark` is this row's
  public void check(Optional<byte[]> mark, RowMarks marks) {
    var given =
        mark.orElseThrow(
            () -> new AlteredRow(name, "it has no mark, so it was not written by this program"));
    boolean holds =
        given.length == RowMarks.BYTES * (1 + parts.size())
            && MessageDigest.isEqual(Arrays.copyOf(given, RowMarks.BYTES), marks.of(whole()));
    if (!holds) {
      throw new AlteredRow(name, reason(given, mark(marks)));
    }
  }

  private String reason(byte[] given, byte[] expected) {
    var altered =
        IntStream.range(0, parts.size())
            .filter(i -> !Arrays.equals(tag(given, i), tag(expected, i)))
            .mapToObj(i -> "its " + parts.get(i).name)
            .toList();
    if (altered.size() == parts.size()) {
      return "it was moved from another place, or its mark was altered";
    }
    return altered.isEmpty()
        ? "it was put together from what it was at different times, or its mark was altered"
        : altered.stream().collect(joining(" and "))
            + (altered.size() == 1 && !isPlural(altered.getFirst()) ? " was" : " were")
            + " altered";
  }

  private static boolean isPlural(String part) {
    return part.endsWith("s");
  }

  private static byte[] tag(byte[] mark, int part) {
    int from = Math.min(mark.length, RowMarks.BYTES * (1 + part));
    return Arrays.copyOfRange(mark, from, from + RowMarks.BYTES);
  }

  private byte[] whole() {
    var fields = new ArrayList<byte[]>();
    fields.add(text("row"));
    fields.add(text(name));
    for (var part : parts) {
      fields.add(text(part.name));
      fields.add(part.content);
    }
    return concat(fields);
  }

  private byte[] alone(Part part) {
    return concat(List.of(text("part"), text(name), text(part.name), part.content));
  }

  private static byte[] bytes(Object value) {
    return switch (value) {
      case Optional<?> optional ->
          concat(optional.map(present -> List.of(bytes(present))).orElse(List.of()));
      case byte[] bytes -> bytes;
      default -> text(value.toString());
    };
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// Each after its length, so that no two lists share an encoding.
  private static byte[] concat(List<byte[]> fields) {
    int size = 0;
    for (var field : fields) {
      size += Integer.BYTES + field.length;
    }
    var all = ByteBuffer.allocate(size);
    for (var field : fields) {
      all.putInt(field.length).put(field);
    }
    return all.array();
  }
}
