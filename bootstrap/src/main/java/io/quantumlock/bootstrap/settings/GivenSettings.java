package io.quantumlock.bootstrap.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// The settings as they were given, and what was found wrong so far. Whatever was not asked for by
/// the end is unknown.
final class GivenSettings {
  private static final String HOME = Given.PREFIX + "HOME";
  private static final String DEFAULT_HOME = "quantumlock-data";

  /// Read by the launcher, not by us.
  private static final Set<String> LAUNCHER =
      Set.of("QUANTUMLOCK_JAVA", "QUANTUMLOCK_JAVA_OPTIONS");

  private final Path home;
  private final Map<String, Given> byKey = new TreeMap<>();

  /// All that were asked for, each with what it is where nobody gave it.
  private final Map<String, String> known = new TreeMap<>();

  private final List<String> problems = new ArrayList<>();

  private GivenSettings(Path home) {
    this.home = home;
  }

  static GivenSettings collect(Map<String, String> environment) {
    var home = environment.getOrDefault(HOME, "");
    var given = new GivenSettings(Path.of(home.isEmpty() ? DEFAULT_HOME : home).toAbsolutePath());
    given.fallBack("home", given.home.toString());
    given.readFile();
    environment.forEach(given::readVariable);
    return given;
  }

  Path home() {
    return home;
  }

  /// Notes what is wrong with the home folder.
  void checkHome(Consumer<Path> check) {
    try {
      check.accept(home);
    } catch (IllegalArgumentException e) {
      refuse(HOME + " " + e.getMessage());
    }
  }

  /// Notes what takes the place of a setting that was not given.
  void fallBack(String key, String text) {
    known.put(key, text);
  }

  Optional<String> text(String key) {
    known.putIfAbsent(key, "");
    return Optional.ofNullable(byKey.get(key)).map(Given::value);
  }

  String text(String key, String fallback) {
    fallBack(key, fallback);
    return text(key).orElse(fallback);
  }

  /// @param parse throws an [IllegalArgumentException] whose message follows the setting's name
  /// @return nothing where none was given, or a wrong one, which is noted
  <T> Optional<T> parsed(String key, Function<String, T> parse) {
    try {
      return text(key).map(parse);
    } catch (IllegalArgumentException e) {
      refuse(nameOf(key) + " " + e.getMessage());
      return Optional.empty();
    }
  }

  /// @param fallback what is parsed where none was given, or a wrong one, which is noted
  <T> T parsed(String key, Function<String, T> parse, String fallback) {
    fallBack(key, fallback);
    return parsed(key, parse).orElseGet(() -> parse.apply(fallback));
  }

  /// Notes when the settings file holds it.
  void onlyInTheEnvironment(String key) {
    var given = byKey.get(key);
    if (given != null && !given.fromEnvironment()) {
      refuse(given.name() + " can only be set in the environment, as " + Given.variable(key));
    }
  }

  /// Notes when several of these are given.
  void oneOf(String... keys) {
    var names = Stream.of(keys).filter(byKey::containsKey).map(this::nameOf).toList();
    if (names.size() > 1) {
      refuse(String.join(" and ", names) + " exclude each other: leave one of them");
    }
  }

  boolean has(String key) {
    return byKey.containsKey(key);
  }

  /// Notes when the first is given without the second.
  void needs(String key, String other) {
    if (has(key) && !has(other)) {
      refuse(nameOf(key) + " needs " + Given.variable(other) + " beside it");
    }
  }

  private void refuse(String problem) {
    problems.add(problem);
  }

  /// @throws WrongSettings when anything is wrong with what was asked for, or anything else was
  ///   given
  void refuseTheRest() {
    byKey.forEach(
        (key, given) -> {
          if (!known.containsKey(key)) {
            problems.add("unknown setting " + given.name() + suggestion(key, given));
          }
        });
    if (!problems.isEmpty()) {
      throw new WrongSettings(problems);
    }
  }

  /// All that were asked for, by their names.
  List<EffectiveSetting> effective() {
    return known.entrySet().stream()
        .map(entry -> effective(entry.getKey(), entry.getValue()))
        .toList();
  }

  private EffectiveSetting effective(String key, String fallback) {
    var given = byKey.get(key);
    return given == null
        ? new EffectiveSetting(key, fallback, "default")
        : new EffectiveSetting(key, given.value(), given.from());
  }

  private String suggestion(String key, Given given) {
    boolean fromEnvironment = given.fromEnvironment();
    return Spelling.closest(key, known.keySet())
        .filter(close -> fromEnvironment || !close.equals("home"))
        .map(close -> ", did you mean " + (fromEnvironment ? Given.variable(close) : close) + "?")
        .orElse("");
  }

  private String nameOf(String key) {
    var given = byKey.get(key);
    return given == null ? key : given.name();
  }

  private void readFile() {
    var file = home.resolve(Given.FILE);
    if (!Files.exists(file)) {
      return;
    }
    var properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      problems.add(file + " cannot be read as a properties file in UTF-8");
    }
    for (var key : properties.stringPropertyNames()) {
      var given = Given.inFile(key, properties.getProperty(key));
      if (key.equals("home")) {
        problems.add(given.name() + " can only be set in the environment, as " + HOME);
      } else {
        byKey.put(key, given);
      }
    }
  }

  /// An empty variable is one that was not set.
  private void readVariable(String name, String value) {
    if (name.startsWith(Given.PREFIX) && !LAUNCHER.contains(name) && !value.isEmpty()) {
      byKey.put(Given.key(name), new Given(name, value));
    }
  }
}
