package io.quantumlock.adapter.rest;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/// Lets a caller who is still sending read the answer that turns him down. Without this, the answer
/// would be lost: closing a connection with unread data on it resets it.
final class Lingering implements Filter {
  private static final long MOST_BYTES = 64L * 1024 * 1024;
  private static final Duration LONGEST = Duration.ofSeconds(5);

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(request, response);
    if (isOnItsWay((HttpServletRequest) request) && !request.getInputStream().isFinished()) {
      response.getOutputStream().close();
      discard(request.getInputStream());
    }
  }

  /// A caller who asked whether to send has not sent, and has now been told.
  private static boolean isOnItsWay(HttpServletRequest request) {
    boolean announced =
        request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    return announced && request.getHeader("Expect") == null;
  }

  private static void discard(InputStream body) {
    var buffer = new byte[16 * 1024];
    long end = System.nanoTime() + LONGEST.toNanos();
    long left = MOST_BYTES;
    try {
      int read = 0;
      while (read >= 0 && left > 0 && System.nanoTime() - end < 0) {
        read = body.read(buffer);
        left -= read;
      }
    } catch (IOException e) {
      // the answer is out, and whoever has hung up does not want it
    }
  }
}
