package io.quantumlock.adapter.rest.network;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/// Where proxies write for whom they ask. One of them: a proxy that writes the one may hand on the
/// other as its caller wrote it.
public enum ProxyHeader {
  /// Of custom, and what most proxies know.
  X_FORWARDED_FOR(HttpHeader.X_FORWARDED_FOR) {
    @Override
    String node(String entry) {
      return entry;
    }
  },
  /// Of RFC 7239.
  FORWARDED(HttpHeader.FORWARDED) {
    @Override
    String node(String entry) {
      return Stream.of(entry.split(";"))
          .map(String::strip)
          .filter(pair -> pair.toLowerCase(Locale.ROOT).startsWith("for="))
          .map(pair -> pair.substring("for=".length()))
          .findFirst()
          .orElse("");
    }
  };

  private static final Pattern WITH_PORT = Pattern.compile("(\\[.*]|[0-9.]+):\\d+");

  private final HttpHeader header;

  ProxyHeader(HttpHeader header) {
    this.header = header;
  }

  abstract String node(String entry);

  /// @return what should be addresses, without ports, that of the last proxy's caller last
  List<String> hops(HttpFields fields) {
    return fields.getCSV(header, false).stream()
        .map(this::node)
        .map(node -> WITH_PORT.matcher(node).replaceFirst("$1"))
        .toList();
  }

  /// How a setting names it.
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
