package io.quantumlock.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Rejection;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Iso8601Test {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025                          | 2025-01-01T00:00:00Z",
        "2025-06                       | 2025-06-01T00:00:00Z",
        "2025-06-01                    | 2025-06-01T00:00:00Z",
        "20250601                      | 2025-06-01T00:00:00Z",
        "2025-152                      | 2025-06-01T00:00:00Z",
        "2025152                       | 2025-06-01T00:00:00Z",
        "2025-W22-7                    | 2025-06-01T00:00:00Z",
        "2025W227                      | 2025-06-01T00:00:00Z",
        "2025-W23                      | 2025-06-02T00:00:00Z",
        "2020-W53-5                    | 2021-01-01T00:00:00Z",
        "2024-02-29                    | 2024-02-29T00:00:00Z",
        "2025-06-01T10                 | 2025-06-01T10:00:00Z",
        "2025-06-01T10:30              | 2025-06-01T10:30:00Z",
        "2025-06-01T10:30:15           | 2025-06-01T10:30:15Z",
        "2025-06-01t10:30:15z          | 2025-06-01T10:30:15Z",
        "2025-06-01 10:30:15           | 2025-06-01T10:30:15Z",
        "20250601T103015Z              | 2025-06-01T10:30:15Z",
        "20250601T1030+0200            | 2025-06-01T08:30:00Z",
        "2025-06-01T10:30:15.123456Z   | 2025-06-01T10:30:15.123456Z",
        "2025-06-01T10:30:15,5Z        | 2025-06-01T10:30:15.500Z",
        "2025-06-01T10:30,5Z           | 2025-06-01T10:30:30Z",
        "2025-06-01T10.25              | 2025-06-01T10:15:00Z",
        "2025-06-01T10:30:15.0000000019| 2025-06-01T10:30:15.000000001Z",
        "2025-06-01T24:00:00Z          | 2025-06-02T00:00:00Z",
        "2016-12-31T23:59:60Z          | 2017-01-01T00:00:00Z",
        "2025-06-01T10:30:15+02        | 2025-06-01T08:30:15Z",
        "2025-06-01T10:30:15-03:30     | 2025-06-01T14:00:15Z",
        "2025-06-01T10:30:15 02:00     | 2025-06-01T08:30:15Z",
      })
  void readsEveryForm(String text, Instant expected) {
    assertThat(Iso8601.parse("since", text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "25-06-01",
        "2025-13-01",
        "2025-02-29",
        "2025-366",
        "2025-000",
        "2025-W54",
        "2025-W53",
        "2025-W00",
        "2025-W01-8",
        "2025-06-01T",
        "2025-06-01T25",
        "2025-06-01T24:00:01",
        "2025-06-01T10:60",
        "2025-06-01T10:30:61",
        "2025-06-01T10:30:15+19:00",
        "2025-06-01T10:30:15+02:60",
        "2025-06-01T10:30:15Europe/Berlin",
        "+2025-06-01",
        "-2025-06-01",
        "1748736000",
        "12025-06-01",
        "2025-06-01T10:30:15.",
        "٢٠٢٥-06-01"
      })
  void refusesTheRest(String text) {
    assertThatThrownBy(() -> Iso8601.parse("since", text))
        .isInstanceOf(Rejection.Invalid.class)
        .hasMessageStartingWith("since must be");
  }

  @Test
  void writesWholeSecondsOfUtc() {
    var instant = Instant.parse("2025-06-15T10:30:59.999999Z");
    assertThat(Iso8601.local(instant)).isEqualTo("2025-06-15T10:30:59");
    assertThat(Iso8601.utc(instant)).isEqualTo("2025-06-15T10:30:59Z");
  }
}
