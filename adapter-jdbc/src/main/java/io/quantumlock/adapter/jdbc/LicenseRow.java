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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A license as a row of `license`.
final class LicenseRow {
  private static final Logger LOG = LoggerFactory.getLogger(LicenseRow.class);

  /// What a license is read from: all but the metadata, which may be large and which nobody wants
  /// who validates.
  static final String COLUMNS =
      """
      license.customer_id, license.license_key, license.number, license.end_customer,
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
    return query.map((row, context) -> read(row)).findOne().flatMap(license -> license);
  }

  /// @return nothing where the row holds what no license can: this program did not write it, so it
  ///   is not a license. Thus it neither validates nor brings down the list that it is part of.
  static Optional<License> read(ResultSet row) throws SQLException {
    long owner = row.getLong("customer_id");
    long number = row.getLong("number");
    try {
      return Optional.of(new License(number, terms(row), fingerprint(row), revocation(row)));
    } catch (IllegalArgumentException | NullPointerException | Rejection.Invalid e) {
      LOG.error(
          "The row of license {} of customer {} was altered and is no license", number, owner);
      return Optional.empty();
    }
  }

  private static Terms terms(ResultSet row) throws SQLException {
    var features = (Object[]) row.getArray("features").getArray();
    return new Terms(
        new CustomerId(row.getLong("customer_id")),
        new LicenseKey(row.getString("license_key")),
        new EndCustomerId(row.getString("end_customer")),
        new Features(Arrays.stream(features).map(String.class::cast).toList()),
        new Term(Timestamps.read(row, "issued_at"), Timestamps.read(row, "valid_until")));
  }

  private static QuantumFingerprint fingerprint(ResultSet row) throws SQLException {
    return new QuantumFingerprint(
        row.getInt("fingerprint_version"),
        row.getInt("fingerprint_attempt"),
        new QuantumSignature(row.getString("quantum_signature")),
        new Fidelity(row.getBigDecimal("fidelity")));
  }

  private static Optional<Revocation> revocation(ResultSet row) throws SQLException {
    var reason = Optional.ofNullable(row.getString("revoked_reason")).map(RevocationReason::new);
    return Timestamps.readOptional(row, "revoked_at").map(at -> new Revocation(at, reason));
  }
}
