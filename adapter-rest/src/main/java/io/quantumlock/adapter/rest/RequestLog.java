package io.quantumlock.adapter.rest;

import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/// One line for each request. What it has beside the message is named as in the Elastic Common
/// Schema, and as in OpenTelemetry where that has no name.
public final class RequestLog implements RequestListener {
  static final String REQUEST_ID = "http.request.id";
  static final String TRACE_ID = "trace.id";

  private final Logger log;

  public RequestLog() {
    this(LoggerFactory.getLogger(RequestLog.class));
  }

  /// @param log takes the lines, when it is enabled for information
  public RequestLog(Logger log) {
    this.log = log;
  }

  @Override
  public void answered(AnsweredRequest request) {
    if (!log.isInfoEnabled()) {
      return;
    }
    var customer = request.customer().map(id -> Long.toString(id.value()));
    var line =
        log.atInfo()
            .addKeyValue("http.request.method", request.method())
            .addKeyValue("http.route", request.route())
            .addKeyValue("http.response.status_code", request.status())
            .addKeyValue("event.duration", request.took().toNanos())
            .addKeyValue(REQUEST_ID, request.requestId());
    var withCustomer = with(line, "organization.id", customer);
    with(withCustomer, TRACE_ID, request.traceId())
        .log(
            String.format(
                Locale.ROOT,
                "%s %s %d %.1f ms request=%s%s%s",
                request.method(),
                request.route(),
                request.status(),
                request.took().toNanos() / 1e6,
                request.requestId(),
                customer.map(id -> " customer=" + id).orElse(""),
                request.traceId().map(id -> " trace=" + id).orElse("")));
  }

  static LoggingEventBuilder with(LoggingEventBuilder line, String name, Optional<String> value) {
    return value.map(given -> line.addKeyValue(name, given)).orElse(line);
  }
}
