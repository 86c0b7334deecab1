package io.quantumlock.domain.kms;

import io.quantumlock.domain.Rejection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The versions of a key, oldest first; there is always one.
public record KeyRing(RingId id, KeyPolicy policy, List<KeyVersion> versions) {
  /// Bounds the work that one verification can ask for.
  private static final int MOST_TRIED = 5;

  public KeyRing {
    versions = List.copyOf(versions);
    if (versions.isEmpty()) {
      throw new IllegalArgumentException("a key ring has a version");
    }
    if (policy.minVerifyVersion() > versions.getLast().number()) {
      throw new Rejection.Invalid("min_verify_version", "must be a version that there is");
    }
  }

  public KeyVersion newest() {
    return versions.getLast();
  }

  /// @throws Rejection.NotFound when there is no such version
  public KeyVersion version(int number) {
    return versions.stream()
        .filter(version -> version.number() == number)
        .findFirst()
        .orElseThrow(() -> new Rejection.NotFound("Version " + number + " of key " + id));
  }

  /// The newest active version.
  public Optional<KeyVersion> signing() {
    return versions.reversed().stream()
        .filter(version -> version.state() == KeyState.Plain.ACTIVE)
        .findFirst();
  }

  /// The versions to try a signature with, in this order: the one that the caller thinks it is,
  /// then from the newest down, and at most five.
  ///
  /// @param hint the number of one that need not exist
  public List<KeyVersion> verifying(Optional<Integer> hint) {
    var first = trusted().filter(version -> hint.filter(n -> n == version.number()).isPresent());
    return Stream.concat(first, trusted()).distinct().limit(MOST_TRIED).toList();
  }

  /// All versions whose signatures are valid, newest first.
  public Stream<KeyVersion> trusted() {
    return versions.reversed().stream()
        .filter(version -> version.state().verifies())
        .filter(version -> version.number() >= policy.minVerifyVersion());
  }

  /// The number of the version that comes next.
  public int nextNumber() {
    return newest().number() + 1;
  }

  /// The ring in which `next` signs, and what signed before only verifies.
  public KeyRing rotate(KeyVersion next) {
    var more = Stream.concat(versions.stream().map(KeyVersion::superseded), Stream.of(next));
    return new KeyRing(id, policy, more.toList());
  }

  /// When the next version is due, with a rotation period.
  public Optional<Instant> nextRotation() {
    return policy.nextRotation(newest().createdAt());
  }

  public boolean isRotationDue(Instant now) {
    return nextRotation().filter(due -> !now.isBefore(due)).isPresent();
  }

  /// Whether time has made anything due: a rotation, or the end of a version.
  public boolean isUnsettled(Instant now) {
    return isRotationDue(now)
        || versions.stream().anyMatch(version -> version.state().isToBeDestroyed(now));
  }

  /// @throws Rejection.NotFound when there is no such version
  /// @throws Rejection.WrongState when that cannot be done to it
  public KeyRing change(int number, KeyChange change, Instant now) {
    var changed = version(number).after(change, now);
    return each(version -> version.number() == number ? changed : version);
  }

  /// The ring without the seeds whose time is up.
  public KeyRing withoutOverdueSeeds(Instant now) {
    return each(version -> version.settled(now));
  }

  /// The ring with the seed of one version sealed anew, unless it is destroyed meanwhile.
  ///
  /// @throws Rejection.NotFound when there is no such version
  public KeyRing resealed(int number, BiFunction<KeyVersion, SealedSeed, SealedSeed> seal) {
    var version = version(number);
    var sealed = version.sealedSeed().map(seed -> version.sealedAs(seal.apply(version, seed)));
    return each(other -> other.number() == number ? sealed.orElse(other) : other);
  }

  /// @throws Rejection.Invalid when the policy names a version that is not there
  public KeyRing under(KeyPolicy next) {
    return new KeyRing(id, next, versions);
  }

  private KeyRing each(UnaryOperator<KeyVersion> change) {
    return new KeyRing(id, policy, versions.stream().map(change).toList());
  }
}
