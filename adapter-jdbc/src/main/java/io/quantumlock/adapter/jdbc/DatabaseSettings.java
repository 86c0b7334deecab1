package io.quantumlock.adapter.jdbc;

import java.nio.file.Path;
import java.util.regex.Pattern;

/// Which database, and how many connections to it.
///
/// @param url of H2 or PostgreSQL, as JDBC writes it
public record DatabaseSettings(String url, String user, String password, int poolSize) {
  private static final Pattern SECRET = Pattern.compile("(?i)(password=)[^&;]*");
  private static final String LIKE_POSTGRESQL =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

  /// A file in the home folder, which several processes can use at once and a crash leaves whole:
  /// see `docs/decisions/embedded-database.md`.
  ///
  /// @throws IllegalArgumentException when the path has a semicolon, with which H2 would end it
  public static String embeddedUrl(Path home) {
    var file = home.toAbsolutePath().normalize().resolve("quantumlock").toString();
    if (file.contains(";")) {
      throw new IllegalArgumentException("the path of the home folder has a semicolon: " + home);
    }
    return "jdbc:h2:file:"
        + file
        + LIKE_POSTGRESQL
        + ";AUTO_SERVER=TRUE;WRITE_DELAY=0;TRACE_LEVEL_FILE=0";
  }

  /// A database that lives in this process for as long as it is open.
  public static DatabaseSettings inMemory(String name) {
    return new DatabaseSettings("jdbc:h2:mem:" + name + LIKE_POSTGRESQL, "sa", "", 10);
  }

  boolean isH2() {
    return url.startsWith("jdbc:h2:");
  }

  boolean isH2OnDisk() {
    return isH2() && !url.startsWith("jdbc:h2:mem:");
  }

  /// Safe to log.
  @Override
  public String toString() {
    var shown = SECRET.matcher(url).replaceAll("$1***");
    return shown + " as " + user + ", " + poolSize + " connections";
  }
}
