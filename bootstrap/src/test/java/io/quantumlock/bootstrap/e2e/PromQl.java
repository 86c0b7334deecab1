package io.quantumlock.bootstrap.e2e;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// As much of Prometheus's query language as tells which metrics a query asks for.
final class PromQl {
  private static final Pattern NO_METRICS =
      Pattern.compile("\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]|\\b(by|without|on|ignoring)\\s*\\([^)]*\\)");
  private static final Pattern NAME =
      Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*(?![a-zA-Z0-9_:])(?!\\s*\\()");
  private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset");
  private static final Set<String> AGGREGATIONS = Set.of("sum", "max", "min", "avg", "count");

  private static final Pattern COMPARED = Pattern.compile("\\b(?!job\\b)([a-z_]+)(?:=~|!~|!=|=)\"");
  private static final Pattern VERDICT = Pattern.compile("verdict=\"[a-z_]+\"");

  private PromQl() {}

  /// As a series has them: all of a verdict, of other labels the name only, since their values come
  /// with the first request that has them.
  static Set<String> labels(String query) {
    var names = COMPARED.matcher(query).results().map(found -> found.group(1) + "=\"");
    var verdicts = VERDICT.matcher(query).results().map(MatchResult::group);
    return Stream.concat(names, verdicts).collect(Collectors.toSet());
  }

  static Set<String> names(String query) {
    return NAME.matcher(NO_METRICS.matcher(query).replaceAll(" "))
        .results()
        .map(MatchResult::group)
        .filter(name -> !WORDS.contains(name) && !AGGREGATIONS.contains(name))
        .collect(Collectors.toSet());
  }
}
