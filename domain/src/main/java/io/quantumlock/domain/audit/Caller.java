package io.quantumlock.domain.audit;

import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.kms.ServiceToken;
import java.util.Optional;
import java.util.function.Supplier;

/// On whose behalf a thread works. Bound around a call from outside and read where the audit trail
/// is written, so that no port in between hands it on.
///
/// @param requestId what the request is called in answers and logs
public record Caller(String actor, Optional<String> requestId) {
  /// Whoever runs the commands.
  public static final Caller OPERATOR = new Caller("operator", Optional.empty());

  /// The program itself: nobody asked.
  public static final Caller SYSTEM = new Caller("system", Optional.empty());

  private static final ScopedValue<Caller> CURRENT = ScopedValue.newInstance();

  public static Caller customer(CustomerId id, String requestId) {
    return new Caller("customer " + id.value(), Optional.of(requestId));
  }

  public static Caller service(ServiceToken token, String requestId) {
    return new Caller("service-token " + token.record().id(), Optional.of(requestId));
  }

  /// @return [#SYSTEM] where none was bound
  public static Caller current() {
    return CURRENT.orElse(SYSTEM);
  }

  public void run(Runnable work) {
    ScopedValue.where(CURRENT, this).run(work);
  }

  public <T> T call(Supplier<T> work) {
    return ScopedValue.where(CURRENT, this).call(work::get);
  }
}
