package io.quantumlock.adapter.rest;

import java.net.http.HttpHeaders;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What came back, already held against the contract.
public record Answer(int status, HttpHeaders headers, String body) {
  private static final JsonMapper JSON = JsonMapper.shared();

  public JsonNode json() {
    return JSON.readTree(body);
  }

  /// @return the member as text, whatever its type
  public String get(String member) {
    return json().path(member).asString();
  }

  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /// @return the fields at fault, in their order
  public List<String> fields() {
    return json().path("errors").valueStream().map(e -> e.path("field").asString()).toList();
  }
}
