package io.quantumlock.bootstrap;

import io.quantumlock.adapter.crypto.Engines;
import io.quantumlock.adapter.crypto.Keychain;
import io.quantumlock.adapter.crypto.MasterKey;
import io.quantumlock.adapter.jdbc.Database;
import io.quantumlock.adapter.jdbc.DatabaseSettings;
import io.quantumlock.adapter.rest.HttpApi;
import io.quantumlock.adapter.rest.network.HttpSettings;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profile;
import io.quantumlock.domain.fingerprint.Fingerprints;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The whole server once more, on the loopback address and a database in memory that nobody else
/// sees, with a customer that is made up. Its fingerprints are taken where the real ones are.
final class Rehearsal implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String LOOPBACK = "127.0.0.1";
  private static final int OVERLOADED = 503;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Database database;
  private final HttpApi http;
  private final HttpClient client;
  private final String apiKey;

  private Rehearsal(Database database, HttpApi http, String apiKey) {
    this.database = database;
    this.http = http;
    this.apiKey = apiKey;
    client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  }

  static Rehearsal start(Fingerprints fingerprints) {
    var database = Database.open(DatabaseSettings.inMemory(UUID.randomUUID().toString()));
    try {
      var clock = InstantSource.system();
      var keychain = Keychain.begin(MasterKey.random(), database.rootSecrets(), clock.instant());
      var lock = Installation.wire(database, keychain, fingerprints, Engines.bouncyCastle(), clock);
      var nobody = new Profile("nobody", "nobody@example.com", Optional.empty(), false);
      var token = lock.administerCustomers().add(nobody, Plan.ENTERPRISE).apiKey().token();
      var http = HttpApi.start(lock, Build.release(), clock, HttpSettings.on(LOOPBACK, 0));
      return new Rehearsal(database, http, token.reveal());
    } catch (RuntimeException | Error e) {
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
    var request =
        HttpRequest.newBuilder(URI.create("http://" + LOOPBACK + ":" + http.port() + path))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("X-API-Key", apiKey)
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build();
    try {
      long since = System.nanoTime();
      var answer = client.send(request, BodyHandlers.ofString());
      while (answer.statusCode() == OVERLOADED && System.nanoTime() - since < PATIENCE.toNanos()) {
        answer = client.send(request, BodyHandlers.ofString());
      }
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new IllegalStateException("the server does not answer to itself", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public void close() {
    client.close();
    http.close();
    database.close();
  }
}
