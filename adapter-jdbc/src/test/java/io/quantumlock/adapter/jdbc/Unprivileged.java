package io.quantumlock.adapter.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Ways for root to run what refuses to be run by root.
enum Unprivileged {
  /// For whoever is not root.
  AS_IT_IS("env"),
  /// In a namespace in which root is nobody, so files stay where they are and whose they are.
  UNSHARE("unshare -U"),
  SETPRIV("setpriv --reuid=65534 --regid=65534 --clear-groups");

  private static final int NOBODY = 65534;

  private final String prefix;

  Unprivileged(String prefix) {
    this.prefix = prefix;
  }

  /// @param folder any that this process made
  static Unprivileged choose(Path folder) throws IOException {
    return thatWork(folder).stream()
        .findFirst()
        .orElseThrow(() -> new IOException("root finds no way to run a program as another user"));
  }

  /// @param folder any that this process made
  static List<Unprivileged> thatWork(Path folder) throws IOException {
    if (!Files.getAttribute(folder, "unix:uid").equals(0)) {
      return List.of(AS_IT_IS);
    }
    return Stream.of(UNSHARE, SETPRIV).filter(way -> way.reaches(folder)).toList();
  }

  private boolean reaches(Path folder) {
    var command = new ArrayList<>(prefix());
    command.addAll(List.of("test", "-d", folder.toString()));
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  List<String> prefix() {
    return List.of(prefix.split(" "));
  }

  /// Gives a file or an empty folder to whom the program will run as.
  void own(Path path) throws IOException {
    if (this == SETPRIV) {
      Files.setAttribute(path, "unix:uid", NOBODY);
    }
  }
}
