package io.quantumlock.bootstrap.command;

import io.quantumlock.application.ExportCustomer.Account;
import io.quantumlock.domain.license.License;
import io.quantumlock.domain.license.Metadata;
import io.quantumlock.domain.license.Revocation;
import io.quantumlock.domain.license.RevocationReason;
import io.quantumlock.domain.privacy.LicenseFile;
import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/// All that is known of a customer, as one JSON object, written while it is read.
final class CustomerDocument implements AutoCloseable {
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final JsonGenerator json;
  private long licenses;

  CustomerDocument(OutputStream out) {
    json = JSON.createGenerator(out);
  }

  void begin(Account account) {
    json.writeStartObject();
    json.writePOJOProperty("customer", CustomerCommands.row(account.customer()).cells());
    json.writePOJOProperty(
        "api_keys",
        TokenRows.of(account.apiKeys(), ApiKeyCommands::row).stream().map(Row::cells).toList());
    json.writeArrayPropertyStart("licenses");
  }

  void add(LicenseFile file) {
    json.writePOJO(
        row(file.license())
            .with("metadata", file.metadata().map(Metadata::json).map(JSON::readTree))
            .cells());
    licenses++;
  }

  private static Row row(License license) {
    var terms = license.terms();
    return new Row()
        .with("id", license.number())
        .with("license_key", terms.key().text())
        .with("end_customer_id", terms.endCustomer().value())
        .with("features", terms.features().names())
        .with("issued_at", terms.term().issuedAt())
        .with("valid_until", terms.term().validUntil())
        .with("revoked_at", license.revocation().map(Revocation::at))
        .with(
            "revoked_reason",
            license.revocation().flatMap(Revocation::reason).map(RevocationReason::text));
  }

  /// @return how many licenses there were
  long end() {
    json.writeEndArray();
    json.writeEndObject();
    return licenses;
  }

  @Override
  public void close() {
    json.close();
  }
}
