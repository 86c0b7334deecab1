package io.quantumlock.domain.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Rejection;
import org.junit.jupiter.api.Test;

final class MetadataTest {

  @Test
  void itTakesAtMost16KiBOfUtf8() {
    var largest = "{\"a\":\"" + "é".repeat(8188) + "\"}";

    assertThat(new Metadata(largest).json()).isEqualTo(largest);
    assertThatThrownBy(() -> new Metadata(largest + " "))
        .isInstanceOf(Rejection.Invalid.class)
        .hasMessage("metadata must take at most 16 KiB");
  }
}
