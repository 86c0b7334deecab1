package io.quantumlock.adapter.rest;

/// Is told of every request when its answer is out, to log or to count it. Called by the threads
/// that answer, several at once.
@FunctionalInterface
public interface RequestListener {
  void answered(AnsweredRequest request);

  default RequestListener and(RequestListener other) {
    return request -> {
      answered(request);
      other.answered(request);
    };
  }
}
