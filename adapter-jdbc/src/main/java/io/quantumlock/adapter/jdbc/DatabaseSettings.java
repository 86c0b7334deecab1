package io.quantumlock.adapter.jdbc;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which database, and how many connections to it.
///
/// @param url of H2 or PostgreSQL, as JDBC writes it
public record DatabaseSettings(String url, String user, String password, int poolSize) {
  private static final Pattern SECRET = Pattern.compile("(?i)(password=)[^&;]*");

  /// No driver reads it, and PostgreSQL's would log the password as a port that is none.
  private static final Pattern AUTHORITY_WITH_USER = Pattern.compile("^[^/?;]*//[^/?;]*@");

  private static final Pattern H2_FILE = Pattern.compile("^jdbc:h2:(file:)?");

  /// One letter is a drive.
  private static final Pattern OTHER_FILE_SYSTEM = Pattern.compile("^\\w{2,}:");

  private static final String LIKE_POSTGRESQL =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

  /// A file in the home folder, which several processes can use at once and a crash leaves whole:
  /// see `docs/decisions/embedded-database.md`.
  ///
  /// @throws IllegalArgumentException when the path has a semicolon, with which H2 would end it
  public static String embeddedUrl(Path home) {
    var file = home.toAbsolutePath().normalize().resolve("quantumlock").toString();
    if (file.contains(";")) {
      throw new IllegalArgumentException("must have no semicolon in its path, as " + home + " has");
    }
    return "jdbc:h2:file:"
        + file
        + LIKE_POSTGRESQL
        + ";AUTO_SERVER=TRUE;WRITE_DELAY=0;TRACE_LEVEL_FILE=0";
  }

  /// Looks at the URL without connecting.
  ///
  /// @return what it must be, where it is not
  public static Optional<String> faultOf(String url) {
    if (AUTHORITY_WITH_USER.matcher(url).find()) {
      return Optional.of("must not name a user before the host: there are settings for that");
    }
    boolean ours = url.startsWith("jdbc:h2:") || url.startsWith("jdbc:postgresql:");
    return ours && hasDriver(url)
        ? Optional.empty()
        : Optional.of(
            "must be a JDBC URL of H2 or PostgreSQL, such as jdbc:postgresql://host:5432/database");
  }

  private static boolean hasDriver(String url) {
    try {
      return DriverManager.getDriver(url).acceptsURL(url);
    } catch (SQLException e) {
      return false;
    }
  }

  /// A database that lives in this process for as long as it is open.
  public static DatabaseSettings inMemory(String name) {
    return new DatabaseSettings("jdbc:h2:mem:" + name + LIKE_POSTGRESQL, "sa", "", 10);
  }

  /// To be called before the first connection. H2 reads the property once; without it, the port
  /// through which other processes join is open to all.
  void prepare() {
    if (isH2() && System.getProperty("h2.bindAddress") == null) {
      System.setProperty("h2.bindAddress", "127.0.0.1");
    }
    file().ifPresent(Presence::enter);
  }

  /// To be called when the first connection was there.
  void opened() {
    file().ifPresent(Presence::opened);
  }

  /// Where the file is, without the ending that H2 gives it; nothing where it is in a file system
  /// of H2's own.
  Optional<Path> file() {
    if (!isH2File()) {
      return Optional.empty();
    }
    var name = H2_FILE.matcher(url.split(";", 2)[0]).replaceFirst("");
    var path = name.startsWith("~") ? System.getProperty("user.home") + name.substring(1) : name;
    return path.isEmpty() || OTHER_FILE_SYSTEM.matcher(path).find()
        ? Optional.empty()
        : Optional.of(Path.of(path).toAbsolutePath());
  }

  public boolean isH2() {
    return url.startsWith("jdbc:h2:");
  }

  /// The same database for one process alone: it cannot be opened while another has it, and no
  /// other can open it meanwhile.
  public DatabaseSettings alone() {
    return new DatabaseSettings(url.replace(";AUTO_SERVER=TRUE", ""), user, password, poolSize);
  }

  boolean isH2OnDisk() {
    return isH2() && !url.startsWith("jdbc:h2:mem:");
  }

  /// Whether its file is opened by this process, or may be, and by no server of H2's own.
  boolean isH2File() {
    return isH2OnDisk() && !url.startsWith("jdbc:h2:tcp:") && !url.startsWith("jdbc:h2:ssl:");
  }

  /// The database without the parameters of its URL: safe to show.
  String where() {
    return url.split("[?;]", 2)[0];
  }

  static String withoutPassword(String text) {
    return SECRET.matcher(text).replaceAll("$1***");
  }

  /// Safe to log.
  @Override
  public String toString() {
    return withoutPassword(url) + " as " + user + ", " + poolSize + " connections";
  }
}
