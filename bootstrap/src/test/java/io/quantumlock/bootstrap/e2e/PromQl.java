package io.quantumlock.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// As much of Prometheus's query language as tells which metrics a query asks for, and of which
/// labels. What it does not know it fails on.
final class PromQl {
  private static final Pattern UNKNOWN =
      Pattern.compile("\\b(?:without|on|ignoring|group_left|group_right)\\b|\\)\\s*by\\b");

  /// As `by (le, route) (`, up to what is grouped.
  private static final Pattern GROUPING = Pattern.compile("\\bby\\s*\\(([^)]*)\\)\\s*(?=\\()");

  private static final Pattern DURATION = Pattern.compile("\\[[^]]*]");
  private static final Pattern SELECTOR =
      Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*+)(?!\\s*\\()(?:\\{([^}]*)})?");
  private static final Pattern MATCHER = Pattern.compile("(\\w+)(=~|!~|!=|=)(\"[^\"]*\")");
  private static final Pattern VALUES = Pattern.compile("label_values\\((\\w+), (\\w+)\\)");
  private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset");

  /// Given by Prometheus to what it collects.
  private static final Set<String> OF_ITS_OWN = Set.of("job", "instance");

  private PromQl() {}

  /// What a query asks for: of each metric, its labels as one of its series must have them. Those
  /// with a value have it, but for a status, which comes with the first request that has it.
  static Map<String, Set<String>> labels(String query) {
    assertThat(query).doesNotContainPattern(UNKNOWN);
    var labels = new TreeMap<String, Set<String>>();
    for (var selector : selectors(query)) {
      var own = labels.computeIfAbsent(selector.group(1), _ -> new TreeSet<>());
      if (selector.group(2) != null) {
        MATCHER.matcher(selector.group(2)).results().forEach(each -> addMatched(each, own));
      }
    }
    for (var grouping : GROUPING.matcher(query).results().toList()) {
      for (var selector : selectors(parenthesized(query.substring(grouping.end())))) {
        addNames(
            grouping.group(1).split("\\s*,\\s*"),
            Objects.requireNonNull(labels.get(selector.group(1))));
      }
    }
    return labels;
  }

  /// What a variable of a dashboard takes its values from.
  static Map<String, Set<String>> labelsOfVariable(String query) {
    var values = VALUES.matcher(query);
    assertThat(values.matches()).as(query).isTrue();
    var labels = new TreeSet<String>();
    addNames(new String[] {values.group(2)}, labels);
    return Map.of(values.group(1), labels);
  }

  private static Iterable<MatchResult> selectors(String query) {
    var bare = DURATION.matcher(GROUPING.matcher(query).replaceAll(" ")).replaceAll(" ");
    return SELECTOR.matcher(bare).results().filter(each -> !WORDS.contains(each.group(1))).toList();
  }

  private static void addMatched(MatchResult matched, Set<String> labels) {
    var name = matched.group(1);
    if (matched.group(2).equals("=") && !name.equals("status") && !OF_ITS_OWN.contains(name)) {
      labels.add(name + "=" + matched.group(3));
    } else {
      addNames(new String[] {name}, labels);
    }
  }

  private static void addNames(String[] names, Set<String> labels) {
    Arrays.stream(names)
        .filter(name -> !OF_ITS_OWN.contains(name))
        .forEach(name -> labels.add(name + "=\""));
  }

  /// @param text begins with a parenthesis
  /// @return up to the one that closes it
  private static String parenthesized(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return text.substring(0, i);
      }
    }
    throw new AssertionError("a parenthesis stays open in " + text);
  }
}
