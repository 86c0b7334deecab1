package io.quantumlock.bootstrap.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The program in a process of its own.
public final class Program {
  private Program() {}

  /// @return one that is yet to be started; nothing is set in its environment
  public static ProcessBuilder with(List<String> jvmOptions, String... args) {
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(jvmOptions);
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    line.addAll(List.of(args));
    return new ProcessBuilder(line);
  }
}
