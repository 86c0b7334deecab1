package io.quantumlock.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.audit.AuditEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AuditedRequestsTest {
  @RegisterExtension static final World world = World.shared();

  private final String request = UUID.randomUUID().toString();

  private List<AuditEntry> rows() {
    var rows = new ArrayList<AuditEntry>();
    world
        .quantumLock
        .inspectAudit()
        .read(
            record -> {
              if (record instanceof AuditEntry row
                  && row.requestId().filter(request::equals).isPresent()) {
                rows.add(row);
              }
            });
    return rows;
  }

  @Test
  void aLicenseIsIssuedAndRevokedInTheNameOfTheCustomerAndTheRequest() {
    var customer = world.customer().with("X-Request-Id", request);
    var key = World.issue(customer);
    customer.post("/api/v1/licenses/" + key + "/revoke", "{}");

    assertThat(rows())
        .extracting(AuditEntry::action)
        .containsExactly("license.issue", "license.revoke");
    assertThat(rows())
        .allMatch(row -> row.subject().equals("license " + key))
        .allMatch(row -> row.actor().equals(row.shard()));
  }

  @Test
  void ofABatchOnlyWhatWasDoneIsRecorded() {
    var service = world.service().with("X-Request-Id", request);
    service.post(
        "/api/v1/kms/sign/batch",
        "{\"items\": [{\"data\": \"AA==\"}, {\"data\": \"%\"}, {\"data\": \"AQ==\"}]}");
    service.post(
        "/api/v1/kms/verify/batch", "{\"items\": [{\"data\": \"AA==\", \"signature\": \"AA==\"}]}");

    assertThat(rows())
        .extracting(AuditEntry::action)
        .containsExactly("key.sign", "key.sign", "key.verify");
    assertThat(rows()).allMatch(row -> row.actor().startsWith("service-token "));
  }

  @Test
  void theAuditKeyIsNotForServices() {
    var admin = world.keyAdmin();

    assertThat(
            admin
                .post("/api/v1/kms/sign", "{\"data\": \"AA==\", \"key_id\": \"quantumlock.audit\"}")
                .status())
        .isEqualTo(400);
    assertThat(
            admin
                .post(
                    "/api/v1/kms/keys/quantumlock.audit/versions/1/state",
                    "{\"action\": \"disable\"}")
                .status())
        .isEqualTo(400);
    assertThat(admin.get("/api/v1/kms/keys/quantumlock.audit/public").status()).isEqualTo(200);
  }
}
