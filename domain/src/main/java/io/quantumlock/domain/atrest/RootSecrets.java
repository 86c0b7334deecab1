package io.quantumlock.domain.atrest;

import java.time.Instant;
import java.util.List;

/// Port: the root secrets, each sealed under every master key that may open the database. Each
/// method is one transaction.
public interface RootSecrets {

  /// Oldest first: none before the database was first used, two during a rotation.
  List<KnownMasterKey> masterKeys();

  List<SealedSecret> under(MasterKeyId masterKey);

  /// Adds a master key and secrets: all of it or nothing.
  ///
  /// @param secrets under this master key, or another that is there
  /// @throws io.quantumlock.domain.Rejection.Taken when there is a master key of that number
  void add(KnownMasterKey masterKey, List<SealedSecret> secrets);

  /// Forgets the secrets for seeds, under every master key, that came before `generation` and under
  /// which no seed is sealed.
  ///
  /// @return how many generations are left
  int forgetUnusedBefore(int generation);

  /// Forgets all other master keys, and what is sealed under them.
  ///
  /// @throws io.quantumlock.domain.Rejection.NotFound when there is no such master key
  void keepOnly(MasterKeyId masterKey, Instant now);
}
