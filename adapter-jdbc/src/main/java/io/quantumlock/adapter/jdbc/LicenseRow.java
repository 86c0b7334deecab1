package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.fingerprint.Fidelity;
import io.quantumlock.domain.fingerprint.QuantumFingerprint;
import io.quantumlock.domain.fingerprint.QuantumSignature;
import io.quantumlock.domain.license.EndCustomerId;
import io.quantumlock.domain.license.Features;
import io.quantumlock.domain.license.License;
import io.quantumlock.domain.license.LicenseDraft;
import io.quantumlock.domain.license.LicenseKey;
import io.quantumlock.domain.license.Metadata;
import io.quantumlock.domain.license.Revocation;
import io.quantumlock.domain.license.RevocationReason;
import io.quantumlock.domain.license.Term;
import io.quantumlock.domain.license.Terms;
import java.sql.SQLException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A license as a row of `license`.
final class LicenseRow {
  private static final Logger LOG = LoggerFactory.getLogger(LicenseRow.class);

  /// What [#read] takes: all but the metadata, which may be large and which nobody wants who
  /// validates.
  static final String COLUMNS =
      """
      license.number, license.customer_id, license.license_key, license.end_customer,
      license.features, license.issued_at, license.valid_until, license.fingerprint_version,
      license.fingerprint_attempt, license.quantum_signature, license.fidelity,
      license.revoked_at, license.revoked_reason
      """;

  private LicenseRow() {}

  /// @param licenses those that `drafts` became, in the same order
  static void insert(Handle handle, List<License> licenses, List<LicenseDraft> drafts) {
    var sql =
        """
        insert into license (customer_id, license_key, number, end_customer, features, metadata,
          issued_at, valid_until, fingerprint_version, fingerprint_attempt, quantum_signature,
          fidelity)
        values (:owner, :key, :number, :endCustomer, :features, :metadata,
          :issuedAt, :validUntil, :version, :attempt, :signature, :fidelity)
        """;
    try (var batch = handle.prepareBatch(sql)) {
      for (int i = 0; i < licenses.size(); i++) {
        bind(batch, licenses.get(i), drafts.get(i).metadata());
      }
      batch.execute();
    }
  }

  private static void bind(PreparedBatch batch, License license, Optional<Metadata> metadata) {
    var terms = license.terms();
    var fingerprint = license.fingerprint();
    batch
        .bind("owner", terms.owner().value())
        .bind("key", terms.key().text())
        .bind("number", license.number())
        .bind("endCustomer", terms.endCustomer().value())
        .bind("features", terms.features().names().toArray(String[]::new))
        .bind("metadata", metadata.map(Metadata::json))
        .bind("issuedAt", terms.term().issuedAt())
        .bind("validUntil", terms.term().validUntil())
        .bind("version", fingerprint.version())
        .bind("attempt", fingerprint.attempt())
        .bind("signature", fingerprint.signature().hex())
        .bind("fidelity", fingerprint.fidelity().value())
        .add();
  }

  static Optional<License> find(Handle handle, CustomerId owner, LicenseKey key) {
    var sql =
        "select "
            + COLUMNS
            + """
            from license where customer_id = :owner and license_key = :key
            """;
    return one(handle.createQuery(sql).bind("owner", owner.value()).bind("key", key.text()));
  }

  /// Looks with each owner, since all keys of the table lead with him.
  static Optional<License> find(Handle handle, LicenseKey key) {
    var sql =
        "select "
            + COLUMNS
            + """
            from ledger join license on license.customer_id = ledger.customer_id
            where license.license_key = :key
            order by license.customer_id limit 1
            """;
    return one(handle.createQuery(sql).bind("key", key.text()));
  }

  private static Optional<License> one(Query query) {
    return query.map((row, context) -> read(new Cells(row))).findOne().flatMap(license -> license);
  }

  /// @return nothing where the row holds what no license can: this program did not write it, so it
  ///   is not a license. Thus it neither validates nor brings down the list that it is part of.
  static Optional<License> read(Cells row) throws SQLException {
    long number = row.number();
    long owner = row.number();
    try {
      return Optional.of(new License(number, terms(owner, row), fingerprint(row), revocation(row)));
    } catch (IllegalArgumentException
        | NullPointerException
        | NoSuchElementException
        | Rejection.Invalid e) {
      LOG.error(
          "The row of license {} of customer {} was altered and is no license", number, owner);
      return Optional.empty();
    }
  }

  private static Terms terms(long owner, Cells row) throws SQLException {
    return new Terms(
        new CustomerId(owner),
        new LicenseKey(row.text()),
        new EndCustomerId(row.text()),
        new Features(row.texts()),
        new Term(row.instant(), row.instant()));
  }

  private static QuantumFingerprint fingerprint(Cells row) throws SQLException {
    return new QuantumFingerprint(
        row.smallNumber(),
        row.smallNumber(),
        new QuantumSignature(row.text()),
        new Fidelity(row.decimal()));
  }

  private static Optional<Revocation> revocation(Cells row) throws SQLException {
    var at = row.optionalInstant();
    var reason = row.optionalText().map(RevocationReason::new);
    return at.map(revoked -> new Revocation(revoked, reason));
  }
}
