package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.atrest.Ciphertext;
import io.quantumlock.domain.atrest.KnownMasterKey;
import io.quantumlock.domain.atrest.MasterKeyId;
import io.quantumlock.domain.atrest.RootSecrets;
import io.quantumlock.domain.atrest.SealedSecret;
import io.quantumlock.domain.atrest.SecretId;
import io.quantumlock.domain.audit.AuditAction;
import io.quantumlock.domain.audit.AuditEvents;
import io.quantumlock.domain.audit.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

final class JdbcRootSecrets implements RootSecrets {
  private final Transactions transactions;

  JdbcRootSecrets(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public List<KnownMasterKey> masterKeys() {
    var sql = "select * from master_key order by number";
    return transactions.read(
        handle -> handle.createQuery(sql).map((row, context) -> readMasterKey(row)).list());
  }

  @Override
  public List<SealedSecret> under(MasterKeyId masterKey) {
    var sql =
        "select * from root_secret where master_key = :masterKey order by purpose, generation";
    return transactions.read(
        handle ->
            handle
                .createQuery(sql)
                .bind("masterKey", masterKey.value())
                .map((row, context) -> readSecret(row))
                .list());
  }

  @Override
  public void add(KnownMasterKey masterKey, List<SealedSecret> secrets) {
    transactions.write(
        handle -> {
          add(handle, masterKey, secrets);
          return masterKey;
        });
  }

  static void add(Handle handle, KnownMasterKey masterKey, List<SealedSecret> secrets) {
    var sql =
        """
        insert into master_key (number, id, derivation, added_at)
        values (:number, :id, :derivation, :addedAt) on conflict do nothing
        """;
    var added =
        handle
            .createUpdate(sql)
            .bind("number", masterKey.number())
            .bind("id", masterKey.id().value())
            .bind("derivation", masterKey.derivation())
            .bind("addedAt", masterKey.addedAt())
            .execute();
    if (added == 0) {
      throw new Rejection.Taken("Master key " + masterKey.number());
    }
    secrets.forEach(secret -> add(handle, secret));
    record(handle, List.of(masterKey), masterKey.addedAt(), AuditAction.MASTER_KEY_ADD);
  }

  private static void record(
      Handle handle, List<KnownMasterKey> masterKeys, Instant now, AuditAction action) {
    var events =
        masterKeys.stream().map(key -> AuditEvents.masterKey(key, now, Caller.current(), action));
    AuditRow.append(handle, events.toList());
  }

  private static void add(Handle handle, SealedSecret secret) {
    if (secret.id().purpose() == SecretId.Purpose.SEEDS) {
      handle
          .createUpdate("insert into seal_generation values (:number) on conflict do nothing")
          .bind("number", secret.id().generation())
          .execute();
    }
    var sql =
        """
        insert into root_secret (purpose, generation, master_key, sealed)
        values (:purpose, :generation, :masterKey, :sealed)
        """;
    bind(handle.createUpdate(sql), secret).execute();
  }

  /// @return whether there was one of an earlier generation, for this purpose and master key
  static boolean replaceEarlier(Handle handle, SealedSecret secret) {
    var sql =
        """
        update root_secret set generation = :generation, sealed = :sealed
        where purpose = :purpose and master_key = :masterKey and generation < :generation
        """;
    return bind(handle.createUpdate(sql), secret).execute() == 1;
  }

  private static Update bind(Update update, SealedSecret secret) {
    return update
        .bind("purpose", secret.id().purpose().label())
        .bind("generation", secret.id().generation())
        .bind("masterKey", secret.masterKey().value())
        .bind("sealed", secret.content().bytes());
  }

  @Override
  public int forgetUnusedBefore(int generation) {
    return transactions.write(handle -> forgetUnusedBefore(handle, generation));
  }

  static int forgetUnusedBefore(Handle handle, int generation) {
    var unused =
        """
        delete from seal_generation where number < :generation
          and not exists (
            select 1 from key_version where key_version.seal_generation = seal_generation.number
          )
        """;
    handle.createUpdate(unused).bind("generation", generation).execute();
    handle.execute(
        """
        delete from root_secret where purpose = 'seeds'
          and generation not in (select number from seal_generation)
        """);
    return handle.createQuery("select count(*) from seal_generation").mapTo(int.class).one();
  }

  @Override
  public void keepOnly(MasterKeyId masterKey, Instant now) {
    transactions.write(
        handle -> {
          var others = "delete from root_secret where master_key <> :kept";
          handle.createUpdate(others).bind("kept", masterKey.value()).execute();
          var kept = "select number from master_key where id = :kept";
          var number = handle.createQuery(kept).bind("kept", masterKey.value()).mapTo(int.class);
          if (number.findOne().isEmpty()) {
            throw new Rejection.NotFound("Master key " + masterKey);
          }
          var retired =
              handle
                  .createQuery("select * from master_key where id <> :kept order by number")
                  .bind("kept", masterKey.value())
                  .map((row, context) -> readMasterKey(row))
                  .list();
          handle
              .createUpdate("delete from master_key where id <> :kept")
              .bind("kept", masterKey.value())
              .execute();
          record(handle, retired, now, AuditAction.MASTER_KEY_RETIRE);
          return retired;
        });
  }

  private static KnownMasterKey readMasterKey(ResultSet row) throws SQLException {
    return new KnownMasterKey(
        row.getInt("number"),
        new MasterKeyId(row.getString("id")),
        Optional.ofNullable(row.getString("derivation")),
        Timestamps.read(row, "added_at"));
  }

  private static SealedSecret readSecret(ResultSet row) throws SQLException {
    var purpose = SecretId.Purpose.valueOf(row.getString("purpose").toUpperCase(Locale.ROOT));
    return new SealedSecret(
        new SecretId(purpose, row.getInt("generation")),
        new MasterKeyId(row.getString("master_key")),
        new Ciphertext(row.getBytes("sealed")));
  }
}
