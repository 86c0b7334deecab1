package io.quantumlock.domain;

/// One field of a request and the rule that it breaks, as a sentence without the field's name:
/// "must have 1 to 255 characters".
public record FieldError(String field, String message) {}
