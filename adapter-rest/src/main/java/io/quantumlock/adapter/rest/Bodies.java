package io.quantumlock.adapter.rest;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import io.quantumlock.domain.Deadline;
import io.quantumlock.domain.Rejection;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;

/// Reads the body of a request, up to a limit in bytes and in time.
final class Bodies {
  /// What any of them is limited to.
  static final int LARGEST = 8 * 1024 * 1024;

  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final int FIRST = 8 * 1024;
  private static final String EARLY = Bodies.class.getName();

  private final int limit;

  private Bodies(int limit) {
    if (limit > LARGEST) {
      throw new IllegalArgumentException("there is no room for such bodies");
    }
    this.limit = limit;
  }

  static Bodies upToKibibytes(int limit) {
    return new Bodies(limit * 1024);
  }

  /// @param anyText members whose text is only compared and never kept, so that it may be any
  RequestBody read(Context ctx, String... anyText) {
    var early = ctx.<@Nullable Object>attribute(EARLY);
    if (early instanceof RuntimeException failure) {
      throw failure;
    }
    return early instanceof RequestBody body ? body : parse(ctx, anyText);
  }

  /// The body of somebody who is not known yet: only where it is small and all of it here, so that
  /// he is not waited for. What is wrong with it is for [#read] to tell, when he is known.
  Optional<RequestBody> early(Context ctx, String... anyText) {
    if (!isHere(ctx)) {
      return Optional.empty();
    }
    try {
      var body = parse(ctx, anyText);
      ctx.attribute(EARLY, body);
      return Optional.of(body);
    } catch (Rejection | HttpResponseException e) {
      ctx.attribute(EARLY, e);
      return Optional.empty();
    }
  }

  /// Whoever asks first whether to send is not answered by looking.
  private static boolean isHere(Context ctx) {
    var request = ctx.req();
    long announced = request.getContentLengthLong();
    try {
      return announced > 0
          && announced <= FIRST
          && request.getHeader(Header.EXPECT) == null
          && request.getInputStream().available() >= announced;
    } catch (IOException e) {
      return false;
    }
  }

  private RequestBody parse(Context ctx, String... anyText) {
    var bytes = bytes(ctx);
    if (bytes.length > 0) {
      requireJson(ctx);
    }
    return new RequestBody(bytes, Set.of(anyText));
  }

  private byte[] bytes(Context ctx) {
    long announced = ctx.req().getContentLengthLong();
    if (announced > limit) {
      throw tooLarge();
    }
    try {
      var body = ctx.req().getInputStream();
      int most = announced < 0 ? limit : (int) announced;
      return Deadline.uncounted(() -> bytes(body, most, BodyRoom.of(ctx)));
    } catch (HttpException.RuntimeException e) {
      throw new HttpResponseException(e.getCode(), "The body could not be read");
    } catch (IOException e) {
      throw e.getCause() instanceof TimeoutException
          ? tooSlow()
          : new BadRequestResponse("The body could not be read");
    }
  }

  /// Takes no more memory than has arrived, or twice that, whatever was announced.
  private byte[] bytes(InputStream body, int most, BodyRoom.Part room) throws IOException {
    long end = System.nanoTime() + LONGEST.toNanos();
    var bytes = new byte[Math.min(FIRST, most)];
    room.grow(bytes.length);
    int size = 0;
    while (true) {
      if (size == bytes.length) {
        int next = body.read();
        if (next < 0) {
          return bytes;
        }
        bytes = enlarge(bytes, most, room);
        bytes[size++] = (byte) next;
      }
      int read = body.read(bytes, size, bytes.length - size);
      if (read < 0) {
        return Arrays.copyOf(bytes, size);
      }
      size += read;
      if (System.nanoTime() - end > 0) {
        throw tooSlow();
      }
    }
  }

  private byte[] enlarge(byte[] bytes, int most, BodyRoom.Part room) {
    int length = Math.clamp(2L * bytes.length, 1, most);
    if (length == bytes.length) {
      throw tooLarge();
    }
    room.grow(length - bytes.length);
    return Arrays.copyOf(bytes, length);
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
