package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.kms.KeyState;
import io.quantumlock.domain.kms.KeyVersion;
import io.quantumlock.domain.kms.PublicKey;
import io.quantumlock.domain.kms.SealedSeed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.statement.Update;

/// A row of `key_version`. A state takes three columns: its name, what it was before, and when its
/// seed goes or went.
final class KeyVersionRow {
  private KeyVersionRow() {}

  static KeyVersion read(ResultSet row) throws SQLException {
    return new KeyVersion(
        row.getInt("number"),
        new PublicKey(row.getBytes("public_key")),
        seed(row),
        Timestamps.read(row, "created_at"),
        state(row));
  }

  private static Optional<SealedSeed> seed(ResultSet row) throws SQLException {
    int generation = row.getInt("seal_generation");
    return Optional.ofNullable(row.getBytes("sealed_seed"))
        .map(bytes -> new SealedSeed(generation, bytes));
  }

  private static KeyState state(ResultSet row) throws SQLException {
    var label = row.getString("state");
    return switch (label) {
      case "disabled" -> new KeyState.Disabled(plain(row.getString("state_before")));
      case "destroy_scheduled" ->
          new KeyState.DestroyScheduled(
              plain(row.getString("state_before")), Timestamps.read(row, "destroy_at"));
      case "destroyed" -> new KeyState.Destroyed(Timestamps.read(row, "destroy_at"));
      default -> plain(label);
    };
  }

  private static KeyState.Plain plain(String label) {
    return KeyState.Plain.valueOf(label.toUpperCase(Locale.ROOT));
  }

  /// Binds `number`, `publicKey`, `sealedSeed`, `sealGeneration`, `createdAt`, `state`,
  /// `stateBefore`, `destroyAt`.
  static Update bind(Update update, KeyVersion version) {
    var state = version.state();
    Optional<KeyState> before =
        switch (state) {
          case KeyState.Disabled disabled -> Optional.of(disabled.before());
          case KeyState.DestroyScheduled scheduled -> Optional.of(scheduled.before());
          case KeyState.Plain _, KeyState.Destroyed _ -> Optional.empty();
        };
    Optional<Instant> destroyAt =
        switch (state) {
          case KeyState.DestroyScheduled scheduled -> Optional.of(scheduled.due());
          case KeyState.Destroyed destroyed -> Optional.of(destroyed.at());
          case KeyState.Plain _, KeyState.Disabled _ -> Optional.empty();
        };
    return update
        .bind("number", version.number())
        .bind("publicKey", version.publicKey().bytes())
        .bind("sealedSeed", version.sealedSeed().map(SealedSeed::bytes).orElse(null))
        .bind("sealGeneration", version.sealedSeed().map(SealedSeed::generation))
        .bind("createdAt", version.createdAt())
        .bind("state", state.label())
        .bind("stateBefore", before.map(KeyState::label).orElse(null))
        .bindByType("destroyAt", destroyAt.orElse(null), Instant.class);
  }
}
