package io.quantumlock.adapter.rest;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Optional;

/// Stands between the use cases and the ports, and fails when told to.
final class Faults {
  private volatile Optional<Throwable> fault = Optional.empty();

  /// From now on every call of every port throws this.
  void strike(Throwable failure) {
    fault = Optional.of(failure);
  }

  void cease() {
    fault = Optional.empty();
  }

  <T> T before(Class<T> port, T real) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, arguments) -> {
              if (fault.isPresent()) {
                throw fault.orElseThrow();
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
