package io.quantumlock.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.bootstrap.command.Tampering;
import io.quantumlock.domain.kms.Grant;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody alters the row of one key in the database of a server, which is started anew.
class RefusedKeysTest {
  private static final Map<String, String> SCALAR = Map.of("QUANTUMLOCK_QUANTUM_BACKEND", "scalar");

  @TempDir Path home;

  @Test
  void oneAlteredKeyIsRefusedAndTheServerStartsAndServesTheOthers() throws Exception {
    String token;
    try (var node = Node.in(home, SCALAR)) {
      var rights =
          List.of(Grant.parse("kms:admin"), Grant.parse("kms:sign"), Grant.parse("kms:read"));
      token = node.service("billing", rights).reveal();
      assertThat(node.caller(token).post("/api/v1/kms/keys", Map.of("key_id", "orders")).status())
          .isEqualTo(201);
    }
    Tampering.with(home, "update key_version set state = 'compromised' where key_id = 'orders'");

    int port = Scrape.freePort();
    var managed =
        Map.of("QUANTUMLOCK_MANAGEMENT_PORT", "" + port, "QUANTUMLOCK_QUANTUM_BACKEND", "scalar");
    try (var node = Node.in(home, managed)) {
      assertThat(Scrape.of(port).value("quantumlock_kms_refused_keys")).isOne();
      var service = node.caller(token);

      assertThat(sign(service, "orders")).isEqualTo(500);
      assertThat(sign(service, "default")).isEqualTo(200);
      assertThat(service.get("/.well-known/jwks.json").json().get("keys")).hasSize(3);
      assertThat(service.get("/api/v1/kms/keys").json().at("/refused/0/key_id").asString())
          .isEqualTo("orders");
    }
  }

  private static int sign(Caller service, String keyId) {
    return service.post("/api/v1/kms/sign", Map.of("data", "AA==", "key_id", keyId)).status();
  }
}
