package io.quantumlock.adapter.rest;

import java.util.List;
import java.util.Map;
import tools.jackson.core.io.JsonStringEncoder;

/// A JSON value as it was sent: members in their order, numbers by their digits.
sealed interface Json {

  record Text(String value) implements Json {}

  /// @param literal the number as it was written
  record Numeral(String literal) implements Json {}

  /// `true`, `false` or `null`
  enum Word implements Json {
    TRUE,
    FALSE,
    NULL
  }

  record Array(List<Json> items) implements Json {}

  record Members(Map<String, Json> members) implements Json {}

  /// The value without white space, and otherwise to the letter.
  static String compact(Json value) {
    var out = new StringBuilder();
    write(value, out);
    return out.toString();
  }

  private static void write(Json value, StringBuilder out) {
    switch (value) {
      case Text(var text) -> writeText(text, out);
      case Numeral(var literal) -> out.append(literal);
      case Word.TRUE -> out.append("true");
      case Word.FALSE -> out.append("false");
      case Word.NULL -> out.append("null");
      case Array(var items) -> {
        var separator = "[";
        for (var item : items) {
          out.append(separator);
          write(item, out);
          separator = ",";
        }
        out.append(items.isEmpty() ? "[]" : "]");
      }
      case Members(var members) -> {
        var separator = "{";
        for (var member : members.entrySet()) {
          out.append(separator);
          writeText(member.getKey(), out);
          out.append(':');
          write(member.getValue(), out);
          separator = ",";
        }
        out.append(members.isEmpty() ? "{}" : "}");
      }
    }
  }

  private static void writeText(String text, StringBuilder out) {
    out.append('"');
    JsonStringEncoder.getInstance().quoteAsString(text, out);
    out.append('"');
  }
}
