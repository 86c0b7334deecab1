package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.atrest.KnownMasterKey;
import io.quantumlock.domain.atrest.SealedSecret;
import io.quantumlock.domain.kms.KeyRing;
import java.util.List;
import java.util.function.UnaryOperator;

/// What a database held before there were root secrets.
final class EarlierRows {
  private final Transactions transactions;

  EarlierRows(Transactions transactions) {
    this.transactions = transactions;
  }

  void takeOver(
      KnownMasterKey masterKey, List<SealedSecret> secrets, UnaryOperator<KeyRing> reseal) {
    int generation =
        secrets.stream().mapToInt(secret -> secret.id().generation()).max().orElseThrow();
    transactions.write(
        handle -> {
          JdbcRootSecrets.add(handle, masterKey, secrets);
          for (var ring : JdbcKeyRings.all(handle)) {
            JdbcKeyRings.replaceAll(handle, reseal.apply(ring));
          }
          return JdbcRootSecrets.forgetUnusedBefore(handle, generation);
        });
  }
}
