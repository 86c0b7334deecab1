package io.quantumlock.adapter.rest;

import io.javalin.http.Context;
import io.quantumlock.application.LicenseOrder;
import io.quantumlock.application.QuantumLock;
import io.quantumlock.domain.customer.Customer;
import io.quantumlock.domain.fingerprint.QuantumFingerprint;
import io.quantumlock.domain.license.EndCustomerId;
import io.quantumlock.domain.license.Features;
import io.quantumlock.domain.license.License;
import io.quantumlock.domain.license.Metadata;
import io.quantumlock.domain.license.Presented;
import io.quantumlock.domain.license.Term;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Issuing and validating licenses.
final class LicenseRoutes {
  private static final Bodies BODIES = Bodies.upToKibibytes(64);
  private static final String LICENSE_KEY = "license_key";

  private final QuantumLock quantumLock;

  LicenseRoutes(QuantumLock quantumLock) {
    this.quantumLock = quantumLock;
  }

  record Generated(
      String licenseKey,
      String quantumSignature,
      String endCustomerId,
      List<String> features,
      String validUntil,
      boolean quantumVerified,
      BigDecimal qcosFidelity,
      String securityLevel,
      String generatedAt) {

    static Generated of(License license) {
      var terms = license.terms();
      return new Generated(
          license.key().text(),
          license.fingerprint().signature().hex(),
          terms.endCustomer().value(),
          terms.features().names(),
          Iso8601.local(terms.term().validUntil()),
          license.fingerprint().isAcceptable(),
          license.fingerprint().fidelity().value(),
          QuantumFingerprint.SECURITY_LEVEL,
          Iso8601.local(terms.term().issuedAt()));
    }
  }

  void generate(Context ctx, Customer customer) {
    var once = IdempotencyHeader.read(ctx);
    var order = order(BODIES.read(ctx));
    var license = quantumLock.generateLicense().generate(customer, order, once);
    ctx.status(201).json(Generated.of(license));
  }

  private static LicenseOrder order(RequestBody body) {
    var endCustomer = body.requiredText("end_customer_id", EndCustomerId::new);
    var features = body.texts("features", Features::new);
    var validDays = body.integer("valid_days", LicenseRoutes::inRange);
    var metadata = body.object("metadata", Metadata::new);
    body.check();
    return new LicenseOrder(
        endCustomer.orElseThrow(),
        features.orElse(Features.of()),
        validDays.orElse(LicenseOrder.DEFAULT_VALID_DAYS),
        metadata);
  }

  /// Asks the domain early, so that the answer names this field together with the others.
  private static int inRange(int validDays) {
    Term.starting(Instant.EPOCH, validDays);
    return validDays;
  }

  record Validated(boolean valid, String endCustomerId, boolean quantumVerified, String message) {}

  /// The license's key, if the body is here already and has one.
  Optional<String> asked(Context ctx) {
    return BODIES.early(ctx, LICENSE_KEY).flatMap(body -> body.peek(LICENSE_KEY));
  }

  void validate(Context ctx, Presented found) {
    var body = BODIES.read(ctx, LICENSE_KEY);
    var licenseKey = body.requiredText(LICENSE_KEY, text -> text);
    var endCustomer = body.requiredText("end_customer_id", EndCustomerId::new);
    body.check();
    var presenter = endCustomer.orElseThrow();
    var verdict =
        quantumLock.validateLicense().validate(found, licenseKey.orElseThrow(), presenter);
    Trail.of(ctx).judged(verdict);
    ctx.json(
        new Validated(verdict.isValid(), presenter.value(), verdict.isValid(), verdict.message()));
  }
}
