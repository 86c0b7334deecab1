package io.quantumlock.adapter.quantum;

import io.quantumlock.domain.fingerprint.QuantumBackend;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Chooses the simulator, once, and says once what it took and why.
public final class QuantumBackends {
  /// The wish that can always be met.
  public static final String AUTO = "auto";

  private static final Logger LOG = LoggerFactory.getLogger(QuantumBackends.class);

  private QuantumBackends() {}

  /// @param wish a backend's name, or `auto` for the fastest that is fit to run here
  /// @throws UnknownBackend when the wish cannot be met
  public static QuantumBackend choose(String wish) {
    return choose(wish, candidates());
  }

  /// What is fit to run on any Java, for whoever cannot wait for the choice.
  public static QuantumBackend standIn() {
    return Candidate.scalar().maker().get();
  }

  /// All that can be asked for, whether or not it can be had here.
  public static List<String> names() {
    return names(candidates());
  }

  private static List<Candidate> candidates() {
    return List.of(Candidate.simd(), Candidate.scalar());
  }

  /// @param candidates in the order in which `auto` tries them
  static QuantumBackend choose(String wish, List<Candidate> candidates) {
    var choices = new ArrayList<>(candidates);
    var obstacles = new ArrayList<String>();
    for (var candidate : candidates) {
      if (wish.equals(AUTO) || wish.equals(candidate.name())) {
        try {
          var backend = candidate.maker().get();
          LOG.info(
              "quantum backend {}, asked for {}{}",
              backend.name(),
              wish,
              UnknownBackend.inBrackets(obstacles));
          return backend;
        } catch (Candidate.Unfit e) {
          choices.remove(candidate);
          obstacles.add(candidate.name() + " " + e.getMessage());
        }
      }
    }
    throw new UnknownBackend(wish, names(choices), obstacles);
  }

  private static List<String> names(List<Candidate> candidates) {
    return Stream.concat(Stream.of(AUTO), candidates.stream().map(Candidate::name)).toList();
  }
}
