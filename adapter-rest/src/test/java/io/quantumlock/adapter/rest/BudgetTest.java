package io.quantumlock.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.Deadline;
import java.lang.reflect.Proxy;
import java.time.Duration;
import org.eclipse.jetty.server.Request;
import org.junit.jupiter.api.Test;

class BudgetTest {
  /// One whose head came so long ago.
  private static Deadline after(Duration waited) {
    long arrived = System.nanoTime() - waited.toNanos();
    var request =
        (Request)
            Proxy.newProxyInstance(
                BudgetTest.class.getClassLoader(),
                new Class<?>[] {Request.class},
                (_, method, _) -> {
                  assertThat(method.getName()).isEqualTo("getHeadersNanoTime");
                  return arrived;
                });
    return Budget.of(request);
  }

  @Test
  void theTimeInWhichNoThreadLookedAtARequestCounts() {
    assertThat(after(Duration.ofMillis(100)).left()).isLessThanOrEqualTo(Duration.ofMillis(300));
  }

  @Test
  void whoIsLateAlreadyHasNothingLeft() {
    assertThat(after(Duration.ofSeconds(5)).left()).isZero();
  }
}
