package io.quantumlock.adapter.rest;

import io.javalin.http.BadRequestResponse;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/// Reads a JSON object strictly: UTF-8 and no byte order mark, every key once, nothing after the
/// end. Faults of single fields are gathered; what is not JSON at all ends the reading.
final class JsonReader {
  /// Each takes some hundred bytes of memory, and two of the body's.
  private static final int MOST_TOKENS = 50_000;

  private static final String LIMITS =
      "must not be nested deeper than 100 levels, hold a number of over 1000 digits, a name of over"
          + " 16,384 characters or 50,000 names and values";

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(100)
                  .maxNumberLength(1000)
                  .maxNameLength(16 * 1024)
                  .maxTokenCount(MOST_TOKENS)
                  .build())
          .build();

  private final FieldErrors errors;

  JsonReader(FieldErrors errors) {
    this.errors = errors;
  }

  /// @param body nothing, or nothing but white space, is an object without members
  Map<String, Json> read(byte[] body) {
    try (var parser = JSON.createParser(ObjectReadContext.empty(), decode(body))) {
      return withinLimits(parser);
    } catch (StreamReadException e) {
      var at = e.getLocation();
      throw new BadRequestResponse(
          "The body is not valid JSON: line %d, column %d"
              .formatted(at.getLineNr(), at.getColumnNr()));
    }
  }

  private Map<String, Json> withinLimits(JsonParser parser) {
    try {
      return document(parser);
    } catch (StreamConstraintsException e) {
      var name = member(parser).orElseThrow(() -> new BadRequestResponse("The body " + LIMITS));
      errors.add(name, LIMITS);
      throw errors.rejection();
    }
  }

  /// @return the member of the body that is being read; nothing before its value begins
  private static Optional<String> member(JsonParser parser) {
    TokenStreamContext context = parser.streamReadContext();
    if (context.inRoot()
        || (context.getParent().inRoot() && parser.currentToken() != JsonToken.PROPERTY_NAME)) {
      return Optional.empty();
    }
    while (!context.getParent().inRoot()) {
      context = context.getParent();
    }
    return Optional.ofNullable(context.currentName());
  }

  private Map<String, Json> document(JsonParser parser) {
    var first = parser.nextToken();
    if (first == null) {
      return Map.of();
    }
    if (first != JsonToken.START_OBJECT) {
      throw new BadRequestResponse("The body must be a JSON object");
    }
    var members = members(parser, "");
    if (parser.nextToken() != null) {
      throw new BadRequestResponse("The body must end where its JSON object ends");
    }
    return members;
  }

  private Map<String, Json> members(JsonParser parser, String path) {
    var members = new LinkedHashMap<String, Json>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = parser.currentName();
      var at = path.isEmpty() ? name : below(path, "." + name);
      parser.nextToken();
      if (members.put(name, value(parser, at)) != null) {
        errors.add(at, "must not be given twice");
      }
    }
    return members;
  }

  private Json value(JsonParser parser, String path) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> new Json.Members(members(parser, path));
      case START_ARRAY -> array(parser, path);
      case VALUE_STRING -> new Json.Text(parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Numeral(parser.getString());
      case VALUE_TRUE -> Json.Word.TRUE;
      case VALUE_FALSE -> Json.Word.FALSE;
      case VALUE_NULL -> Json.Word.NULL;
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException("the parser gave " + parser.currentToken());
    };
  }

  private Json array(JsonParser parser, String path) {
    var items = new ArrayList<Json>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser, below(path, "[" + items.size() + "]")));
    }
    return new Json.Array(items);
  }

  /// A path that is long already stays as it is, or else a hostile body could make us copy
  /// gigabytes.
  static String below(String path, String step) {
    return path.length() < FieldErrors.LONGEST_NAME ? path + step : path;
  }

  private static String decode(byte[] body) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      if (text.startsWith("\uFEFF")) {
        throw new BadRequestResponse("The body must not begin with a byte order mark");
      }
      return text;
    } catch (CharacterCodingException e) {
      throw new BadRequestResponse("The body must be UTF-8");
    }
  }
}
