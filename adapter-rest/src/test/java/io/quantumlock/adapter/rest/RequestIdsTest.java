package io.quantumlock.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdsTest {
  @RegisterExtension static final World world = World.shared();

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/nowhere", "/api/v1/stats", "/docs", "/api/v1/licenses/%2F"})
  void aWellFormedIdIsKept(String path) {
    var answer = world.anybody().with("X-Request-Id", "trace-1.A_b").get(path);
    assertThat(answer.headers().allValues("X-Request-Id")).containsExactly("trace-1.A_b");
    if (answer.status() >= 400) {
      assertThat(answer.get("request_id")).isEqualTo("trace-1.A_b");
    }
  }

  @Test
  void anyOtherIsReplaced() {
    for (var id : new String[] {"", "a b", "<script>", "x".repeat(129), "ü", "a\tb"}) {
      var answer = world.anybody().with("X-Request-Id", id).get("/nowhere");
      assertThat(answer.header("X-Request-Id")).isNotEqualTo(id);
      assertThat(answer.get("request_id")).isEqualTo(answer.header("X-Request-Id"));
    }
  }

  @Test
  void freshIdsDiffer() {
    assertThat(world.anybody().get("/health").header("X-Request-Id"))
        .isNotEqualTo(world.anybody().get("/health").header("X-Request-Id"));
  }
}
