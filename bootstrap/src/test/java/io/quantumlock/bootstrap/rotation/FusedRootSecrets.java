package io.quantumlock.bootstrap.rotation;

import io.quantumlock.domain.atrest.KnownMasterKey;
import io.quantumlock.domain.atrest.MasterKeyId;
import io.quantumlock.domain.atrest.RootSecrets;
import io.quantumlock.domain.atrest.SealedSecret;
import java.time.Instant;
import java.util.List;

record FusedRootSecrets(RootSecrets secrets, Fuse fuse) implements RootSecrets {
  @Override
  public List<KnownMasterKey> masterKeys() {
    return secrets.masterKeys();
  }

  @Override
  public List<SealedSecret> under(MasterKeyId masterKey) {
    return secrets.under(masterKey);
  }

  @Override
  public void add(KnownMasterKey masterKey, List<SealedSecret> added) {
    fuse.run(() -> secrets.add(masterKey, added));
  }

  @Override
  public int forgetUnusedBefore(int generation) {
    return fuse.write(() -> secrets.forgetUnusedBefore(generation));
  }

  @Override
  public void keepOnly(MasterKeyId masterKey, Instant now) {
    fuse.run(() -> secrets.keepOnly(masterKey, now));
  }
}
