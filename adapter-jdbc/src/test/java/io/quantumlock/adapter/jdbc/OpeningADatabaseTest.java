package io.quantumlock.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Unavailable;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OpeningADatabaseTest {
  private static final DatabaseSettings POSTGRESQL =
      new DatabaseSettings("jdbc:postgresql://db/ql?password=hunter2", "licensing", "hunter2", 2);

  @TempDir private Path home;

  private static RuntimeException explained(SQLException e) {
    return OpeningFailures.explain(POSTGRESQL, new IllegalStateException("the pool", e));
  }

  @ParameterizedTest
  @ValueSource(strings = {"28P01", "28000", "08004"})
  void whoIsRefusedIsToldApartFromADatabaseThatIsAway(String state) {
    assertThat(explained(new SQLException("FATAL", state)))
        .isInstanceOf(CannotOpen.class)
        .hasMessageStartingWith(
            "The database jdbc:postgresql://db/ql refuses the user licensing: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"08001", "57P03"})
  void oneThatIsAwayIsShownWithoutTheParametersOfItsUrl(String state) {
    assertThat(explained(new SQLException("no answer", state)))
        .isInstanceOf(Unavailable.class)
        .hasMessageStartingWith(
            "The database jdbc:postgresql://db/ql cannot be reached: no answer");
  }

  @Test
  void anythingElseIsToldInTheWordsOfTheDriver() {
    assertThat(explained(new SQLException("database \"ql\" does not exist", "3D000")))
        .isInstanceOf(CannotOpen.class)
        .hasMessageEndingWith(": database \"ql\" does not exist (SQLSTATE 3D000)");
  }

  @Test
  void anotherUserThanTheOneWhoMadeItIsRefused() {
    var settings = TestDatabases.embedded(home);
    Database.open(settings).close();

    assertThatThrownBy(
            () -> Database.open(new DatabaseSettings(settings.url(), "mallory", "guess", 1)))
        .isInstanceOf(CannotOpen.class)
        .hasMessageContaining("refuses the user mallory")
        .hasMessageNotContaining("MODE=");
  }

  @Test
  void aParameterThatItDoesNotKnowIsTold() {
    var settings = new DatabaseSettings("jdbc:h2:mem:x;COLOR=RED", "sa", "", 1);

    assertThatThrownBy(() -> Database.open(settings))
        .hasMessageStartingWith("The database jdbc:h2:mem:x cannot be ")
        .hasMessageContaining("COLOR");
  }

  @Test
  void aDriverThatQuotesTheUrlDoesNotGiveAwayThePassword() {
    assertThat(explained(new SQLException("not a URL: jdbc:h2:x;PASSWORD=hunter2", "90046")))
        .hasMessageContaining("not a URL")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void oneWithTheTablesOfAnotherProgramIsLeftAlone() throws SQLException {
    var settings = TestDatabases.settings();
    try (var theirs = TestDatabases.connect(settings)) {
      theirs.createStatement().execute("create table license (plate varchar)");

      assertThatThrownBy(() -> Database.open(settings))
          .isInstanceOf(CannotOpen.class)
          .hasMessageContaining("cannot be opened");
    }
  }
}
