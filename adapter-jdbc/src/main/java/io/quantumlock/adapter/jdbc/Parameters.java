package io.quantumlock.adapter.jdbc;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jdbi.v3.core.statement.ParsedSql;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.StatementContext;

/// Finds each `:name` and `?` in our own statements, which have none in a text or a comment and are
/// few. jdbi's parser is for any statement, and is the slowest part of a database that is opened by
/// a Java that has just started.
final class Parameters implements SqlParser {
  private static final Pattern PARAMETER = Pattern.compile(":(?<name>\\w+)|\\?");

  private final Map<String, ParsedSql> parsed = new ConcurrentHashMap<>();

  @Override
  public ParsedSql parse(String sql, StatementContext context) {
    return parsed.computeIfAbsent(sql, Parameters::parse);
  }

  private static ParsedSql parse(String sql) {
    var builder = ParsedSql.builder();
    var parameter = PARAMETER.matcher(sql);
    int end = 0;
    while (parameter.find()) {
      builder.append(sql.substring(end, parameter.start()));
      var name = parameter.group("name");
      if (name == null) {
        builder.appendPositionalParameter();
      } else {
        builder.appendNamedParameter(name);
      }
      end = parameter.end();
    }
    return builder.append(sql.substring(end)).build();
  }

  @Override
  public String nameParameter(String rawName, StatementContext context) {
    return ":" + rawName;
  }
}
