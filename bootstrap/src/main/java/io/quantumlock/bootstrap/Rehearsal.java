package io.quantumlock.bootstrap;

import io.quantumlock.adapter.crypto.Engines;
import io.quantumlock.adapter.crypto.Keychain;
import io.quantumlock.adapter.crypto.MasterKey;
import io.quantumlock.adapter.jdbc.Database;
import io.quantumlock.adapter.jdbc.DatabaseSettings;
import io.quantumlock.adapter.rest.HttpApi;
import io.quantumlock.adapter.rest.RequestLog;
import io.quantumlock.adapter.rest.network.HttpSettings;
import io.quantumlock.application.QuantumLock;
import io.quantumlock.bootstrap.logging.Logs;
import io.quantumlock.bootstrap.metrics.Metrics;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profile;
import io.quantumlock.domain.fingerprint.Fingerprints;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The whole server once more, on the loopback address and a database in memory that nobody else
/// sees, with a customer that is made up. Its fingerprints are taken where the real ones are, and
/// its requests are counted and logged as the real ones are, but nobody is shown: what the real
/// server would be the first to run, it would run slowly.
final class Rehearsal implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String LOOPBACK = "127.0.0.1";
  private static final int OVERLOADED = 503;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Database database;
  private final Metrics metrics;
  private final HttpApi http;
  private final String apiKey;

  private Rehearsal(Database database, Metrics metrics, HttpApi http, String apiKey) {
    this.database = database;
    this.metrics = metrics;
    this.http = http;
    this.apiKey = apiKey;
  }

  static Rehearsal start(Fingerprints fingerprints) {
    var database = Database.open(DatabaseSettings.inMemory(UUID.randomUUID().toString()));
    var metrics = new Metrics();
    try {
      var clock = InstantSource.system();
      var keychain = Keychain.begin(MasterKey.random(), database.rootSecrets(), clock.instant());
      var ports =
          Installation.ports(database, keychain, fingerprints, Engines.bouncyCastle(), clock);
      var lock = QuantumLock.over(metrics.measure(ports, () -> "rehearsal"));
      var nobody = new Profile("nobody", "nobody@example.com", Optional.empty(), false);
      var token = lock.administerCustomers().add(nobody, Plan.ENTERPRISE).apiKey().token();
      var http =
          HttpApi.start(
              lock,
              Build.release(),
              clock,
              HttpSettings.on(LOOPBACK, 0),
              metrics.requests().and(new RequestLog(Logs.unheard("rehearsal"))));
      return new Rehearsal(database, metrics, http, token.reveal());
    } catch (RuntimeException | Error e) {
      metrics.close();
      database.close();
      throw e;
    }
  }

  /// @return the key of a license that nobody will ever hold
  String issue() {
    var answer = post("/api/v1/licenses/generate", Map.of("end_customer_id", "nobody"));
    return answer.path("license_key").asString("");
  }

  boolean validate(String licenseKey) {
    var answer =
        post(
            "/api/v1/licenses/validate",
            Map.of("license_key", licenseKey, "end_customer_id", "nobody"));
    return answer.path("valid").asBoolean(false);
  }

  /// Asks again when told that there is too much to do: a server that has just started is so slow
  /// that its own callers wait too long.
  private JsonNode post(String path, Map<String, String> body) {
    byte[] request = JSON.writeValueAsBytes(body);
    try {
      long since = System.nanoTime();
      var call = call(path, request);
      while (call.getResponseCode() == OVERLOADED
          && !Thread.currentThread().isInterrupted()
          && System.nanoTime() - since < PATIENCE.toNanos()) {
        call.getErrorStream().close();
        call = call(path, request);
      }
      try (var answer = call.getInputStream()) {
        return JSON.readTree(answer.readAllBytes());
      }
    } catch (IOException e) {
      throw new IllegalStateException("the server does not answer to itself", e);
    }
  }

  /// By the client of Java that needs the least code to be compiled, since all of that is compiled
  /// for the rehearsal alone.
  private HttpURLConnection call(String path, byte[] body) throws IOException {
    var url = URI.create("http://" + LOOPBACK + ":" + http.port() + path).toURL();
    var call = (HttpURLConnection) url.openConnection(Proxy.NO_PROXY);
    call.setConnectTimeout((int) PATIENCE.toMillis());
    call.setReadTimeout((int) PATIENCE.toMillis());
    call.setRequestProperty("Content-Type", "application/json");
    call.setRequestProperty("X-API-Key", apiKey);
    call.setDoOutput(true);
    try (var out = call.getOutputStream()) {
      out.write(body);
    }
    return call;
  }

  @Override
  public void close() {
    http.close();
    metrics.close();
    database.close();
  }
}
