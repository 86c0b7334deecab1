package io.quantumlock.adapter.rest;

import io.quantumlock.domain.FieldError;
import io.quantumlock.domain.Rejection;
import java.util.List;
import java.util.function.Function;

/// Many requests in one: an answer for each, in their order. What is wrong with one is told in its
/// place; what is wrong with us fails them all.
record Batch(List<Object> results) {
  private static final int MOST = 1000;

  /// What is told of an item that was refused.
  record Refused(Refusal error) {}

  /// @param status what the item would have been answered with alone
  record Refusal(int status, String detail, List<FieldError> errors) {}

  /// @param body holds `items`
  static Batch of(RequestBody body, Function<RequestBody, Object> each) {
    return new Batch(body.items("items", MOST).stream().map(item -> answer(item, each)).toList());
  }

  private static Object answer(RequestBody item, Function<RequestBody, Object> each) {
    try {
      item.check();
      return each.apply(item);
    } catch (Rejection.Invalid e) {
      return refused(400, e, e.errors());
    } catch (Rejection.Forbidden e) {
      return refused(403, e, List.of());
    } catch (Rejection.NotFound e) {
      return refused(404, e, List.of());
    } catch (Rejection.WrongState e) {
      return refused(409, e, List.of());
    }
  }

  private static Refused refused(int status, Rejection rejection, List<FieldError> errors) {
    return new Refused(new Refusal(status, String.valueOf(rejection.getMessage()), errors));
  }
}
