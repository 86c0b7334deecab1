package io.quantumlock.domain.fingerprint;

/// A complex number.
record Complex(double re, double im) {
  static final Complex ZERO = new Complex(0, 0);
  static final Complex ONE = new Complex(1, 0);

  /// r·e^{iφ}
  static Complex polar(double r, double phi) {
    return new Complex(r * Math.cos(phi), r * Math.sin(phi));
  }

  Complex plus(Complex other) {
    return new Complex(re + other.re, im + other.im);
  }

  Complex times(Complex other) {
    return new Complex(re * other.re - im * other.im, re * other.im + im * other.re);
  }

  Complex negate() {
    return new Complex(-re, -im);
  }

  double abs() {
    return Math.hypot(re, im);
  }
}
