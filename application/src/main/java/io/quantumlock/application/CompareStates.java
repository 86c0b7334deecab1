package io.quantumlock.application;

import io.quantumlock.domain.audit.AuditedState;
import io.quantumlock.domain.audit.Finding;
import io.quantumlock.domain.audit.RecordedStates;
import io.quantumlock.domain.audit.Unread;
import io.quantumlock.domain.customer.Customer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/// Finds what the database holds otherwise than the audit trail left it, as when somebody puts back
/// a row, with its mark, as it was before.
final class CompareStates {
  private final Ports ports;

  CompareStates(Ports ports) {
    this.ports = ports;
  }

  /// @param recorded what was read of the trail before
  List<Finding> compare(RecordedStates recorded) {
    var customers = new HashMap<String, Customer>();
    ports.customers().all().forEach(one -> customers.put(AuditedState.of(one).shard(), one));
    var findings =
        new ArrayList<>(compareKeysAndAccounts(recorded, List.copyOf(customers.values())));
    for (var month : recorded.months()) {
      var customer = customers.get(month.shard());
      if (customer != null) {
        int counted = ports.customers().licensesIssued(customer.id(), month.month());
        recorded.compare(month, counted).ifPresent(findings::add);
      }
    }
    for (var shard : recorded.revoking()) {
      var customer = customers.get(shard);
      if (customer != null) {
        var licenses = new HashSet<String>();
        ports
            .licenses()
            .revokedSince(customer.id(), Instant.EPOCH, key -> licenses.add("license " + key));
        findings.addAll(recorded.compareRevoked(shard, licenses));
      }
    }
    return findings;
  }

  private List<Finding> compareKeysAndAccounts(RecordedStates recorded, List<Customer> customers) {
    var unread = new ArrayList<Unread>();
    var now = new ArrayList<AuditedState>();
    var rings = ports.keyRings().all();
    rings.sound().forEach(ring -> now.addAll(AuditedState.of(ring)));
    rings.refused().forEach(ring -> unread.add(Unread.of(ring)));
    var tokens = ports.serviceTokens().all();
    tokens.sound().forEach(token -> now.add(AuditedState.of(token)));
    tokens.refused().forEach(token -> unread.add(Unread.serviceToken(token)));
    for (var customer : customers) {
      now.add(AuditedState.of(customer));
      var keys = ports.apiKeys().of(customer.id());
      keys.sound().forEach(key -> now.add(AuditedState.of(customer.id(), key)));
      keys.refused().forEach(key -> unread.add(Unread.apiKey(customer.id(), key)));
    }
    return recorded.compare(now, unread);
  }
}
