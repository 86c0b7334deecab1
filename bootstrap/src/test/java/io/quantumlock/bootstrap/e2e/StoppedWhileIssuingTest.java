package io.quantumlock.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.adapter.jdbc.Postgres;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class StoppedWhileIssuingTest {
  private static final int SIGTERM = 128 + 15;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path home;

  @Test
  void theLicenseUnderWayIsIssuedWhileNewConnectionsAreRefused() throws Exception {
    var url = Postgres.settings().url();
    var settings = Map.of("QUANTUMLOCK_HOME", home.toString(), "QUANTUMLOCK_DB_URL", url);
    var apiKey = Vendor.with(settings);
    KeptConnection.Answer answer;

    try (var ledger = HeldRows.ledger(url);
        var server = ServerProcess.shortLived(settings);
        var watch = new HealthWatch(server);
        var underWay = new KeptConnection(server.port())) {
      underWay.post("/api/v1/licenses/generate", apiKey, "{\"end_customer_id\": \"user\"}");
      Soon.within(PATIENCE, "the license waits for the ledger", () -> ledger.waiting() == 1);
      watch.fault(HealthWatch.UNREACHABLE);
      long told = System.nanoTime();
      server.tellToEnd();
      Soon.within(PATIENCE, "nobody is let in", () -> refuses(server.port()));
      assertThat(ledger.waiting()).isEqualTo(1);
      ledger.release();

      answer = underWay.answer();
      assertThat(server.exitCode()).isEqualTo(SIGTERM);
      assertThat(Duration.ofNanos(System.nanoTime() - told)).isLessThan(Duration.ofSeconds(10));
      watch.assertThatItToldTheTruth();
    }

    assertThat(answer.status()).isEqualTo(201);
    var key = new JsonMapper().readTree(answer.body()).get("license_key").asString();
    try (var node = Node.with(settings)) {
      assertThat(Inventory.of(node.caller(apiKey))).containsExactly(key);
    }
  }

  @Test
  void theLicenseThatWaitsForARowThatNobodyLetsGoIsWaitedForInVain() throws Exception {
    var url = Postgres.settings().url();
    var settings = Map.of("QUANTUMLOCK_HOME", home.toString(), "QUANTUMLOCK_DB_URL", url);
    var apiKey = Vendor.with(settings);
    String issued;

    try (var server = ServerProcess.shortLived(settings);
        var underWay = new KeptConnection(server.port())) {
      issued = server.caller(apiKey).generate("user").get("license_key");
      try (var ledger = HeldRows.ledger(url)) {
        underWay.post("/api/v1/licenses/generate", apiKey, "{\"end_customer_id\": \"user\"}");
        Soon.within(PATIENCE, "the license waits for the ledger", () -> ledger.waiting() == 1);
        long told = System.nanoTime();
        assertThat(server.terminate()).isEqualTo(SIGTERM);
        assertThat(Duration.ofNanos(System.nanoTime() - told)).isLessThan(Duration.ofSeconds(10));
      }
      assertThat(underWay.answer().status()).isEqualTo(503);
    }

    try (var node = Node.with(settings)) {
      assertThat(Inventory.of(node.caller(apiKey))).containsExactly(issued);
    }
  }

  @Test
  void whoeverAsksOnAConnectionThatHeHasIsAnsweredAndToldThatItEnds() throws Exception {
    var url = Postgres.settings().url();
    var settings = Map.of("QUANTUMLOCK_HOME", home.toString(), "QUANTUMLOCK_DB_URL", url);
    var apiKey = Vendor.with(settings);

    try (var ledger = HeldRows.ledger(url);
        var server = ServerProcess.shortLived(settings);
        var underWay = new KeptConnection(server.port());
        var kept = new KeptConnection(server.port())) {
      underWay.post("/api/v1/licenses/generate", apiKey, "{\"end_customer_id\": \"user\"}");
      Soon.within(PATIENCE, "the license waits for the ledger", () -> ledger.waiting() == 1);
      kept.get("/health");
      assertThat(kept.answer()).matches(answer -> answer.status() == 200 && !answer.isLast());
      server.tellToEnd();
      Soon.within(PATIENCE, "nobody is let in", () -> refuses(server.port()));

      kept.get("/health");
      assertThat(kept.answer()).matches(answer -> answer.status() == 200 && answer.isLast());
      assertThatThrownBy(kept::answer).isInstanceOf(IOException.class);
      assertThat(ledger.waiting()).isEqualTo(1);
    }
  }

  private static boolean refuses(int port) {
    try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return false;
    } catch (ConnectException refused) {
      return true;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
