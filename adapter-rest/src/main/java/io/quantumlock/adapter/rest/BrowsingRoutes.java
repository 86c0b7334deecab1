package io.quantumlock.adapter.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.javalin.http.Context;
import io.quantumlock.application.QuantumLock;
import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.customer.Customer;
import io.quantumlock.domain.license.License;
import io.quantumlock.domain.license.LicenseStatus;
import io.quantumlock.domain.license.PageRequest;
import io.quantumlock.domain.license.Revocation;
import io.quantumlock.domain.license.RevocationReason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.util.RawValue;

/// Showing a customer his licenses.
final class BrowsingRoutes {
  private final QuantumLock quantumLock;

  BrowsingRoutes(QuantumLock quantumLock) {
    this.quantumLock = quantumLock;
  }

  record Listed(
      long id,
      String licenseKey,
      String endCustomerId,
      List<String> features,
      String validUntil,
      String createdAt,
      String status,
      boolean revoked) {

    static Listed of(License license, Instant asOf) {
      var terms = license.terms();
      return new Listed(
          license.number(),
          license.key().text(),
          terms.endCustomer().value(),
          terms.features().names(),
          Iso8601.local(terms.term().validUntil()),
          Iso8601.local(terms.term().issuedAt()),
          license.status(asOf).id(),
          license.revocation().isPresent());
    }
  }

  record Listing(List<Listed> licenses, long total, int page, int perPage, long totalPages) {}

  void list(Context ctx, Customer customer) {
    var query = QueryParameters.of(ctx);
    var page = query.integer("page", number -> new PageRequest(number, 1).page());
    var perPage = query.integer("per_page", number -> new PageRequest(1, number).perPage());
    var status = query.text("status_filter", BrowsingRoutes::status);
    query.check();
    var request = new PageRequest(page.orElse(1), perPage.orElse(50));
    var listing = quantumLock.browseLicenses().browse(customer, status, request);
    ctx.json(
        new Listing(
            listing.page().licenses().stream()
                .map(license -> Listed.of(license, listing.asOf()))
                .toList(),
            listing.page().total(),
            request.page(),
            request.perPage(),
            listing.page().totalPages()));
  }

  private static LicenseStatus status(String name) {
    return LicenseStatus.named(name)
        .orElseThrow(
            () ->
                new Rejection.Invalid("status_filter", "must be one of active, expired, revoked"));
  }

  record Detailed(
      long id,
      String licenseKey,
      String endCustomerId,
      List<String> features,
      String validUntil,
      String createdAt,
      String quantumSignature,
      String qcosFidelity,
      String status,
      boolean revoked,
      Optional<String> revokedAt,
      Optional<String> revokedReason) {

    static Detailed of(License license, LicenseStatus status) {
      var terms = license.terms();
      return new Detailed(
          license.number(),
          license.key().text(),
          terms.endCustomer().value(),
          terms.features().names(),
          Iso8601.local(terms.term().validUntil()),
          Iso8601.local(terms.term().issuedAt()),
          license.fingerprint().signature().hex(),
          license.fingerprint().fidelity().toString(),
          status.id(),
          license.revocation().isPresent(),
          license.revocation().map(Revocation::at).map(Iso8601::local),
          license.revocation().flatMap(Revocation::reason).map(RevocationReason::text));
    }
  }

  record DetailedWithMetadata(@JsonUnwrapped Detailed details, Optional<RawValue> metadata) {}

  void details(Context ctx, Customer customer) {
    var query = QueryParameters.of(ctx);
    var include = query.text("include", BrowsingRoutes::include);
    query.check();
    var found = quantumLock.viewLicense().view(customer, ctx.pathParam("license_key"));
    var details = Detailed.of(found.license(), found.status());
    if (include.isEmpty()) {
      ctx.json(details);
    } else {
      var metadata = quantumLock.viewLicense().metadata(found.license());
      ctx.json(new DetailedWithMetadata(details, metadata.map(m -> new RawValue(m.json()))));
    }
  }

  private static String include(String what) {
    if (!what.equals("metadata")) {
      throw new Rejection.Invalid("include", "must be metadata");
    }
    return what;
  }
}
