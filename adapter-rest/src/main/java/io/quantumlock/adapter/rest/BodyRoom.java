package io.quantumlock.adapter.rest;

import io.javalin.http.Context;
import io.quantumlock.domain.Rejection;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

/// The memory that the bodies of all requests under way may take together. A request holds its part
/// until it is answered.
final class BodyRoom implements Filter {
  private static final String ATTRIBUTE = BodyRoom.class.getName();

  private final AtomicLong left;

  BodyRoom(long bytes) {
    left = new AtomicLong(bytes);
  }

  /// A sixteenth of the heap, since what is made of a body takes several times as much; but never
  /// less than the largest body.
  static BodyRoom ofHeap() {
    return new BodyRoom(Math.max(Bodies.LARGEST, Runtime.getRuntime().maxMemory() / 16));
  }

  /// The part of one request.
  static final class Part {
    private final AtomicLong left;
    private long taken;

    private Part(AtomicLong left) {
      this.left = left;
    }

    /// @throws Rejection.Overloaded when there is no room for so many more bytes
    void grow(int bytes) {
      taken += bytes;
      if (left.addAndGet(-bytes) < 0) {
        throw new Rejection.Overloaded();
      }
    }

    private void giveBack() {
      left.addAndGet(taken);
    }
  }

  static Part of(Context ctx) {
    if (ctx.<Object>attribute(ATTRIBUTE) instanceof Part part) {
      return part;
    }
    throw new IllegalStateException("a request came past the filter");
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var part = new Part(left);
    request.setAttribute(ATTRIBUTE, part);
    try {
      chain.doFilter(request, response);
    } finally {
      part.giveBack();
    }
  }
}
