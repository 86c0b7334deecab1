package io.quantumlock.adapter.jdbc.copy;

import io.quantumlock.adapter.jdbc.DatabaseSettings;
import io.quantumlock.adapter.jdbc.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Licenses by chance: keys are random, so those that come first are.
public final class LicenseSample {
  private LicenseSample() {}

  /// @return the keys of so many, or of all there are
  public static List<String> of(DatabaseSettings settings, int count) {
    var sql = "select license_key from license order by license_key limit " + count;
    try (var connection = Session.open(settings);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var keys = new ArrayList<String>();
      while (rows.next()) {
        keys.add(rows.getString(1));
      }
      return keys;
    } catch (SQLException e) {
      throw Session.translate(e);
    }
  }
}
