package io.quantumlock.bootstrap.command;

import io.quantumlock.adapter.crypto.AlteredBackup;
import io.quantumlock.adapter.crypto.MasterKeyException;
import io.quantumlock.adapter.crypto.UnknownEngine;
import io.quantumlock.adapter.jdbc.CannotOpen;
import io.quantumlock.adapter.jdbc.copy.CannotCopy;
import io.quantumlock.adapter.quantum.UnknownBackend;
import io.quantumlock.adapter.rest.CannotListen;
import io.quantumlock.bootstrap.CannotStart;
import io.quantumlock.bootstrap.settings.WrongSettings;
import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.Unavailable;
import io.quantumlock.domain.atrest.AlteredRow;
import java.io.PrintStream;

/// How a command ends that could not do what was asked.
final class Failure {
  private static final int EXIT_CODE = 1;

  private Failure() {}

  /// @return the exit code
  static int explain(Exception e, PrintStream err) {
    switch (e) {
      case Rejection _,
          Unavailable _,
          WrongSettings _,
          CannotStart _,
          CannotOpen _,
          CannotListen _,
          CannotRead _,
          CannotWrite _,
          CannotCopy _,
          AlteredBackup _,
          UnknownBackend _,
          AlteredRow _,
          UnknownEngine _,
          MasterKeyException _ ->
          err.println(e.getMessage());
      default -> {
        err.println("Something went wrong that should not: " + e);
        for (var frame : e.getStackTrace()) {
          err.println("    at " + frame);
        }
      }
    }
    return EXIT_CODE;
  }
}
