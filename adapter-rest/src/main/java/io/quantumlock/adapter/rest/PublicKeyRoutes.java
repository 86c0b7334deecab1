package io.quantumlock.adapter.rest;

import io.javalin.http.Context;
import io.javalin.http.Header;
import io.quantumlock.application.QuantumLock;
import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.kms.PublicKeyDocument;
import io.quantumlock.domain.kms.Right;
import io.quantumlock.domain.kms.ServiceToken;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Public keys, for whoever verifies offline.
final class PublicKeyRoutes {
  private final QuantumLock quantumLock;

  PublicKeyRoutes(QuantumLock quantumLock) {
    this.quantumLock = quantumLock;
  }

  /// How a key can be had.
  enum Format {
    PEM("application/x-pem-file") {
      @Override
      void write(PublicKeyDocument document, Context ctx) {
        ctx.result(document.pem() + "\n");
      }
    },
    DER("application/octet-stream") {
      @Override
      void write(PublicKeyDocument document, Context ctx) {
        ctx.result(document.der());
      }
    },
    RAW("application/octet-stream") {
      @Override
      void write(PublicKeyDocument document, Context ctx) {
        ctx.result(document.raw());
      }
    },
    JWK("application/jwk+json") {
      @Override
      void write(PublicKeyDocument document, Context ctx) {
        ctx.result(HttpServer.JSON.writeValueAsBytes(document.jwk()));
      }
    };

    private final String contentType;

    Format(String contentType) {
      this.contentType = contentType;
    }

    abstract void write(PublicKeyDocument document, Context ctx);

    static Format named(String name) {
      return Arrays.stream(values())
          .filter(format -> format.label().equals(name))
          .findFirst()
          .orElseThrow(() -> new Rejection.Invalid("format", "must be one of " + all()));
    }

    private String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    private static String all() {
      return Arrays.stream(values()).map(Format::label).collect(Collectors.joining(", "));
    }
  }

  void export(Context ctx, ServiceToken caller) {
    var query = QueryParameters.of(ctx);
    var number = query.integer("version", RingFields::version);
    var format = query.text("format", Format::named).orElse(Format.PEM);
    var id = RingFields.in(ctx, query);
    caller.require(Right.READ, id.keyId());
    var ring = quantumLock.administerKeyRings().find(id);
    var version = number.map(ring::version).orElseGet(ring::newest);
    ctx.contentType(format.contentType);
    format.write(new PublicKeyDocument(id.algorithm(), version.publicKey()), ctx);
  }

  record KeySet(List<Map<String, String>> keys) {}

  /// All keys with which something verifies now.
  void keySet(Context ctx) {
    var keys = quantumLock.publishKeys().verifying().stream().map(PublicKeyDocument::jwk).toList();
    ctx.header(Header.CACHE_CONTROL, "public, max-age=300")
        .contentType("application/jwk-set+json")
        .result(HttpServer.JSON.writeValueAsBytes(new KeySet(keys)));
  }
}
