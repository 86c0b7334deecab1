package io.quantumlock.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import io.quantumlock.application.QuantumLock;
import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.kms.KeyChange;
import io.quantumlock.domain.kms.KeyId;
import io.quantumlock.domain.kms.KeyPolicy;
import io.quantumlock.domain.kms.Right;
import io.quantumlock.domain.kms.ServiceToken;
import java.util.List;
import java.util.Optional;

/// The life of keys, for whoever administers them.
final class KeyRoutes {
  private static final Bodies BODIES = Bodies.upToKibibytes(64);

  private final QuantumLock quantumLock;

  KeyRoutes(QuantumLock quantumLock) {
    this.quantumLock = quantumLock;
  }

  void create(Context ctx, ServiceToken caller) {
    var body = BODIES.read(ctx);
    body.requiredText("key_id", KeyId::new);
    var policy = body.integer("rotation_period_days", KeyPolicy.BY_HAND::rotatingEvery);
    var ring = RingFields.in(body);
    caller.require(Right.ADMIN, ring.keyId());
    var created = quantumLock.administerKeyRings().create(ring, policy.orElse(KeyPolicy.BY_HAND));
    ctx.status(201).json(KeyView.of(created));
  }

  /// @param refused those that answer 500, until somebody mends their rows; left out while there
  ///   are none
  record Listing(
      List<KeyView> keys,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<KeyView.Refused> refused) {}

  /// Those that the caller may read.
  void list(Context ctx, ServiceToken caller) {
    caller.requireAny(Right.READ);
    var keys =
        quantumLock.administerKeyRings().list().stream()
            .filter(ring -> caller.may(Right.READ, ring.id().keyId()))
            .map(KeyView::of);
    var refused =
        quantumLock.findRefusedKeyRings().find().stream()
            .filter(ring -> ring.keyId().filter(id -> mayList(caller, id)).isPresent())
            .map(KeyView.Refused::of);
    ctx.json(new Listing(keys.toList(), refused.toList()));
  }

  private static boolean mayList(ServiceToken caller, KeyId keyId) {
    return !keyId.isReserved() && caller.may(Right.READ, keyId);
  }

  void show(Context ctx, ServiceToken caller) {
    var ring = RingFields.in(ctx, QueryParameters.of(ctx));
    caller.require(Right.READ, ring.keyId());
    ctx.json(KeyView.of(quantumLock.administerKeyRings().find(ring)));
  }

  void rotate(Context ctx, ServiceToken caller) {
    var ring = RingFields.in(ctx, BODIES.read(ctx));
    caller.require(Right.ADMIN, ring.keyId());
    ctx.json(KeyView.of(quantumLock.administerKeyRings().rotate(ring)));
  }

  /// What is not given stays as it is.
  void configure(Context ctx, ServiceToken caller) {
    var body = BODIES.read(ctx);
    var days = body.integer("rotation_period_days", KeyRoutes::period);
    var oldest = body.integer("min_verify_version", KeyRoutes::oldest);
    var ring = RingFields.in(ctx, body);
    caller.require(Right.ADMIN, ring.keyId());
    var configured =
        quantumLock
            .administerKeyRings()
            .configure(
                ring,
                policy ->
                    policy
                        .rotatingEvery(days.or(policy::rotationDays).orElse(0))
                        .verifyingFrom(oldest.orElse(policy.minVerifyVersion())));
    ctx.json(KeyView.of(configured));
  }

  private static Integer period(Integer days) {
    return KeyPolicy.BY_HAND.rotatingEvery(days).rotationDays().orElse(0);
  }

  private static Integer oldest(Integer version) {
    return KeyPolicy.BY_HAND.verifyingFrom(version).minVerifyVersion();
  }

  void change(Context ctx, ServiceToken caller) {
    var body = BODIES.read(ctx);
    var days = body.integer("after_days", KeyChange.ScheduleDestruction::new);
    var change = body.requiredText("action", action -> change(action, days));
    var version = RingFields.version(ctx, body);
    var ring = RingFields.in(ctx, body);
    caller.require(Right.ADMIN, ring.keyId());
    var changed =
        quantumLock.administerKeyRings().change(ring, version.orElseThrow(), change.orElseThrow());
    ctx.json(KeyView.of(changed));
  }

  private static KeyChange change(
      String action, Optional<KeyChange.ScheduleDestruction> destruction) {
    return switch (action) {
      case "deactivate" -> new KeyChange.Deactivate();
      case "disable" -> new KeyChange.Disable();
      case "enable" -> new KeyChange.Enable();
      case "compromise" -> new KeyChange.Compromise();
      case "schedule_destruction" ->
          destruction.orElseGet(
              () -> new KeyChange.ScheduleDestruction(KeyChange.ScheduleDestruction.SOONEST));
      case "cancel_destruction" -> new KeyChange.CancelDestruction();
      default ->
          throw new Rejection.Invalid(
              "action",
              "must be one of deactivate, disable, enable, compromise, schedule_destruction,"
                  + " cancel_destruction");
    };
  }
}
