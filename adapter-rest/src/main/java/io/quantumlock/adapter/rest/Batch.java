package io.quantumlock.adapter.rest;

import io.quantumlock.domain.FieldError;
import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.atrest.AlteredRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// Many requests in one: an answer for each, in their order. What is wrong with one is told in its
/// place, also that its key is refused; what else is wrong with us fails them all.
record Batch(List<Object> results) {
  private static final int MOST = 1000;

  /// What is told of an item that was refused.
  record Refused(Refusal error) {}

  /// @param status what the item would have been answered with alone
  record Refusal(int status, String detail, List<FieldError> errors) {}

  /// @param body holds `items`
  /// @param log is told of altered rows, of each once
  static Batch of(
      RequestBody body, Function<RequestBody, Object> each, Consumer<? super AlteredRow> log) {
    var altered = new LinkedHashMap<String, AlteredRow>();
    var results =
        body.items("items", MOST).stream()
            .map(item -> answer(item, each, row -> altered.putIfAbsent(row.getMessage(), row)))
            .toList();
    altered.values().forEach(log);
    return new Batch(results);
  }

  private static Object answer(
      RequestBody item, Function<RequestBody, Object> each, Consumer<AlteredRow> altered) {
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
    } catch (AlteredRow e) {
      altered.accept(e);
      return new Refused(new Refusal(500, Problems.OUR_FAULT, List.of()));
    }
  }

  private static Refused refused(int status, Rejection rejection, List<FieldError> errors) {
    return new Refused(new Refusal(status, String.valueOf(rejection.getMessage()), errors));
  }
}
