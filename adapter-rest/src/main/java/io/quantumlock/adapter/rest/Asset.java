package io.quantumlock.adapter.rest;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.Header;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A file from the jar, served from memory. Caches ask each time whether it is still the same.
///
/// @param tag its ETag, weak since it may be sent compressed
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Asset(byte[] content, String contentType, String tag) implements Handler {

  static Asset load(String name, String contentType) {
    try (var file = Asset.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("the jar lacks " + name);
      }
      return of(file.readAllBytes(), contentType);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Asset of(byte[] content, String contentType) {
    return new Asset(content, contentType, "W/\"" + digest(content) + "\"");
  }

  private static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }

  @Override
  public void handle(Context ctx) {
    ctx.header(Header.CACHE_CONTROL, "no-cache");
    ctx.header(Header.ETAG, tag);
    ctx.res().addHeader(Header.VARY, Header.ACCEPT_ENCODING);
    if (tag.equals(ctx.header(Header.IF_NONE_MATCH))) {
      ctx.status(304);
    } else {
      ctx.contentType(contentType).result(content);
    }
  }
}
