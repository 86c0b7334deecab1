package io.quantumlock.bootstrap.e2e;

import io.quantumlock.adapter.jdbc.DatabaseSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import java.util.zip.GZIPInputStream;
import org.h2.tools.RunScript;

/// What a server of an earlier release left: its database, its master key, and what it answered
/// while it served. `earlier/make.sh` says how it was made.
final class EarlierServer {
  private final String version;
  private final Properties answers = new Properties();

  /// @param version of the schema, the newest that the release had
  EarlierServer(String version) throws IOException {
    this.version = version;
    try (var in = resource(".properties")) {
      answers.load(in);
    }
  }

  private InputStream resource(String ending) {
    var name = "earlier/" + version + ending;
    return Objects.requireNonNull(EarlierServer.class.getResourceAsStream(name), name);
  }

  String answered(String name) {
    return Objects.requireNonNull(answers.getProperty(name), name);
  }

  void leave(Path home) throws IOException, SQLException {
    var ownerOnly = PosixFilePermissions.fromString("rw-------");
    var masterKey = home.resolve("master.key");
    Files.createFile(masterKey, PosixFilePermissions.asFileAttribute(ownerOnly));
    Files.writeString(masterKey, answered("master_key") + "\n");
    var url = DatabaseSettings.embeddedUrl(home);
    try (var script = new GZIPInputStream(resource(".sql.gz"));
        var connection = DriverManager.getConnection(url, "quantumlock", "")) {
      RunScript.execute(connection, new InputStreamReader(script, StandardCharsets.UTF_8));
    }
  }
}
