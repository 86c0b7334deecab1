package io.quantumlock.adapter.rest.network;

import java.util.regex.Pattern;

/// Where a web page is from: scheme, host and port, spelled as browsers do (RFC 6454 section 6.1).
public record Origin(String text) {
  private static final Pattern SHAPE =
      Pattern.compile("https?://(\\[[0-9a-f:.]+]|[a-z0-9]([a-z0-9.-]*[a-z0-9])?)(:[1-9]\\d{0,4})?");
  private static final Pattern NEEDLESS_PORT = Pattern.compile("http:.*:80|https:.*:443");

  /// @throws IllegalArgumentException when no browser would send it
  public Origin {
    if (!SHAPE.matcher(text).matches() || NEEDLESS_PORT.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "must hold origins as browsers send them, such as https://app.example.com, and not \""
              + text
              + "\"");
    }
  }
}
