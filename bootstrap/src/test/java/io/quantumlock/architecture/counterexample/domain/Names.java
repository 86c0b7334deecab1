package io.quantumlock.architecture.counterexample.domain;

/// Names that say nothing.
final class Names {
  private Names() {}

  record OrderImpl() {}

  record OrderManager() {}

  record OrderHelper() {}

  record OrderUtil() {}

  record OrderUtils() {}

  record OrderDto() {}

  record OrderService() {}
}
