package io.quantumlock.adapter.rest;

import io.javalin.http.Context;
import io.quantumlock.domain.Rejection;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;

/// The memory that the bodies of all requests under way may take together. A request holds its part
/// until it is answered.
final class BodyRoom implements Filter {
  private static final String ATTRIBUTE = BodyRoom.class.getName();

  private long left;

  BodyRoom(long bytes) {
    left = bytes;
  }

  /// A sixteenth of the heap, since what is made of a body takes several times as much; but never
  /// less than the largest body.
  static BodyRoom ofHeap() {
    return new BodyRoom(Math.max(Bodies.LARGEST, Runtime.getRuntime().maxMemory() / 16));
  }

  Part part() {
    return new Part();
  }

  private synchronized boolean take(Part part, int bytes) {
    if (left < bytes) {
      giveBack(part);
      return false;
    }
    left -= bytes;
    part.taken += bytes;
    return true;
  }

  private synchronized void giveBack(Part part) {
    left += part.taken;
    part.taken = 0;
  }

  /// The part of one request.
  final class Part {
    private long taken;

    private Part() {}

    /// Whoever finds no room leaves all of its own to the others at once: of bodies that grow
    /// together, as many arrive as there is room for.
    ///
    /// @throws Rejection.Overloaded when there is no room for so many more bytes
    void grow(int bytes) {
      if (!take(this, bytes)) {
        throw new Rejection.Overloaded();
      }
    }

    void giveBack() {
      BodyRoom.this.giveBack(this);
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
    var part = part();
    request.setAttribute(ATTRIBUTE, part);
    try {
      chain.doFilter(request, response);
    } finally {
      part.giveBack();
    }
  }
}
