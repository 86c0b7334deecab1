package io.quantumlock.domain.access;

import io.quantumlock.domain.Rejection;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// The tokens of one kind, each with what it belongs to.
public final class InMemoryTokens<T> {
  /// A token and its `subject`: whose it is, or what it is called.
  public record Entry<T>(T subject, TokenDigest digest, TokenRecord record) {}

  private final String what;
  private final Map<Long, Entry<T>> entries = new TreeMap<>();

  /// @param what how a rejection calls one of them
  public InMemoryTokens(String what) {
    this.what = what;
  }

  public synchronized Entry<T> add(T subject, TokenDigest digest, String hint, Instant now) {
    requireNew(digest);
    long id = entries.size() + 1L;
    var record = new TokenRecord(id, hint, now.truncatedTo(ChronoUnit.MICROS), Optional.empty());
    var entry = new Entry<>(subject, digest, record);
    entries.put(id, entry);
    return entry;
  }

  /// @throws IllegalStateException when the digest is kept already
  public synchronized void requireNew(TokenDigest digest) {
    if (first(entry -> entry.digest().equals(digest)).isPresent()) {
      throw new IllegalStateException("the digest is kept already");
    }
  }

  public synchronized Optional<Entry<T>> active(TokenDigest digest) {
    return first(entry -> entry.digest().equals(digest) && entry.record().revokedAt().isEmpty());
  }

  public synchronized boolean isActive(long id) {
    var entry = Optional.ofNullable(entries.get(id));
    return entry.filter(known -> known.record().revokedAt().isEmpty()).isPresent();
  }

  public synchronized List<Entry<T>> all() {
    return List.copyOf(entries.values());
  }

  public synchronized Entry<T> revoke(long id, Instant now) {
    var entry =
        Optional.ofNullable(entries.get(id)).orElseThrow(() -> new Rejection.NotFound(what));
    if (entry.record().revokedAt().isPresent()) {
      return entry;
    }
    var old = entry.record();
    var at = Optional.of(now.truncatedTo(ChronoUnit.MICROS));
    var record = new TokenRecord(old.id(), old.hint(), old.createdAt(), at);
    var revoked = new Entry<>(entry.subject(), entry.digest(), record);
    entries.put(id, revoked);
    return revoked;
  }

  public synchronized void change(long id, UnaryOperator<T> change) {
    entries.computeIfPresent(
        id, (_, old) -> new Entry<>(change.apply(old.subject()), old.digest(), old.record()));
  }

  private Optional<Entry<T>> first(Predicate<Entry<T>> wanted) {
    return entries.values().stream().filter(wanted).findFirst();
  }
}
