package io.quantumlock.adapter.jdbc;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jdbi.v3.core.statement.ParsedSql;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.StatementContext;

/// Finds the `:names` in our own statements, which have none in a text or a comment and are few.
/// jdbi's parser is for any statement, and is the slowest part of a database that is opened by a
/// Java that has just started.
final class NamedParameters implements SqlParser {
  private static final Pattern NAME = Pattern.compile(":(\\w+)");

  private final Map<String, ParsedSql> parsed = new ConcurrentHashMap<>();

  @Override
  public ParsedSql parse(String sql, StatementContext context) {
    return parsed.computeIfAbsent(sql, NamedParameters::parse);
  }

  private static ParsedSql parse(String sql) {
    var builder = ParsedSql.builder();
    var name = NAME.matcher(sql);
    int end = 0;
    while (name.find()) {
      builder.append(sql.substring(end, name.start())).appendNamedParameter(name.group(1));
      end = name.end();
    }
    return builder.append(sql.substring(end)).build();
  }

  @Override
  public String nameParameter(String rawName, StatementContext context) {
    return ":" + rawName;
  }
}
