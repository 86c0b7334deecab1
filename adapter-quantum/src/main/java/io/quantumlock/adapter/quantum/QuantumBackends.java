package io.quantumlock.adapter.quantum;

import io.quantumlock.domain.fingerprint.QuantumBackend;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Chooses the simulator, once, and says once what it took.
public final class QuantumBackends {
  private static final Logger LOG = LoggerFactory.getLogger(QuantumBackends.class);
  private static final String AUTO = "auto";

  /// In the order in which `auto` takes them.
  private static final List<QuantumBackend> ALL = List.of(new ScalarBackend());

  private QuantumBackends() {}

  /// @param wish a backend's name, or `auto`
  /// @throws UnknownBackend when there is none of that name
  public static QuantumBackend choose(String wish) {
    var chosen =
        ALL.stream()
            .filter(backend -> wish.equals(AUTO) || wish.equals(backend.name()))
            .findFirst()
            .orElseThrow(() -> new UnknownBackend(wish, names()));
    LOG.info("quantum backend {} (asked for {}, there is {})", chosen.name(), wish, names());
    return chosen;
  }

  private static String names() {
    return ALL.stream().map(QuantumBackend::name).collect(Collectors.joining(", "));
  }
}
