package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.atrest.AlteredRow;
import io.quantumlock.domain.kms.KeyRing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A row of `key_ring` beside one of its versions, as it was read.
///
/// @param ring nothing when no ring can have this name
/// @param version nothing when the ring has none
record RingLine(
    Name name,
    Optional<KeyRingRow> ring,
    Optional<byte[]> ringMark,
    Optional<KeyVersionRow> version,
    Optional<byte[]> mark) {

  /// What the row says that the ring is.
  record Name(String keyId, String algorithm) {}

  static RingLine read(ResultSet row) throws SQLException {
    boolean hasVersion = row.getObject("number") != null;
    return new RingLine(
        new Name(row.getString("key_id"), row.getString("algorithm")),
        readRing(row),
        Marks.read(row, "ring_mark"),
        hasVersion ? Optional.of(KeyVersionRow.read(row)) : Optional.empty(),
        Marks.read(row, "mark"));
  }

  private static Optional<KeyRingRow> readRing(ResultSet row) throws SQLException {
    try {
      return Optional.of(KeyRingRow.read(row));
    } catch (IllegalStateException | Rejection.Invalid noRingHasThatName) {
      return Optional.empty();
    }
  }

  /// @param lines those of one ring, in order
  /// @throws AlteredRow when one is not what was written, or is missing
  static KeyRing ring(List<RingLine> lines, Marks marks) {
    var first = lines.getFirst();
    var ring = first.ring().orElseThrow(first::nameless);
    marks.check(ring.marked(), first.ringMark());
    for (var line : lines) {
      line.version().ifPresent(version -> marks.check(version.marked(ring.id()), line.mark()));
    }
    var versions = lines.stream().flatMap(line -> line.version().stream()).toList();
    var numbers = versions.stream().map(KeyVersionRow::number).toList();
    IntStream.rangeClosed(1, ring.lastVersion())
        .filter(number -> !numbers.contains(number))
        .findFirst()
        .ifPresent(
            missing -> {
              throw new AlteredRow("key " + ring.id() + ", version " + missing, "it is missing");
            });
    return new KeyRing(
        ring.id(), ring.policy(), versions.stream().map(KeyVersionRow::version).toList());
  }

  private AlteredRow nameless() {
    return new AlteredRow(
        "key %s (%s)".formatted(name.keyId(), name.algorithm()), "no key has that name");
  }
}
