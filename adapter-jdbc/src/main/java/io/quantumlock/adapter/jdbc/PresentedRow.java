package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.access.TokenDigest;
import io.quantumlock.domain.license.License;
import io.quantumlock.domain.license.LicenseKey;
import io.quantumlock.domain.license.Presented;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/// The owner of an API key, with a license of his beside him: one way to the database and back. No
/// statement is run more often, so it is the driver's own: what jdbi adds to one takes longer than
/// the embedded database does.
final class PresentedRow {
  private static final String FIND =
      "select "
          + ApiKeyRow.COLUMNS
          + ", "
          + JdbcCustomers.COLUMNS
          + ", license.license_key is not null, "
          + LicenseRow.COLUMNS
          + """
          from api_key
            join customer on customer.id = api_key.customer_id
            left join license
              on license.customer_id = customer.id and license.license_key = ?
          where api_key.digest = ?
          """;

  private PresentedRow() {}

  static Optional<Presented> find(Handle handle, Marks marks, TokenDigest apiKey, LicenseKey key) {
    try (var query = handle.getConnection().prepareStatement(FIND)) {
      query.setString(1, key.text());
      query.setString(2, apiKey.hex());
      try (var row = query.executeQuery()) {
        return row.next() ? read(new Cells(row), marks, key) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException(e, null);
    }
  }

  /// @return nothing when the API key was revoked, which is looked at only after its mark
  private static Optional<Presented> read(Cells row, Marks marks, LicenseKey key)
      throws SQLException {
    var apiKey = ApiKeyRow.read(row, marks);
    return apiKey.revokedAt().isPresent()
        ? Optional.empty()
        : Optional.of(new Presented(JdbcCustomers.read(row), Optional.of(key), license(row)));
  }

  private static Optional<License> license(Cells row) throws SQLException {
    return row.flag() ? LicenseRow.read(row) : Optional.empty();
  }
}
