package io.quantumlock.adapter.rest;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.NotFoundResponse;
import io.quantumlock.domain.FieldError;
import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.Unavailable;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/// The one place where a failure becomes a status. The caller's faults are told to him, ours are
/// logged, once, with the id of the request, and told to nobody.
final class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  static final String OUR_FAULT = "Something went wrong on our side";
  private static final String AWAY =
      "The service is not available right now, try again shortly; "
          + "a change that was under way may have been made";
  private static final List<FieldError> NONE = List.of();

  private final InstantSource clock;

  Problems(InstantSource clock) {
    this.clock = clock;
  }

  /// Has all that fails in the routes of `config` answered here.
  void answerFor(JavalinConfig config) {
    config.routes.exception(Exception.class, this::answer);
    config.routes.exception(HttpResponseException.class, this::answer);
    config.router.javaLangErrorHandler((response, error) -> answer(error, response));
  }

  void answer(Exception failure, Context ctx) {
    switch (failure) {
      case Rejection rejection -> refuse(rejection, ctx);
      case NotFoundResponse _ -> write(ctx, 404, "There is nothing at this path");
      case MethodNotAllowedResponse e -> {
        ctx.header(Header.ALLOW, String.join(", ", e.getDetails().values()));
        write(ctx, 405, "This path does not answer to that method");
      }
      case HttpResponseException e -> write(ctx, e.getStatus(), e.getMessage());
      case TooManyFailures e -> {
        retryAfter(ctx, e.untilNext());
        write(ctx, 429, e.getMessage());
      }
      case Unavailable e -> {
        about(LOG.atWarn(), ctx)
            .log(
                "request {} failed, since a component is unavailable: {}",
                RequestId.of(ctx),
                e.getMessage());
        retryAfter(ctx, 1);
        write(ctx, 503, AWAY);
      }
      default -> {
        about(ctx).accept(failure);
        write(ctx, 500, OUR_FAULT);
      }
    }
  }

  /// Logs what is our fault in a request.
  static Consumer<Exception> about(Context ctx) {
    return failure ->
        about(LOG.atError().setCause(failure), ctx).log("request {} failed", RequestId.of(ctx));
  }

  private static LoggingEventBuilder about(LoggingEventBuilder line, Context ctx) {
    var request = line.addKeyValue(RequestLog.REQUEST_ID, RequestId.of(ctx));
    var trace = Optional.ofNullable(ctx.header(TraceParent.HEADER)).flatMap(TraceParent::traceId);
    return RequestLog.with(request, RequestLog.TRACE_ID, trace);
  }

  /// The machine is in trouble, yet may have breath for an answer.
  void answer(Error error, HttpServletResponse response) {
    var id = response.getHeader(RequestId.HEADER);
    LOG.error("request {} failed", id, error);
    response.setContentType(Problem.CONTENT_TYPE);
    try {
      var problem = Problem.of(500, OUR_FAULT, id, NONE);
      response.getOutputStream().write(HttpServer.JSON.writeValueAsBytes(problem));
    } catch (IOException e) {
      LOG.debug("request {} has nobody who waits for the answer", id, e);
    }
  }

  private void refuse(Rejection rejection, Context ctx) {
    Trail.of(ctx).refused(rejection);
    int status =
        switch (rejection) {
          case Rejection.Invalid _, Rejection.AlreadyRevoked _ -> 400;
          case Rejection.Unauthorized _ -> {
            ctx.header(Header.WWW_AUTHENTICATE, challenge(ctx));
            yield 401;
          }
          case Rejection.Forbidden _ -> 403;
          case Rejection.NotFound _ -> 404;
          case Rejection.Taken _, Rejection.WrongState _ -> 409;
          case Rejection.InFlight _ -> {
            retryAfter(ctx, 1);
            yield 409;
          }
          case Rejection.QuotaExhausted quota -> {
            retryAfter(ctx, Duration.between(clock.instant(), quota.renewsAt()));
            yield 429;
          }
          case Rejection.Overloaded _ -> {
            retryAfter(ctx, 1);
            yield 503;
          }
        };
    var errors = rejection instanceof Rejection.Invalid invalid ? invalid.errors() : NONE;
    write(ctx, Problem.of(status, rejection.getMessage(), RequestId.of(ctx), errors));
  }

  private static String challenge(Context ctx) {
    return ctx.path().startsWith("/api/v1/kms/")
        ? "Bearer realm=\"QuantumLock KMS\""
        : "ApiKey realm=\"QuantumLock\", header=\"" + Credentials.API_KEY + "\"";
  }

  private static void retryAfter(Context ctx, Duration wait) {
    retryAfter(ctx, Math.max(1, wait.plusNanos(999_999_999).toSeconds()));
  }

  private static void retryAfter(Context ctx, long seconds) {
    ctx.header(Header.RETRY_AFTER, Long.toString(seconds));
  }

  private static void write(Context ctx, int status, @Nullable String detail) {
    write(ctx, Problem.of(status, detail, RequestId.of(ctx), NONE));
  }

  private static void write(Context ctx, Problem problem) {
    ctx.status(problem.status())
        .contentType(Problem.CONTENT_TYPE)
        .result(HttpServer.JSON.writeValueAsBytes(problem));
  }
}
