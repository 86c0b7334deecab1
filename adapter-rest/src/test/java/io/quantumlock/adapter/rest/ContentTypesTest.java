package io.quantumlock.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTypesTest {
  private static final String GENERATE = "/api/v1/licenses/generate";
  private static final String JSON = "{\"end_customer_id\": \"ü\"}";

  @RegisterExtension static final World world = World.shared();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "Application/JSON",
        "application/json;charset=utf-8",
        "application/json; charset=\"ISO-8859-1\"",
        "application/json ; charset",
        "application/vnd.acme+json"
      })
  void jsonIsUtf8WhateverItsTypeSays(String type) {
    var answer =
        world
            .customer()
            .with("Content-Type", type)
            .send("POST", GENERATE, BodyPublishers.ofString(JSON));
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.get("end_customer_id")).isEqualTo("ü");
  }

  @Test
  void aBodyThatDoesNotSayWhatItIsCountsAsJson() {
    assertThat(world.customer().send("POST", GENERATE, BodyPublishers.ofString(JSON)).status())
        .isEqualTo(201);
  }

  @Test
  void anEmptyBodyNeedsNoType() {
    var answer =
        world
            .customer()
            .with("Content-Type", "text/xml")
            .send("POST", GENERATE, BodyPublishers.noBody());
    assertThat(answer.fields()).containsExactly("end_customer_id");
  }
}
