package io.quantumlock.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.customer.Plan;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyLimitsTest {
  private static final int KIB = 1024;
  private static final byte[] KIBIBYTE = new byte[KIB];

  static {
    Arrays.fill(KIBIBYTE, (byte) ' ');
  }

  @RegisterExtension static final World world = World.shared();

  private final RawHttp raw = new RawHttp(world.api.port());

  @Test
  void sixtyFourKibibytesAreFineAndOneByteMoreIsTooLarge() {
    var customer = world.customer();
    var json = "{\"end_customer_id\": \"a\"}";
    var filled = json + " ".repeat(64 * KIB - json.length());
    assertThat(customer.post("/api/v1/licenses/generate", filled).status()).isEqualTo(201);
    var answer = customer.post("/api/v1/licenses/generate", filled + " ");
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.get("detail")).isEqualTo("The body must take at most 64 KiB");
  }

  @Test
  void aMebibyteIsFineForTheKms() {
    var json = "{\"data\": \"AA==\"}";
    var filled = json + " ".repeat(1024 * KIB - json.length());
    assertThat(world.service().post("/api/v1/kms/sign", filled).status()).isEqualTo(200);
    var answer = world.service().post("/api/v1/kms/sign", filled + " ");
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.get("detail")).isEqualTo("The body must take at most 1 MiB");
  }

  @Test
  void tensOfThousandsOfValuesAreFineAndMoreAreTooMany() {
    var json = "{\"data\": \"AA==\", \"more\": [%s0]}";
    var service = world.service();
    var fine = service.post("/api/v1/kms/sign", json.formatted("0,".repeat(40_000)));
    assertThat(fine.status()).isEqualTo(200);
    var tooMany = service.post("/api/v1/kms/sign", json.formatted("0,".repeat(50_000)));
    assertThat(tooMany.status()).isEqualTo(400);
    assertThat(tooMany.get("detail")).startsWith("more must not").contains("50,000");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/licenses/generate, true, 413",
    "/api/v1/licenses/validate, true, 413",
    "/api/v1/licenses/QCOS-1/revoke, true, 413",
    "/api/v1/licenses/generate, false, 401",
    "/api/v1/kms/sign, false, 401",
    "/api/v1/nowhere, true, 404",
    "/health, true, 405",
  })
  void whoSendsTwentyMegabytesCanReadTheAnswer(String path, boolean withKey, int status) {
    var head = head(path, withKey ? world.apiKey(Plan.FREE) : "none");
    var counted =
        raw.exchange(
            out -> {
              out.write(RawHttp.bytes(head + "Content-Length: " + 20_000 * KIB + "\n\n"));
              sendTwentyMegabytes(out, "");
            });
    assertThat(counted.status()).isEqualTo(status);
    var chunked =
        raw.exchange(
            out -> {
              out.write(RawHttp.bytes(head + "Transfer-Encoding: chunked\n\n"));
              sendTwentyMegabytes(out, Integer.toHexString(KIB) + "\r\n");
              out.write(RawHttp.bytes("0\n\n"));
            });
    assertThat(chunked.status()).isEqualTo(status);
  }

  @Test
  void whoAsksFirstIsToldAtOnceAndNotToGoOn() {
    var head = head("/api/v1/licenses/generate", world.apiKey(Plan.FREE));
    var answer = raw.exchange(head + "Content-Length: 20000000\nExpect: 100-continue\n\n");
    assertThat(answer.status()).isEqualTo(413);
  }

  private static String head(String path, String apiKey) {
    return "POST %s HTTP/1.1\nHost: localhost\nContent-Type: application/json\nX-API-Key: %s\n"
        .formatted(path, apiKey);
  }

  private static void sendTwentyMegabytes(OutputStream out, String chunkHead) throws IOException {
    for (int i = 0; i < 20_000; i++) {
      out.write(RawHttp.bytes(chunkHead.replace("\r", "")));
      out.write(KIBIBYTE);
      if (!chunkHead.isEmpty()) {
        out.write(RawHttp.bytes("\n"));
      }
    }
  }
}
