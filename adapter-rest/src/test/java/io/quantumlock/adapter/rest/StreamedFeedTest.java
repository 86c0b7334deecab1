package io.quantumlock.adapter.rest;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Unavailable;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.license.LicenseKey;
import io.quantumlock.domain.license.Licenses;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.json.JsonMapper;

/// A feed that is made up while it is read.
@Timeout(60)
class StreamedFeedTest {
  private static final LicenseKey KEY =
      LicenseKey.parse("QCOS-41FB-639F-C30B-14E3-6342-7B3E-6426-9320").orElseThrow();
  private static final int MANY = 100_000;

  private Consumer<Consumer<LicenseKey>> revocations = _ -> {};
  private final World world = new World(this::withFeed);
  private final HttpClient http = HttpClient.newHttpClient();

  private Licenses withFeed(Licenses real) {
    return (Licenses)
        Proxy.newProxyInstance(
            Licenses.class.getClassLoader(),
            new Class<?>[] {Licenses.class},
            (_, method, arguments) ->
                method.getName().equals("revokedSince")
                    ? tell(arguments[2])
                    : method.invoke(real, arguments));
  }

  @SuppressWarnings("unchecked")
  private Object tell(Object each) {
    revocations.accept((Consumer<LicenseKey>) each);
    return World.START;
  }

  private static void tell(int count, Consumer<LicenseKey> each) {
    IntStream.range(0, count).forEach(_ -> each.accept(KEY));
  }

  @AfterEach
  void close() {
    http.close();
    world.close();
  }

  private <T> HttpResponse<T> get(HttpResponse.BodyHandler<T> handler) throws Exception {
    var uri = URI.create("http://127.0.0.1:" + world.api.port() + "/api/v1/revocations");
    var request = HttpRequest.newBuilder(uri).header("X-API-Key", world.apiKey(Plan.FREE)).build();
    return http.send(request, handler);
  }

  @Test
  void theBeginningIsReadBeforeTheEndIsKnown() throws Exception {
    var seen = new CountDownLatch(1);
    revocations =
        each -> {
          tell(MANY, each);
          await(seen);
          tell(MANY, each);
        };
    try (var body = get(BodyHandlers.ofInputStream()).body()) {
      var first = new String(body.readNBytes(MANY), US_ASCII);
      assertThat(first).startsWith("{\"revoked_ids\":[\"QCOS-41FB-");
      seen.countDown();
      var json = JsonMapper.shared().readTree(first + new String(body.readAllBytes(), US_ASCII));

      assertThat(json.propertyNames()).containsExactly("revoked_ids", "count", "timestamp");
      assertThat(json.get("revoked_ids").size()).isEqualTo(2 * MANY);
      assertThat(json.get("count").asInt()).isEqualTo(2 * MANY);
      assertThat(json.get("timestamp").asString()).isEqualTo("2025-06-15T10:30:00");
    }
  }

  @Test
  void onlyAsMuchIsReadAheadAsTheConnectionHolds() throws Exception {
    var told = new CountDownLatch(1);
    var hungUp = new CountDownLatch(1);
    revocations =
        each -> {
          try {
            tell(Integer.MAX_VALUE, each);
            told.countDown();
          } finally {
            hungUp.countDown();
          }
        };
    var body = get(BodyHandlers.ofInputStream()).body();
    assertThat(body.readNBytes(MANY)).hasSize(MANY);
    body.close();

    assertThat(hungUp.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(told.getCount()).isEqualTo(1);
  }

  @Test
  void whatBreaksInTheMiddleIsNoWholeAnswer() {
    revocations =
        each -> {
          tell(MANY, each);
          throw new Unavailable("the database went away");
        };
    assertThatThrownBy(() -> get(BodyHandlers.ofString())).isInstanceOf(IOException.class);
  }

  @Test
  void whatBreaksAtTheBeginningIsToldAsEver() throws Exception {
    revocations =
        each -> {
          tell(3, each);
          throw new Unavailable("the database went away");
        };
    var answer = get(BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Content-Type")).contains(Problem.CONTENT_TYPE);
    assertThat(JsonMapper.shared().readTree(answer.body()).get("status").asInt()).isEqualTo(503);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
