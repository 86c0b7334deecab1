package io.quantumlock.example;

import io.quantumlock.adapter.crypto.BouncyCastleSigningKeys;
import io.quantumlock.adapter.crypto.EngineSigner;
import io.quantumlock.adapter.crypto.EngineVerifier;
import io.quantumlock.adapter.crypto.HmacRowMarks;
import io.quantumlock.adapter.crypto.HmacTokenDigests;
import io.quantumlock.adapter.crypto.Keychain;
import io.quantumlock.adapter.crypto.MasterKey;
import io.quantumlock.adapter.crypto.ShakeSeeds;
import io.quantumlock.adapter.jdbc.Database;
import io.quantumlock.adapter.jdbc.DatabaseSettings;
import io.quantumlock.adapter.quantum.FingerprintPool;
import io.quantumlock.adapter.quantum.QuantumBackends;
import io.quantumlock.application.LicenseOrder;
import io.quantumlock.application.Ports;
import io.quantumlock.application.QuantumLock;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profile;
import io.quantumlock.domain.license.EndCustomerId;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// QuantumLock inside another program: no server, no HTTP. `docs/embedding.md` shows what is in
/// `main`.
public final class Embedding {
  private Embedding() {}

  public static void main(String[] args) {
    var master = MasterKey.random();
    var random = new SecureRandom();
    var db = Database.open(DatabaseSettings.inMemory("shop"));
    var keychain = Keychain.begin(master, db.rootSecrets(), Instant.now());
    var marks = new HmacRowMarks(keychain);
    var seeds = new ShakeSeeds(keychain);
    var backend = QuantumBackends.choose("auto");
    try (db;
        var fingerprints = new FingerprintPool(backend, seeds, 2, 256, Duration.ofSeconds(5))) {
      var lock =
          QuantumLock.over(
              new Ports(
                  db.licenses(marks),
                  db.answeredRequests(),
                  db.customers(),
                  db.personalData(marks),
                  db.apiKeys(marks),
                  db.serviceTokens(marks),
                  db.keyRings(marks),
                  db.auditTrail(),
                  new HmacTokenDigests(keychain),
                  fingerprints,
                  new BouncyCastleSigningKeys(keychain, random),
                  new EngineSigner(keychain, random),
                  new EngineVerifier(),
                  random,
                  InstantSource.system()));

      var profile = new Profile("acme", "admin@acme.com", Optional.of("Acme"), true);
      var acme = lock.administerCustomers().add(profile, Plan.STARTUP).customer();
      var user = new EndCustomerId("user@acme.com");

      var license = lock.generateLicense().generate(acme, LicenseOrder.of("user@acme.com", "pro"));
      var key = license.key().text();
      System.out.println(lock.validateLicense().validate(acme, key, user).message());
      lock.revokeLicense().revoke(acme, key, Optional.empty());
      System.out.println(lock.validateLicense().validate(acme, key, user).message());
    }
  }
}
