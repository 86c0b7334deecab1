package io.quantumlock.bootstrap;

import io.quantumlock.adapter.rest.Release;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/// What Maven wrote down when it built this.
public final class Build {
  private Build() {}

  public static Release release() {
    var build = new Properties();
    try (var in = Build.class.getResourceAsStream("/quantumlock-build.properties")) {
      build.load(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Release(
        build.getProperty("version", "unknown"), build.getProperty("commit", "unknown"));
  }
}
