package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.license.Drafts;
import io.quantumlock.domain.license.LicensePage;
import io.quantumlock.domain.license.LicenseStatus;
import io.quantumlock.domain.license.PageRequest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A database of some size, and what is asked of it.
///
/// @param largest how many licenses the customer has who asks
record SizedDatabase(Database database, Population population, Instant now, int largest)
    implements AutoCloseable {
  private static final int PER_PAGE = 20;

  static SizedDatabase filled(DatabaseSettings settings, int licenses) throws SQLException {
    var now = Instant.now();
    var population = new Population(settings, licenses, now);
    return new SizedDatabase(Database.open(settings), population, now, licenses / 2);
  }

  /// The same, which was closed.
  SizedDatabase openedBy(DatabaseSettings settings) {
    return new SizedDatabase(Database.open(settings), population, now, largest);
  }

  Map<String, Runnable> questions() {
    var licenses = database.licenses(TestDatabases.MARKS);
    var owner = population.largest();
    var questions = new LinkedHashMap<String, Runnable>();
    questions.put(
        "validate", () -> licenses.find(Population.API_KEY, population.anyOfTheLargest()));
    questions.put("details", () -> licenses.find(owner, population.anyOfTheLargest()));
    questions.put("issue", () -> licenses.issue(Drafts.of(owner, now), Integer.MAX_VALUE));
    questions.put("first page", () -> page(Optional.empty(), 1));
    questions.put("last page", () -> page(Optional.empty(), largest / PER_PAGE));
    for (var status : LicenseStatus.values()) {
      var only = Optional.of(status);
      long last = page(only, 1).totalPages();
      questions.put(status.id() + ", first page", () -> page(only, 1));
      questions.put(status.id() + ", middle page", () -> page(only, Math.ceilDiv(last, 2)));
      questions.put(status.id() + ", last page", () -> page(only, last));
    }
    questions.put("full feed", () -> licenses.revokedSince(owner, Instant.EPOCH));
    questions.put("increment of the feed", () -> licenses.revokedSince(owner, now));
    return questions;
  }

  private LicensePage page(Optional<LicenseStatus> status, long page) {
    return database
        .licenses(TestDatabases.MARKS)
        .page(population.largest(), status, now, new PageRequest((int) page, PER_PAGE));
  }

  @Override
  public void close() {
    database.close();
  }
}
