package io.quantumlock.distribution;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;

/// The commit that was built, as Git tells it.
final class Commit {
  private Commit() {}

  /// @return `unknown` outside of a clone, and without Git
  static String ofTheBuild() throws InterruptedException {
    try {
      var git =
          new ProcessBuilder("git", "rev-parse", "HEAD")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      var out = new String(git.getInputStream().readAllBytes(), UTF_8);
      return git.waitFor() == 0 ? out.strip() : "unknown";
    } catch (IOException e) {
      return "unknown";
    }
  }
}
