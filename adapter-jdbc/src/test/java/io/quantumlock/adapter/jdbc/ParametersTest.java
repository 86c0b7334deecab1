package io.quantumlock.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class ParametersTest {
  private final Jdbi jdbi = jdbi(TestDatabases.settings());

  private static Jdbi jdbi(DatabaseSettings settings) {
    var jdbi = Jdbi.create(settings.url(), settings.user(), settings.password());
    jdbi.setSqlParser(new Parameters());
    return jdbi;
  }

  @Test
  void namesAreBoundWhereverTheyStand() {
    int sum =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("select :one + :other + :one")
                    .bind("one", 1)
                    .bind("other", 10)
                    .mapTo(Integer.class)
                    .one());

    assertThat(sum).isEqualTo(12);
  }

  @Test
  void positionsAreBoundInTheirOrder() {
    var text =
        jdbi.withHandle(
            handle -> handle.select("select ? || ?", "first", "second").mapTo(String.class).one());

    assertThat(text).isEqualTo("firstsecond");
  }

  @Test
  void aStatementWithoutAnyIsRunAsItIs() {
    int one = jdbi.withHandle(handle -> handle.createQuery("select 1").mapTo(Integer.class).one());

    assertThat(one).isEqualTo(1);
  }
}
