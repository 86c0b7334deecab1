package io.quantumlock.domain.license;

import io.quantumlock.domain.Rejection;

/// Which page of a list, counted from 1, and how long a page is.
public record PageRequest(int page, int perPage) {
  private static final int LONGEST = 100;

  public PageRequest {
    if (page < 1) {
      throw new Rejection.Invalid("page", "must be 1 or more");
    }
    if (perPage < 1 || perPage > LONGEST) {
      throw new Rejection.Invalid("per_page", "must be from 1 to " + LONGEST);
    }
  }

  /// How many entries come before the page.
  public long offset() {
    return (page - 1L) * perPage;
  }
}
