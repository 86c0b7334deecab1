package io.quantumlock.adapter.rest;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import io.quantumlock.domain.Rejection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;

/// Reads the body of a request, up to a limit in bytes and in time.
final class Bodies {
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final int limit;

  private Bodies(int limit) {
    this.limit = limit;
  }

  static Bodies upToKibibytes(int limit) {
    return new Bodies(limit * 1024);
  }

  /// @param anyText members whose text is only compared and never kept, so that it may be any
  RequestBody read(Context ctx, String... anyText) {
    var bytes = bytes(ctx);
    if (bytes.length > 0) {
      requireJson(ctx);
    }
    return new RequestBody(bytes, Set.of(anyText));
  }

  private byte[] bytes(Context ctx) {
    if (ctx.req().getContentLengthLong() > limit) {
      throw tooLarge();
    }
    try {
      return bytes(ctx.req().getInputStream());
    } catch (HttpException.RuntimeException e) {
      throw new HttpResponseException(e.getCode(), "The body could not be read");
    } catch (IOException e) {
      throw e.getCause() instanceof TimeoutException
          ? tooSlow()
          : new BadRequestResponse("The body could not be read");
    }
  }

  private byte[] bytes(InputStream body) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var chunk = new byte[8 * 1024];
    long end = System.nanoTime() + LONGEST.toNanos();
    for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
      bytes.write(chunk, 0, read);
      if (bytes.size() > limit) {
        throw tooLarge();
      }
      if (System.nanoTime() - end > 0) {
        throw tooSlow();
      }
    }
    return bytes.toByteArray();
  }

  private HttpResponseException tooLarge() {
    return new HttpResponseException(413, "The body must take at most " + size());
  }

  private String size() {
    int kibibytes = limit / 1024;
    return kibibytes % 1024 == 0 ? kibibytes / 1024 + " MiB" : kibibytes + " KiB";
  }

  private static HttpResponseException tooSlow() {
    return new HttpResponseException(408, "The body took too long to arrive");
  }

  /// A body that does not say what it is counts as JSON.
  private static void requireJson(Context ctx) {
    var type = ctx.req().getContentType();
    if (type != null && !isJson(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))) {
      throw new Rejection.Invalid(Header.CONTENT_TYPE, "must be application/json");
    }
    if (ctx.req().getHeader(Header.CONTENT_ENCODING) != null) {
      throw new Rejection.Invalid(
          Header.CONTENT_ENCODING, "must be absent: send the body as it is");
    }
  }

  private static boolean isJson(String type) {
    return type.equals("application/json")
        || (type.startsWith("application/") && type.endsWith("+json"));
  }
}
