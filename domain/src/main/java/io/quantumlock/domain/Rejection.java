package io.quantumlock.domain;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/// A request turned down. The caller can do something about it; nothing has changed. Stackless,
/// since it is an answer and not a fault. The message is a plain sentence fit for the caller's
/// eyes.
public abstract sealed class Rejection extends RuntimeException {

  private Rejection(String message) {
    super(message, null, false, false);
  }

  /// One or more fields break a rule.
  @SuppressWarnings("serial") // the list is immutable and serializable, its type does not say so
  public static final class Invalid extends Rejection {
    private final List<FieldError> errors;

    public Invalid(List<FieldError> errors) {
      super(
          errors.stream()
              .map(error -> error.field() + " " + error.message())
              .collect(Collectors.joining("; ")));
      this.errors = List.copyOf(errors);
    }

    public Invalid(String field, String message) {
      this(List.of(new FieldError(field, message)));
    }

    public List<FieldError> errors() {
      return errors;
    }
  }

  /// The credentials are missing, malformed, unknown, revoked or of the wrong kind: never said
  /// which.
  public static final class Unauthorized extends Rejection {

    /// @param credential what the caller should have shown: "API Key"
    public Unauthorized(String credential) {
      super("Invalid or inactive " + credential);
    }
  }

  /// What was named does not exist, or is not the caller's.
  public static final class NotFound extends Rejection {
    public NotFound(String what) {
      super(what + " not found");
    }
  }

  /// A name that must be unique is taken.
  public static final class Taken extends Rejection {
    public Taken(String what) {
      super(what + " already exists");
    }
  }

  /// A revocation is final and happens once.
  public static final class AlreadyRevoked extends Rejection {
    public AlreadyRevoked() {
      super("License already revoked");
    }
  }

  /// A request with the same idempotency key is being carried out at this moment.
  public static final class InFlight extends Rejection {
    public InFlight() {
      super("A request with this Idempotency-Key is under way, try again shortly");
    }
  }

  /// The customer's plan allows no further license in this calendar month.
  public static final class QuotaExhausted extends Rejection {
    private final Instant renewsAt;

    public QuotaExhausted(Instant renewsAt) {
      super("Monthly license limit reached");
      this.renewsAt = renewsAt;
    }

    /// The first instant of the next month, UTC.
    public Instant renewsAt() {
      return renewsAt;
    }
  }

  /// More work is waiting than can be done soon.
  public static final class Overloaded extends Rejection {
    public Overloaded() {
      super("The server is busy, try again shortly");
    }
  }
}
