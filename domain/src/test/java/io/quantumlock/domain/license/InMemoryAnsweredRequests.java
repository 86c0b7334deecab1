package io.quantumlock.domain.license;

import io.quantumlock.domain.customer.CustomerId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

public final class InMemoryAnsweredRequests implements AnsweredRequests {
  private record Id(CustomerId owner, Operation operation, IdempotencyKey key) {}

  private record Answered(RequestDigest digest, LicenseKey license, Instant at) {
    boolean isOver(Instant now) {
      return !now.isBefore(at.plus(IdempotencyKey.REMEMBERED));
    }
  }

  private final Map<Id, Answered> answered = new HashMap<>();

  @Override
  public synchronized Optional<LicenseKey> find(
      CustomerId owner, Operation operation, OnceOnly request, Instant now) {
    var found = Optional.ofNullable(answered.get(new Id(owner, operation, request.key())));
    var current = found.filter(answer -> !answer.isOver(now));
    current.ifPresent(answer -> request.requireSameAs(answer.digest()));
    return current.map(Answered::license);
  }

  synchronized void add(
      CustomerId owner, Operation operation, OnceOnly request, LicenseKey license, Instant now) {
    var id = new Id(owner, operation, request.key());
    answered.put(id, new Answered(request.digest(), license, now));
  }

  @Override
  public synchronized int prune(Instant now, int most) {
    var over =
        answered.entrySet().stream()
            .filter(entry -> entry.getValue().isOver(now))
            .sorted(Comparator.comparing(entry -> entry.getValue().at()))
            .limit(most)
            .map(Map.Entry::getKey)
            .toList();
    over.forEach(answered::remove);
    return over.size();
  }

  public synchronized void forget(CustomerId owner) {
    answered.keySet().removeIf(id -> id.owner().equals(owner));
  }
}
