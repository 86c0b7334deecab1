package io.quantumlock.bootstrap.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quantumlock.adapter.rest.AnsweredRequest;
import io.quantumlock.adapter.rest.RequestListener;
import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.license.Verdict;
import java.util.Locale;

/// Times requests and counts what came of them.
final class RequestMeter implements RequestListener {
  private final MeterRegistry registry;
  private final Counter quotaRefusals;

  RequestMeter(MeterRegistry registry) {
    this.registry = registry;
    for (var verdict : Verdict.values()) {
      count(verdict);
    }
    quotaRefusals =
        Counter.builder("quantumlock.quota.refusals")
            .description("Licenses refused because the monthly quota was used up")
            .register(registry);
  }

  private Counter count(Verdict verdict) {
    return Counter.builder("quantumlock.verdicts")
        .description("Validations, by what came of them")
        .tag("verdict", verdict.name().toLowerCase(Locale.ROOT))
        .register(registry);
  }

  @Override
  public void answered(AnsweredRequest request) {
    Timers.of(
            registry,
            "http.server.requests",
            "Time from the first byte of a request to the end of its answer",
            "method",
            request.method(),
            "route",
            request.route(),
            "status",
            Integer.toString(request.status()))
        .record(request.took());
    request.verdict().ifPresent(verdict -> count(verdict).increment());
    if (request.refusal().filter(Rejection.QuotaExhausted.class::isInstance).isPresent()) {
      quotaRefusals.increment();
    }
  }
}
