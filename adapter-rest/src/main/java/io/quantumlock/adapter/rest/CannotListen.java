package io.quantumlock.adapter.rest;

/// The address is not ours or its port is taken; the message is for whoever starts the program.
public final class CannotListen extends RuntimeException {
  CannotListen(String host, int port, Throwable cause) {
    super("Cannot listen on " + host + ":" + port + ", is the port taken?", cause);
  }
}
