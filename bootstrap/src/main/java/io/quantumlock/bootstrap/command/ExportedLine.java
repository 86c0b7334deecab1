package io.quantumlock.bootstrap.command;

import io.quantumlock.domain.Sha3;
import io.quantumlock.domain.audit.AuditEntry;
import io.quantumlock.domain.audit.AuditHead;
import io.quantumlock.domain.audit.AuditRecord;
import io.quantumlock.domain.audit.Pruning;
import io.quantumlock.domain.audit.ShardHead;
import io.quantumlock.domain.audit.SignedHead;
import io.quantumlock.domain.audit.SignedPruning;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads what `audit export` prints.
final class ExportedLine {
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .build();

  private ExportedLine() {}

  /// @throws IllegalArgumentException when it is none
  static AuditRecord parse(String line) {
    try {
      var node = JSON.readTree(line);
      return switch (text(node, "type")) {
        case "row" -> row(node);
        case "shard_head" -> shard(node);
        case "signed_head" -> signed(node);
        case "pruned" -> pruned(node);
        default -> throw new IllegalArgumentException("it is of no type that is exported");
      };
    } catch (JacksonException | DateTimeException e) {
      throw new IllegalArgumentException("it is not what is exported", e);
    }
  }

  private static AuditEntry row(JsonNode node) {
    return new AuditEntry(
        text(node, "shard"),
        number(node, "sequence"),
        Instant.parse(text(node, "at")),
        text(node, "actor"),
        text(node, "action"),
        text(node, "subject"),
        optional(node, "data_hash").map(Sha3::new),
        text(node, "result"),
        optional(node, "request_id"),
        new Sha3(text(node, "previous")),
        new Sha3(text(node, "hash")));
  }

  private static ShardHead shard(JsonNode node) {
    return new ShardHead(
        text(node, "shard"), number(node, "sequence"), new Sha3(text(node, "hash")));
  }

  private static SignedHead signed(JsonNode node) {
    var head =
        new AuditHead(
            number(node, "number"),
            Instant.parse(text(node, "at")),
            new Sha3(text(node, "previous")),
            shards(node));
    if (!head.hash().hex().equals(text(node, "hash"))) {
      throw new IllegalArgumentException("its hash is not that of the head");
    }
    return new SignedHead(head, keyVersion(node), text(node, "signature"));
  }

  private static SignedPruning pruned(JsonNode node) {
    var pruning =
        new Pruning(
            number(node, "number"),
            new Sha3(text(node, "head")),
            Instant.parse(text(node, "until")),
            Instant.parse(text(node, "at")),
            shards(node));
    return new SignedPruning(pruning, keyVersion(node), text(node, "signature"));
  }

  private static List<ShardHead> shards(JsonNode node) {
    return node.required("shards").valueStream().map(ExportedLine::shard).toList();
  }

  private static int keyVersion(JsonNode node) {
    return Math.toIntExact(number(node, "key_version"));
  }

  private static String text(JsonNode node, String field) {
    return node.required(field).asString();
  }

  private static long number(JsonNode node, String field) {
    return node.required(field).asLong();
  }

  private static Optional<String> optional(JsonNode node, String field) {
    return Optional.of(node.required(field))
        .filter(value -> !value.isNull())
        .map(JsonNode::asString);
  }
}
