package io.quantumlock.bootstrap.command;

import io.quantumlock.domain.access.AllTokens;
import io.quantumlock.domain.access.RefusedToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// How a list shows tokens. Of one that is refused it tells the id and the reason: all else that
/// its row says may be what was altered. While there are none, there is no such column.
final class TokenRows {
  private static final String REFUSED = "refused";

  private TokenRows() {}

  /// @param row has an `id`
  static <T> List<Row> of(AllTokens<T> tokens, Function<T, Row> row) {
    var rows = new ArrayList<>(tokens.sound().stream().map(row).toList());
    if (tokens.refused().isEmpty()) {
      return rows;
    }
    var columns = rows.isEmpty() ? List.of("id") : List.copyOf(rows.getFirst().cells().keySet());
    rows.forEach(sound -> sound.with(REFUSED, Optional.empty()));
    tokens.refused().forEach(token -> rows.add(refused(token, columns)));
    return rows;
  }

  private static Row refused(RefusedToken token, List<String> columns) {
    var row = new Row();
    columns.forEach(name -> row.with(name, Optional.empty()));
    return row.with("id", token.id()).with(REFUSED, String.valueOf(token.reason().getMessage()));
  }
}
