package io.quantumlock.adapter.rest;

/// The rule for every text that is read: no database keeps a `NUL`, nor half of a surrogate pair.
final class StorableText {
  private StorableText() {}

  /// Notes each text in `value` that is none, names included, at its path.
  static void check(FieldErrors errors, String path, Json value) {
    switch (value) {
      case Json.Text(var text) -> checkText(errors, path, text);
      case Json.Array(var items) -> {
        for (int i = 0; i < items.size(); i++) {
          check(errors, JsonReader.below(path, "[" + i + "]"), items.get(i));
        }
      }
      case Json.Members(var members) ->
          members.forEach(
              (name, member) -> {
                var at = JsonReader.below(path, "." + name);
                checkText(errors, at, name);
                check(errors, at, member);
              });
      case Json.Numeral _, Json.Word _ -> {}
    }
  }

  private static void checkText(FieldErrors errors, String path, String text) {
    if (text.indexOf(0) >= 0) {
      errors.add(path, "must not contain control characters");
    }
    if (text.codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
      errors.add(path, "must not contain half of a surrogate pair");
    }
  }
}
