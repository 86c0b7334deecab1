package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.atrest.MarkedRow;
import io.quantumlock.domain.kms.KeyState;
import io.quantumlock.domain.kms.KeyVersion;
import io.quantumlock.domain.kms.PublicKey;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.SealedSeed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.statement.Update;

/// A row of `key_version`, as it was read: nothing here says that it is true. A state takes three
/// columns: its name, what it was before, and when its seed goes or went.
record KeyVersionRow(
    int number,
    PublicKey publicKey,
    Optional<SealedSeed> sealedSeed,
    Instant createdAt,
    String state,
    Optional<String> stateBefore,
    Optional<Instant> destroyAt) {

  static KeyVersionRow of(KeyVersion version) {
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
    return new KeyVersionRow(
        version.number(),
        version.publicKey(),
        version.sealedSeed(),
        Timestamps.kept(version.createdAt()),
        state.label(),
        before.map(KeyState::label),
        destroyAt.map(Timestamps::kept));
  }

  static KeyVersionRow read(ResultSet row) throws SQLException {
    int generation = row.getInt("seal_generation");
    return new KeyVersionRow(
        row.getInt("number"),
        new PublicKey(row.getBytes("public_key")),
        Optional.ofNullable(row.getBytes("sealed_seed"))
            .map(bytes -> new SealedSeed(generation, bytes)),
        Timestamps.read(row, "created_at"),
        row.getString("state"),
        Optional.ofNullable(row.getString("state_before")),
        Timestamps.readOptional(row, "destroy_at"));
  }

  KeyVersion version() {
    return new KeyVersion(number, publicKey, sealedSeed, createdAt, keyState());
  }

  private KeyState keyState() {
    return switch (state) {
      case "disabled" -> new KeyState.Disabled(plain(stateBefore.orElseThrow()));
      case "destroy_scheduled" ->
          new KeyState.DestroyScheduled(plain(stateBefore.orElseThrow()), destroyAt.orElseThrow());
      case "destroyed" -> new KeyState.Destroyed(destroyAt.orElseThrow());
      default -> plain(state);
    };
  }

  private static KeyState.Plain plain(String label) {
    return KeyState.Plain.valueOf(label.toUpperCase(Locale.ROOT));
  }

  MarkedRow marked(RingId ring) {
    return new MarkedRow("key " + ring + ", version " + number)
        .with("state", state, stateBefore, destroyAt)
        .with("public key", publicKey.bytes())
        .with(
            "private key",
            sealedSeed.map(SealedSeed::generation),
            sealedSeed.map(SealedSeed::bytes))
        .with("time of making", createdAt);
  }

  /// Binds `keyId`, `algorithm`, `number`, `publicKey`, `sealedSeed`, `sealGeneration`,
  /// `createdAt`, `state`, `stateBefore`, `destroyAt` and `mark`.
  Update bind(Update update, RingId ring, Marks marks) {
    return update
        .bind("keyId", ring.keyId().value())
        .bind("algorithm", ring.algorithm().label())
        .bind("number", number)
        .bind("publicKey", publicKey.bytes())
        .bind("sealedSeed", sealedSeed.map(SealedSeed::bytes).orElse(null))
        .bind("sealGeneration", sealedSeed.map(SealedSeed::generation))
        .bind("createdAt", createdAt)
        .bind("state", state)
        .bind("stateBefore", stateBefore.orElse(null))
        .bindByType("destroyAt", destroyAt.orElse(null), Instant.class)
        .bind("mark", marks.of(marked(ring)));
  }
}
