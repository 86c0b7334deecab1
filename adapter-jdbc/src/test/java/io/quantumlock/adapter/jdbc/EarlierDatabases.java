package io.quantumlock.adapter.jdbc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Databases that earlier versions of the schema made: a customer who issued three licenses and
/// revoked the second, his API key, a service token, a key with two versions. The rows lie in
/// files, each named by the first version that had them in this shape.
final class EarlierDatabases {
  static final List<String> VERSIONS = List.of("1", "2", "10", "11", "12", "13", "14", "15", "16");

  private EarlierDatabases() {}

  /// @return what it is today; whoever calls keeps a database in memory open
  static Database upgraded(DatabaseSettings settings, String version)
      throws SQLException, IOException {
    new Migrations(settings).runTo(version);
    for (var part : List.of("customers", "tokens", "keys")) {
      TestDatabases.execute(settings, rows(part, Integer.parseInt(version)));
    }
    return Database.open(settings);
  }

  private static String rows(String part, int version) throws IOException {
    var file =
        IntStream.iterate(version, number -> number > 0, number -> number - 1)
            .mapToObj(number -> "earlier/%s-%d.sql".formatted(part, number))
            .flatMap(name -> Stream.ofNullable(EarlierDatabases.class.getResource(name)))
            .findFirst()
            .orElseThrow();
    try (var rows = file.openStream()) {
      return new String(rows.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
