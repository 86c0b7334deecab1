package io.quantumlock.adapter.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentlyUsedTest {
  private final List<String> made = new ArrayList<>();
  private final RecentlyUsed<String, String> cache = new RecentlyUsed<>(2, this::make);

  private String make(String key) {
    made.add(key);
    if (key.isEmpty()) {
      throw new IllegalStateException("cannot be made");
    }
    return key + "!";
  }

  @Test
  void anEntryIsMadeOnce() {
    assertThat(cache.get("a")).isEqualTo("a!").isSameAs(cache.get("a"));
    assertThat(made).containsExactly("a");
  }

  @Test
  void theEntryThatWasNotUsedForLongestGoesFirst() {
    List.of("a", "b", "a", "c", "a", "b").forEach(cache::get);

    assertThat(made).containsExactly("a", "b", "c", "b");
  }

  @Test
  void aFailureIsNotKept() {
    assertThatThrownBy(() -> cache.get("")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> cache.get("")).isInstanceOf(IllegalStateException.class);

    assertThat(made).hasSize(2);
  }
}
