package io.quantumlock.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.HttpStatus;
import io.quantumlock.domain.FieldError;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The body of every refusal and failure, as RFC 9457 has it.
///
/// @param type always `about:blank`: the status says it all
/// @param detail a plain sentence for people
/// @param errors the fields that are at fault, left out where none is
record Problem(
    String type,
    String title,
    int status,
    String detail,
    String requestId,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors) {

  static final String CONTENT_TYPE = "application/problem+json";

  static Problem of(
      int status, @Nullable String detail, String requestId, List<FieldError> errors) {
    var title = HttpStatus.forStatus(status).getMessage();
    return new Problem(
        "about:blank", title, status, Objects.requireNonNullElse(detail, title), requestId, errors);
  }
}
