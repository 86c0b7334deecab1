package io.quantumlock.bootstrap.command;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/// Takes the signals that end a process, so that the main thread can let go of everything in order
/// while the JVM still runs. The hooks of a JVM that shuts down all run at once, and H2 closes its
/// file in one of them: see `docs/decisions/ending-on-a-signal.md`.
///
/// A second signal ends the process as if there was nobody who takes them.
final class Signals implements AutoCloseable {
  /// Used by reflection, since javac warns of them whatever one does.
  private static final String SIGNAL = "sun.misc.Signal";

  private static final String HANDLER = "sun.misc.SignalHandler";
  private static final List<String> TAKEN = List.of("TERM", "INT", "HUP");

  /// How a shell says that a process was ended by a signal.
  private static final int EXIT_CODE_OF_SIGNAL = 128;

  private final CompletableFuture<Integer> told = new CompletableFuture<>();
  private final List<Runnable> restoring = new ArrayList<>();

  private Signals() {}

  static Signals take() {
    var signals = new Signals();
    TAKEN.forEach(signals::take);
    return signals;
  }

  boolean areTold() {
    return told.isDone();
  }

  /// Done as soon as a signal has come, with the exit code for it.
  CompletableFuture<Integer> told() {
    return told.copy();
  }

  /// Waits for a signal.
  ///
  /// @return the exit code for it
  int await() {
    return told.join();
  }

  /// For whoever gave up: the exit code for the signal that made him.
  ///
  /// @throws CancellationException that of the caller, where no signal has come
  int exitCodeOr(CancellationException otherwise) {
    if (!areTold()) {
      throw otherwise;
    }
    return await();
  }

  /// Gives the signals back.
  @Override
  public synchronized void close() {
    restoring.forEach(Runnable::run);
    restoring.clear();
  }

  private void told(int number) {
    close();
    told.complete(EXIT_CODE_OF_SIGNAL + number);
  }

  private void take(String name) {
    try {
      var signal = Class.forName(SIGNAL).getConstructor(String.class).newInstance(name);
      int signalNumber = (int) signal.getClass().getMethod("getNumber").invoke(signal);
      var before = handle(signal, handler(() -> told(signalNumber)));
      restoring.add(() -> restore(signal, before));
    } catch (InvocationTargetException e) {
      // not known to this system, or kept by whoever started the JVM: its business then
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this Java has no " + SIGNAL, e);
    }
  }

  private static void restore(Object signal, Object handler) {
    try {
      handle(signal, handler);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("could not give back " + signal, e);
    }
  }

  private static Object handler(Runnable onSignal) throws ReflectiveOperationException {
    return Proxy.newProxyInstance(
        Signals.class.getClassLoader(),
        new Class<?>[] {Class.forName(HANDLER)},
        (_, _, _) -> {
          onSignal.run();
          return null;
        });
  }

  /// @return the handler before
  private static Object handle(Object signal, Object handler) throws ReflectiveOperationException {
    return signal
        .getClass()
        .getMethod("handle", signal.getClass(), Class.forName(HANDLER))
        .invoke(null, signal, handler);
  }
}
