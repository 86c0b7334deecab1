package io.quantumlock.benchmark;

import static io.quantumlock.domain.kms.SignatureAlgorithm.ED25519;
import static io.quantumlock.domain.kms.SignatureAlgorithm.ML_DSA_65;
import static io.quantumlock.domain.kms.SignatureAlgorithm.ML_DSA_87;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// What [SignatureBenchmark] and [Ed25519Benchmark] measure, in CPU time and by turns, so that the
/// ratios hold on a machine that has other work to do.
public final class SignaturesByTurns {
  private static final int ROUNDS = 40;
  private static final int WARM_UP = 15;
  private static final int OPERATIONS = 200;

  private SignaturesByTurns() {}

  private interface Operation {
    Object run() throws Exception;
  }

  public static void main(String[] args) throws Exception {
    var operations = new LinkedHashMap<String, Operation>();
    for (var algorithm : List.of(ML_DSA_65, ML_DSA_87)) {
      for (var engine : List.of("bouncycastle", "jdk", "auto")) {
        var kit = new SigningKit(engine, algorithm);
        operations.put(algorithm + " sign " + engine, kit::sign);
        operations.put(algorithm + " verify " + engine, kit::verify);
      }
    }
    var kit = new SigningKit("bouncycastle", ED25519);
    operations.put("ED25519 sign bouncycastle", kit::sign);
    operations.put("ED25519 verify bouncycastle", kit::verify);
    var jdk = new Ed25519Benchmark();
    operations.put("ED25519 sign jdk", jdk::jdkSign);
    operations.put("ED25519 verify jdk", jdk::jdkVerify);

    var nanos = new LinkedHashMap<String, List<Long>>();
    for (int round = 0; round < ROUNDS; round++) {
      for (var operation : operations.entrySet()) {
        long took = cpuNanos(operation.getValue());
        if (round >= WARM_UP) {
          nanos.computeIfAbsent(operation.getKey(), _ -> new ArrayList<>()).add(took);
        }
      }
    }
    nanos.forEach(
        (name, each) ->
            System.out.printf(
                "%-32s %,8.1f µs%n",
                name, each.stream().sorted().toList().get(each.size() / 2) / 1_000.0));
  }

  private static long cpuNanos(Operation operation) throws Exception {
    var threads = ManagementFactory.getThreadMXBean();
    long begin = threads.getCurrentThreadCpuTime();
    for (int i = 0; i < OPERATIONS; i++) {
      if (Boolean.FALSE.equals(operation.run())) {
        throw new IllegalStateException("a true signature does not verify");
      }
    }
    return (threads.getCurrentThreadCpuTime() - begin) / OPERATIONS;
  }
}
