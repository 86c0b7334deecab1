package io.quantumlock.adapter.rest;

import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.quantumlock.domain.license.LicenseKey;
import java.io.IOException;
import java.time.Instant;
import java.util.function.Consumer;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// Writes the revocation feed while it is read, so that it takes no memory however long it is. What
/// is counted comes after what is told: the reference has the members in that order.
final class FeedWriter implements Consumer<LicenseKey> {
  private final Context ctx;
  private @Nullable JsonGenerator json;
  private int count;

  FeedWriter(Context ctx) {
    this.ctx = ctx;
  }

  @Override
  public void accept(LicenseKey key) {
    json().writeString(key.text());
    count++;
  }

  /// Nothing is written before there is something to write.
  private JsonGenerator json() {
    if (json == null) {
      json = begin();
    }
    return json;
  }

  private JsonGenerator begin() {
    try {
      ctx.contentType(ContentType.APPLICATION_JSON);
      var generator = HttpServer.JSON.createGenerator(ctx.res().getOutputStream());
      generator.writeStartObject();
      generator.writeArrayPropertyStart("revoked_ids");
      return generator;
    } catch (IOException e) {
      throw new IllegalStateException("an answer that was not begun cannot be written", e);
    }
  }

  void end(Instant completeUntil) {
    json().writeEndArray();
    json().writeNumberProperty("count", count);
    json().writeStringProperty("timestamp", Iso8601.local(completeUntil));
    json().writeEndObject();
    json().close();
  }

  /// Makes room for another answer; where a part of this one is out, the connection is cut, so that
  /// nobody takes it for the whole.
  void giveUp() {
    if (ctx.res().isCommitted()) {
      ServletContextRequest.getServletContextRequest(ctx.req())
          .getConnectionMetaData()
          .getConnection()
          .getEndPoint()
          .close();
    } else {
      ctx.res().resetBuffer();
      ctx.res().setContentType(null);
    }
  }
}
