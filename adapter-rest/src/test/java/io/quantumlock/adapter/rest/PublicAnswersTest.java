package io.quantumlock.adapter.rest;

import static io.quantumlock.adapter.rest.JsonAssertions.assertAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.Unavailable;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PublicAnswersTest {
  @RegisterExtension static final World world = World.shared();

  private final ApiClient anybody = world.anybody();

  @Test
  void theRootAnswersAsTheReferenceShows() {
    assertAnswer(
        anybody.get("/"),
        200,
        """
        {
          "service": "QuantumLock™ API",
          "tagline": "Quantum-powered licensing as a service",
          "version": "1.0.0",
          "docs": "/docs",
          "powered_by": "SoftQuantus + QCOS Autopilot",
          "get_started": "https://portal.softquantus.com"
        }\
        """);
  }

  @Test
  void healthAnswersAsTheReferenceShows() {
    assertAnswer(anybody.get("/health"), 200, health("healthy", true));
  }

  @Test
  void healthTellsInItsHeadersWhichReleaseItIs() {
    var answer = anybody.get("/health");

    assertThat(answer.header("X-Version")).isEqualTo("1.2.3");
    assertThat(answer.header("X-Commit")).isEqualTo("0123abc");
  }

  @Test
  void aDatabaseThatIsAwayMakesItUnhealthy() {
    world.faults.strike(new Unavailable("the database is away", new IOException()));
    assertAnswer(anybody.get("/health"), 503, health("unhealthy", true));
  }

  @Test
  void aBackendThatFailedItsSelfTestMakesItUnhealthy() {
    world.fingerprints.breakDown();
    assertAnswer(anybody.get("/health"), 503, health("unhealthy", false));
  }

  @Test
  void thePlansAnswerAsTheReferenceShows() {
    assertThat(anybody.get("/api/v1/plans").body())
        .isEqualTo(
            """
            [{"name":"Free","price_monthly":"$0","licenses_per_month":100,\
            "features":["Basic quantum security","Email support","Community access"]},\
            {"name":"Startup","price_monthly":"$99","licenses_per_month":10000,\
            "features":["Quantum security","API access","Priority support",\
            "Analytics dashboard"]},\
            {"name":"Business","price_monthly":"$499","licenses_per_month":100000,\
            "features":["Advanced quantum","SLA 99.9%","24/7 support","Custom integrations",\
            "White-label option"]},\
            {"name":"Enterprise","price_monthly":"Custom","licenses_per_month":999999999,\
            "features":["Unlimited licenses","Dedicated support","On-premise option",\
            "Custom quantum config","Legal SLA"]}]\
            """);
  }

  @Test
  void aRequestRunsOnAVirtualThread() {
    anybody.get("/health");
    assertThat(world.askedBy().isVirtual()).isTrue();
  }

  @Test
  void credentialsAreNeitherNeededNorLookedAt() {
    assertThat(anybody.withApiKey("qlk_nonsense").get("/api/v1/plans").status()).isEqualTo(200);
  }

  private static String health(String status, boolean quantum) {
    return """
    {
      "status": "%s",
      "service": "QuantumLock API",
      "qcos_available": %s,
      "timestamp": "2025-06-15T10:30:00"
    }\
    """
        .formatted(status, quantum);
  }
}
