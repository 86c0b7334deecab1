package io.quantumlock.bootstrap.e2e;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A request as the server's log tells of it.
///
/// @param took by the server's clock, from the first byte that it read to the end of the answer
record LoggedRequest(int status, Duration took) {
  private static final Pattern LINE =
      Pattern.compile(".* RequestLog POST \\S+ (\\d{3}) (\\d+\\.\\d) ms .*");
  private static final BigDecimal NANOS_PER_MILLI = new BigDecimal(1_000_000);

  static List<LoggedRequest> in(List<String> log) {
    return log.stream().map(LINE::matcher).filter(Matcher::matches).map(LoggedRequest::of).toList();
  }

  private static LoggedRequest of(Matcher line) {
    var nanos = new BigDecimal(line.group(2)).multiply(NANOS_PER_MILLI);
    return new LoggedRequest(Integer.parseInt(line.group(1)), Duration.ofNanos(nanos.longValue()));
  }
}
