package io.quantumlock.adapter.rest;

import io.quantumlock.adapter.rest.network.HttpSettings;
import io.quantumlock.application.Ports;
import io.quantumlock.application.QuantumLock;
import io.quantumlock.domain.access.InMemoryTokenDigests;
import io.quantumlock.domain.audit.AuditTrail;
import io.quantumlock.domain.audit.InMemoryAuditTrail;
import io.quantumlock.domain.customer.ApiKeys;
import io.quantumlock.domain.customer.Customers;
import io.quantumlock.domain.customer.InMemoryApiKeys;
import io.quantumlock.domain.customer.InMemoryCustomers;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profile;
import io.quantumlock.domain.fingerprint.FakeFingerprints;
import io.quantumlock.domain.kms.Grant;
import io.quantumlock.domain.kms.InMemoryKeyRings;
import io.quantumlock.domain.kms.InMemoryServiceTokens;
import io.quantumlock.domain.kms.InMemorySigning;
import io.quantumlock.domain.kms.TokenTerms;
import io.quantumlock.domain.license.AnsweredRequests;
import io.quantumlock.domain.license.InMemoryAnsweredRequests;
import io.quantumlock.domain.license.InMemoryLicenses;
import io.quantumlock.domain.license.Licenses;
import io.quantumlock.domain.privacy.InMemoryPersonalData;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A running API over fakes, one for all tests. It is 2025-06-15T10:30:00.123456Z until a test says
/// otherwise, which holds for that test; each test makes customers of its own.
final class World implements BeforeAllCallback, AfterEachCallback, AutoCloseable {
  static final Release RELEASE = new Release("1.2.3", "0123abc");

  static final Instant START = Instant.parse("2025-06-15T10:30:00.123456Z");
  static final HttpSettings ANYWHERE = HttpSettings.on("127.0.0.1", 0);
  private static final World SHARED = new World();

  final Faults faults = new Faults();
  final FakeFingerprints fingerprints = new FakeFingerprints();
  final InMemoryKeyRings keyRings;
  final Told told = new Told();
  final QuantumLock quantumLock;
  final HttpApi api;

  private final AtomicInteger names = new AtomicInteger();
  private volatile Instant now = START;
  private volatile Thread askedBy = Thread.currentThread();

  World() {
    this(licenses -> licenses);
  }

  /// @param licenses may put something before the fake
  World(UnaryOperator<Licenses> licenses) {
    var auditTrail = new InMemoryAuditTrail();
    keyRings = new InMemoryKeyRings(auditTrail);
    var customers = new InMemoryCustomers(auditTrail);
    var apiKeys = new InMemoryApiKeys(customers);
    var answered = new InMemoryAnsweredRequests();
    var keys = new InMemorySigning(new Random());
    var kept = new InMemoryLicenses(customers, answered, apiKeys);
    quantumLock =
        QuantumLock.over(
            new Ports(
                faults.before(Licenses.class, licenses.apply(kept)),
                faults.before(AnsweredRequests.class, answered),
                faults.before(Customers.class, customers),
                new InMemoryPersonalData(customers, apiKeys, kept, answered),
                faults.before(ApiKeys.class, apiKeys),
                new InMemoryServiceTokens(auditTrail),
                keyRings,
                faults.before(AuditTrail.class, auditTrail),
                new InMemoryTokenDigests(),
                fingerprints,
                keys,
                keys,
                keys,
                new Random(42),
                this::tell));
    quantumLock.prepareKeyRings().prepare();
    api = serve(ANYWHERE);
  }

  /// One more API over the same fakes, for whoever closes it.
  HttpApi serve(HttpSettings settings) {
    return HttpApi.start(quantumLock, RELEASE, () -> now, settings, new RequestLog().and(told));
  }

  static World shared() {
    return SHARED;
  }

  ApiClient anybody() {
    return new ApiClient(api.port());
  }

  /// A new customer on the startup plan, with his key.
  ApiClient customer() {
    return customer(Plan.STARTUP);
  }

  ApiClient customer(Plan plan) {
    return anybody().withApiKey(apiKey(plan));
  }

  String apiKey(Plan plan) {
    var name = "customer_" + names.incrementAndGet();
    return add(new Profile(name, name + "@example.com", Optional.empty(), false), plan);
  }

  /// @return the API key
  String add(Profile profile, Plan plan) {
    return quantumLock.administerCustomers().add(profile, plan).apiKey().token().reveal();
  }

  ApiClient service() {
    return anybody().withServiceToken(serviceToken());
  }

  /// @param rights such as `kms:sign=orders`
  ApiClient serviceThatMay(String... rights) {
    return anybody().withServiceToken(serviceToken(rights));
  }

  /// A service with every right over every key.
  ApiClient keyAdmin() {
    return serviceThatMay("kms:sign", "kms:verify", "kms:read", "kms:admin");
  }

  String serviceToken() {
    return serviceToken("kms:sign", "kms:verify", "kms:read");
  }

  private String serviceToken(String... rights) {
    var grants = Stream.of(rights).map(Grant::parse).toList();
    var terms = new TokenTerms("signer", grants, Optional.empty());
    return quantumLock.administerServiceTokens().issue(terms).token().reveal();
  }

  /// Issues a license to `user@acmecorp.com`.
  ///
  /// @return its key
  static String issue(ApiClient customer) {
    return customer
        .post("/api/v1/licenses/generate", "{\"end_customer_id\":\"user@acmecorp.com\"}")
        .get("license_key");
  }

  private Instant tell() {
    askedBy = Thread.currentThread();
    return now;
  }

  /// The thread that last asked for the time.
  Thread askedBy() {
    return askedBy;
  }

  void later(Duration duration) {
    now = now.plus(duration);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    now = START;
    fingerprints.recover();
    faults.cease();
  }

  /// Has the world end with the last test.
  @Override
  public void beforeAll(ExtensionContext context) {
    context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).put(World.class, this);
  }

  @Override
  public void close() {
    api.close();
  }
}
