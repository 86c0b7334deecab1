package io.quantumlock.bootstrap.portrait;

import java.util.Locale;

/// Writes SVG elements, escaped, one after the other.
final class Svg {
  private static final String STYLE =
      """
      text { font: 13px ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace;
        fill: #1c2430; white-space: pre }
      .head { font-size: 20px; font-weight: bold }
      .sub { font-weight: bold }
      .small { font-size: 11px }
      .dim { fill: #5b6675 }
      .middle { text-anchor: middle }
      .end { text-anchor: end }
      .wire { stroke: #8a94a3; stroke-width: 1 }
      .cz { stroke: #1c2430; stroke-width: 1.5 }
      .dot { fill: #1c2430 }
      .ry { fill: #dbe9fb; stroke: #3b6fb6 }
      .rz { fill: #fdebd0; stroke: #b9771d }
      .plus { fill: #3b6fb6 }
      .minus { fill: #b9771d }
      """;

  private final StringBuilder body = new StringBuilder();

  Svg text(double x, double y, String classes, String content) {
    return element("text", content, "class", classes, "x", at(x), "y", at(y));
  }

  Svg line(String classes, double x1, double y1, double x2, double y2) {
    return element(
        "line", "", "class", classes, "x1", at(x1), "y1", at(y1), "x2", at(x2), "y2", at(y2));
  }

  Svg box(String classes, double x, double y, double width, double height) {
    return element(
        "rect",
        "",
        "class",
        classes,
        "x",
        at(x),
        "y",
        at(y),
        "width",
        at(width),
        "height",
        at(height),
        "rx",
        "2");
  }

  Svg dot(double x, double y) {
    return element("circle", "", "class", "dot", "cx", at(x), "cy", at(y), "r", "4");
  }

  /// @param attributes names, each followed by its value
  private Svg element(String name, String content, String... attributes) {
    body.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      body.append(' ').append(attributes[i]).append("=\"").append(attributes[i + 1]).append('"');
    }
    body.append('>').append(escaped(content)).append("</").append(name).append(">\n");
    return this;
  }

  private static String at(double coordinate) {
    return String.format(Locale.ROOT, "%.1f", coordinate).replace(".0", "");
  }

  /// @param title what those read who cannot see it
  String document(double width, double height, String title, String description) {
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$.0f %2$.0f" xml:space="preserve" role="img"
      aria-labelledby="title description">
    <title id="title">%3$s</title>
    <desc id="description">%4$s</desc>
    <style>
    %5$s</style>
    <rect width="%1$.0f" height="%2$.0f" fill="#ffffff"/>
    %6$s</svg>
    """
        .formatted(width, height, escaped(title), escaped(description), STYLE, body);
  }

  /// What XML 1.0 has no place for, section 2.2, is shown as a replacement character.
  private static String escaped(String text) {
    return text.replaceAll(
            "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "\uFFFD")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
