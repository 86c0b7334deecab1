package io.quantumlock.adapter.crypto;

/// Java's own provider of ciphers, by its name: asked for an algorithm alone, Java would set up all
/// providers that come before it, one with its elliptic curves among them, at every start.
final class Jce {
  static final String PROVIDER = "SunJCE";

  private Jce() {}
}
