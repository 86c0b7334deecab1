package io.quantumlock.domain.kms;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a service may do with a key.
public enum Right {
  SIGN("kms:sign"),
  VERIFY("kms:verify"),
  /// See the key, its versions and their public keys.
  READ("kms:read"),
  /// Make the key, rotate it, change and destroy its versions.
  ADMIN("kms:admin");

  private final String label;

  Right(String label) {
    this.label = label;
  }

  static Optional<Right> named(String label) {
    return Arrays.stream(values()).filter(right -> right.label.equals(label)).findFirst();
  }

  static String all() {
    return Arrays.stream(values()).map(Right::label).collect(Collectors.joining(", "));
  }

  /// As commands and answers spell it.
  public String label() {
    return label;
  }
}
