package io.quantumlock.adapter.rest;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Rejection;
import org.junit.jupiter.api.Test;

class BodyRoomTest {
  private final BodyRoom room = new BodyRoom(8);
  private final BodyRoom.Part one = room.part();
  private final BodyRoom.Part other = room.part();

  @Test
  void whatFindsNoRoomLeavesItsOwnToTheOthersAtOnce() {
    one.grow(4);
    other.grow(4);

    assertThatThrownBy(() -> other.grow(4)).isInstanceOf(Rejection.Overloaded.class);
    assertThatCode(() -> one.grow(4)).doesNotThrowAnyException();
  }

  @Test
  void nothingIsGivenBackTwice() {
    one.grow(4);
    other.grow(4);
    assertThatThrownBy(() -> other.grow(4)).isInstanceOf(Rejection.Overloaded.class);
    other.giveBack();

    assertThatThrownBy(() -> one.grow(5)).isInstanceOf(Rejection.Overloaded.class);
  }

  @Test
  void itIsThereAgainWhenItIsGivenBack() {
    one.grow(8);
    one.giveBack();

    assertThatCode(() -> other.grow(8)).doesNotThrowAnyException();
  }
}
