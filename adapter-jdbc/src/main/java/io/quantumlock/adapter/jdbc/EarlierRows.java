package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.atrest.KnownMasterKey;
import io.quantumlock.domain.atrest.RowMarks;
import io.quantumlock.domain.atrest.SealedSecret;
import io.quantumlock.domain.kms.KeyRing;
import java.util.List;
import java.util.function.UnaryOperator;

/// What a database held before there were root secrets, and before there were marks.
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
          var rows = new KeyRingRows(handle, Marks.NONE);
          for (var ring : rows.all().allSound()) {
            reseal.apply(ring).versions().forEach(version -> rows.replace(ring.id(), version));
          }
          return JdbcRootSecrets.forgetUnusedBefore(handle, generation);
        });
  }

  /// @return whether nobody was faster
  boolean mark(SealedSecret tokensWithMarks, RowMarks rowMarks) {
    var marks = Marks.with(rowMarks);
    return transactions.write(
        handle -> {
          if (!JdbcRootSecrets.replaceEarlier(handle, tokensWithMarks)) {
            return false;
          }
          var rows = new KeyRingRows(handle, marks);
          for (var ring : new KeyRingRows(handle, Marks.NONE).all().allSound()) {
            rows.replace(ring);
            ring.versions().forEach(version -> rows.replace(ring.id(), version));
          }
          JdbcServiceTokens.all(handle, Marks.NONE).forEach(row -> row.update(handle, marks));
          ApiKeyRow.all(handle, Marks.NONE).forEach(row -> row.update(handle, marks));
          return true;
        });
  }
}
