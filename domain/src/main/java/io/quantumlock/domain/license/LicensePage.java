package io.quantumlock.domain.license;

import java.util.List;

/// One page of a list, newest first; empty when it is past the end.
///
/// @param total how many licenses the whole list has
public record LicensePage(List<License> licenses, long total, PageRequest request) {

  public LicensePage {
    licenses = List.copyOf(licenses);
  }

  public long totalPages() {
    return Math.ceilDiv(total, (long) request.perPage());
  }
}
