package io.quantumlock.domain.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Rejection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PageRequestTest {

  @Test
  void pagesCountFromOne() {
    assertThat(new PageRequest(1, 20).offset()).isZero();
    assertThat(new PageRequest(3, 20).offset()).isEqualTo(40);
  }

  @Test
  void theFarthestPageDoesNotOverflow() {
    assertThat(new PageRequest(Integer.MAX_VALUE, 100).offset()).isEqualTo(214_748_364_600L);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void thereIsNoPageBeforeTheFirst(int page) {
    assertThatThrownBy(() -> new PageRequest(page, 20))
        .isInstanceOf(Rejection.Invalid.class)
        .hasMessage("page must be 1 or more");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 101, Integer.MAX_VALUE})
  void aPageHasOneTo100Entries(int perPage) {
    assertThatThrownBy(() -> new PageRequest(1, perPage))
        .isInstanceOf(Rejection.Invalid.class)
        .hasMessage("per_page must be from 1 to 100");
  }

  @ParameterizedTest
  @CsvSource({"0, 20, 0", "1, 20, 1", "20, 20, 1", "21, 20, 2", "42, 20, 3", "5, 1, 5"})
  void theLastPageMayBeShort(long total, int perPage, long pages) {
    var page = new LicensePage(List.of(), total, new PageRequest(1, perPage));

    assertThat(page.totalPages()).isEqualTo(pages);
  }
}
