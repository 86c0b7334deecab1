package io.quantumlock.adapter.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Pattern;

/// What a PostgreSQL is asked while something is done, as its log has it: each statement with the
/// values that were bound to it.
final class AskedStatements {
  private static final String LOGGED = "&options=-c%20log_min_duration_statement%3D0";

  private static final String MARK = "that was all";
  private static final Pattern ENTRY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d .*? ([A-Z]+):  (.*)");
  private static final Pattern ASKED = Pattern.compile("duration: \\S+ ms  execute [^:]*: (.*)");
  private static final Pattern VALUE = Pattern.compile("\\$(\\d+) = ('(?:[^']|'')*'|NULL)");

  /// The driver has some of its own, in capitals.
  private static final Pattern OURS = Pattern.compile("^(select|with|insert|update|delete) ");

  private static final Pattern NUMBER = Pattern.compile("'([0-9]+)'");
  private static final Pattern NUMBERS = Pattern.compile("'\\{[0-9,]+}'");

  private final BlockingQueue<String> log = new LinkedBlockingQueue<>();
  private final DatabaseSettings settings;

  AskedStatements(PostgresServer server, DatabaseSettings settings) {
    this.settings = settings;
    server.listen(log::add);
  }

  /// For who is to be listened to.
  DatabaseSettings logged() {
    return new DatabaseSettings(settings.url() + LOGGED, settings.user(), settings.password(), 10);
  }

  List<String> during(Runnable question) throws SQLException, InterruptedException {
    log.clear();
    question.run();
    TestDatabases.execute(settings, "do $$ begin raise log '" + MARK + "'; end $$");
    var statements = new ArrayList<String>();
    boolean executed = false; // and not parsed or bound, which is logged in the same way
    for (var entry : entries()) {
      var asked = ASKED.matcher(entry);
      if (executed && entry.startsWith("Parameters: ")) {
        statements.add(bound(statements.removeLast(), entry));
      }
      executed = asked.matches();
      if (executed) {
        statements.add(asked.group(1).strip());
      }
    }
    return statements.stream().filter(sql -> OURS.matcher(sql).find()).distinct().toList();
  }

  /// A statement of several lines is continued by lines that begin with a tabulator.
  private List<String> entries() throws InterruptedException {
    var entries = new ArrayList<String>();
    for (var line = log.take(); !line.endsWith(MARK); line = log.take()) {
      var entry = ENTRY.matcher(line);
      if (entry.matches()) {
        entries.add(entry.group(2));
      } else if (!entries.isEmpty()) {
        entries.add(entries.removeLast() + " " + line.strip());
      }
    }
    return entries;
  }

  private static String bound(String sql, String parameters) {
    var values = new ArrayList<>(VALUE.matcher(parameters).results().toList());
    for (var value : values.reversed()) {
      sql = sql.replace("$" + value.group(1), literal(value.group(2)));
    }
    return sql;
  }

  /// The log quotes everything.
  private static String literal(String quoted) {
    var number = NUMBER.matcher(quoted);
    if (number.matches()) {
      return number.group(1);
    }
    return NUMBERS.matcher(quoted).matches() ? quoted + "::bigint[]" : quoted;
  }
}
