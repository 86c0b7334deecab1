package io.quantumlock.bootstrap.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The program in a process of its own.
public final class Program {
  private Program() {}

  /// @return one that is yet to be started; nothing is set in its environment
  public static ProcessBuilder with(List<String> jvmOptions, String... args) {
    return of(Main.class, jvmOptions, args);
  }

  /// @param main begins another program, with the same classes
  public static ProcessBuilder of(Class<?> main, List<String> jvmOptions, String... args) {
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(jvmOptions);
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    line.addAll(List.of(args));
    return new ProcessBuilder(line);
  }
}
