package io.quantumlock.architecture;

import static io.quantumlock.architecture.HouseModule.BOOTSTRAP;
import static io.quantumlock.architecture.HouseModule.CRYPTO;
import static io.quantumlock.architecture.HouseModule.JDBC;
import static io.quantumlock.architecture.HouseModule.QUANTUM;
import static io.quantumlock.architecture.HouseModule.REST;

import java.util.List;

/// What stays in its adapter.
enum Library {
  CRYPTOGRAPHY(List.of(CRYPTO), "org.bouncycastle", "com.google.crypto"),
  DATABASE(
      List.of(JDBC),
      "java.sql",
      "javax.sql",
      "org.jdbi",
      "com.zaxxer.hikari",
      "org.flywaydb",
      "org.h2"),
  HTTP(List.of(REST), "io.javalin", "org.eclipse.jetty", "jakarta.servlet"),
  TLS(List.of(REST), "nl.altindag.ssl"),
  THROTTLING(List.of(REST), "io.github.bucket4j", "com.github.benmanes.caffeine"),
  JSON(List.of(REST, BOOTSTRAP), "tools.jackson", "com.fasterxml.jackson"),
  COMMAND_LINE(List.of(BOOTSTRAP), "picocli"),
  LOGGING(List.of(BOOTSTRAP), "ch.qos.logback", "co.elastic.logging"),
  METRICS(List.of(BOOTSTRAP), "io.micrometer"),
  VECTORS(List.of(QUANTUM), "jdk.incubator.vector");

  @SuppressWarnings("ImmutableEnumChecker") // List.of
  private final List<HouseModule> owners;

  @SuppressWarnings("ImmutableEnumChecker") // List.of
  private final List<String> packages;

  Library(List<HouseModule> owners, String... packages) {
    this.owners = owners;
    this.packages = List.of(packages);
  }

  List<HouseModule> owners() {
    return owners;
  }

  List<String> packages() {
    return packages;
  }
}
