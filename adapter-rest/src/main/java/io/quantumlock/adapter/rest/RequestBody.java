package io.quantumlock.adapter.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// The members of a JSON body, by name and type. What is wrong with one is noted and a stand-in
/// given, so that the others are looked at too; [#check] then tells all at once. An optional member
/// that is `null` counts as absent; members that nobody asks for are ignored, whatever they hold.
final class RequestBody {
  private final Map<String, Json> members;
  private final Set<String> anyText;
  private final FieldErrors errors = new FieldErrors();

  private RequestBody(Map<String, Json> members) {
    this.members = members;
    anyText = Set.of();
  }

  /// @param anyText members whose text may be one that could not be stored
  RequestBody(byte[] body, Set<String> anyText) {
    this.anyText = anyText;
    members = new JsonReader(errors).read(body);
  }

  /// @param parse turns the text into a value, or throws a Rejection.Invalid naming the field
  <T> Optional<T> text(String name, Function<String, T> parse) {
    return find(name).flatMap(value -> asText(name, value)).flatMap(text -> attempt(parse, text));
  }

  /// @return the text as it is, and nothing is noted where it is none
  Optional<String> peek(String name) {
    return members.get(name) instanceof Json.Text(var text) ? Optional.of(text) : Optional.empty();
  }

  /// @return nothing where the member is missing, which is noted, or wrong
  <T> Optional<T> requiredText(String name, Function<String, T> parse) {
    if (find(name).isEmpty()) {
      errors.add(name, "is required");
    }
    return text(name, parse);
  }

  <T> Optional<T> texts(String name, Function<List<String>, T> parse) {
    return find(name).flatMap(value -> asTexts(name, value)).flatMap(all -> attempt(parse, all));
  }

  /// @param parse sees a number that fits no int as the nearest one that does
  <T> Optional<T> integer(String name, Function<Integer, T> parse) {
    return find(name)
        .flatMap(value -> asInteger(name, value))
        .flatMap(number -> attempt(parse, number));
  }

  /// @param parse is given the object as compact JSON
  <T> Optional<T> object(String name, Function<String, T> parse) {
    return find(name)
        .flatMap(value -> asObject(name, value))
        .filter(object -> isStorable(name, object))
        .flatMap(object -> attempt(parse, Json.compact(object)));
  }

  /// The items of a required array of objects, each to be read and checked by itself. One that is
  /// no object has nothing in it, and that noted.
  ///
  /// @param most how many there may be; there must be one
  /// @throws io.quantumlock.domain.Rejection.Invalid with this and all that was noted before
  List<RequestBody> items(String name, int most) {
    var items = members.get(name) instanceof Json.Array(var all) ? all : List.<Json>of();
    if (items.isEmpty() || items.size() > most) {
      errors.add(name, "must be an array of 1 to " + most + " objects");
    }
    check();
    return IntStream.range(0, items.size())
        .mapToObj(i -> item(name + "[" + i + "]", items.get(i)))
        .toList();
  }

  private static RequestBody item(String path, Json value) {
    if (value instanceof Json.Members(var members)) {
      return new RequestBody(members);
    }
    var none = new RequestBody(Map.of());
    none.errors.add(path, "must be an object");
    return none;
  }

  /// @throws io.quantumlock.domain.Rejection.Invalid with all that was noted, if anything was
  void check() {
    errors.throwIfAny();
  }

  private Optional<Json> find(String name) {
    return Optional.ofNullable(members.get(name)).filter(value -> value != Json.Word.NULL);
  }

  /// @return what `value` gives, or nothing where that is turned down, which is noted
  <T> Optional<T> attempt(Supplier<T> value) {
    return errors.attempt(value);
  }

  private <A, T> Optional<T> attempt(Function<A, T> parse, A raw) {
    return attempt(() -> parse.apply(raw));
  }

  private Optional<String> asText(String name, Json value) {
    if (!(value instanceof Json.Text(var text))) {
      return wrong(name, "must be a string");
    }
    return anyText.contains(name) || isStorable(name, value) ? Optional.of(text) : Optional.empty();
  }

  private boolean isStorable(String name, Json value) {
    int before = errors.count();
    StorableText.check(errors, name, value);
    return errors.count() == before;
  }

  private Optional<List<String>> asTexts(String name, Json value) {
    if (!(value instanceof Json.Array(var items))) {
      return wrong(name, "must be an array of strings");
    }
    var texts = new ArrayList<String>();
    for (int i = 0; i < items.size(); i++) {
      asText(name + "[" + i + "]", items.get(i)).ifPresent(texts::add);
    }
    return texts.size() == items.size() ? Optional.of(texts) : Optional.empty();
  }

  private Optional<Integer> asInteger(String name, Json value) {
    var number =
        value instanceof Json.Numeral(var literal)
            ? Integers.parse(literal)
            : Optional.<Integer>empty();
    return number.isPresent() ? number : wrong(name, "must be an integer");
  }

  private Optional<Json> asObject(String name, Json value) {
    return value instanceof Json.Members ? Optional.of(value) : wrong(name, "must be an object");
  }

  private <T> Optional<T> wrong(String name, String message) {
    errors.add(name, message);
    return Optional.empty();
  }
}
