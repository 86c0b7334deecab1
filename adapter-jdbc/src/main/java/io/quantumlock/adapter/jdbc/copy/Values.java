package io.quantumlock.adapter.jdbc.copy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/// Values as bytes, those of varying length after their length.
final class Values {
  private Values() {}

  static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static byte[] readBytes(DataInputStream in) throws IOException {
    int length = in.readInt();
    var bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return bytes;
  }

  static void writeText(DataOutputStream out, String text) throws IOException {
    writeBytes(out, text.getBytes(StandardCharsets.UTF_8));
  }

  static String readText(DataInputStream in) throws IOException {
    return new String(readBytes(in), StandardCharsets.UTF_8);
  }

  static void writeTexts(DataOutputStream out, Object[] texts) throws IOException {
    out.writeInt(texts.length);
    for (var text : texts) {
      writeText(out, text.toString());
    }
  }

  static Object[] readTexts(DataInputStream in) throws IOException {
    var texts = new Object[in.readInt()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = readText(in);
    }
    return texts;
  }

  static void writeTime(DataOutputStream out, OffsetDateTime time) throws IOException {
    writeInstant(out, time.toInstant());
  }

  static OffsetDateTime readTime(DataInputStream in) throws IOException {
    return readInstant(in).atOffset(ZoneOffset.UTC);
  }

  static void writeInstant(DataOutputStream out, Instant instant) throws IOException {
    out.writeLong(instant.getEpochSecond());
    out.writeInt(instant.getNano());
  }

  static Instant readInstant(DataInputStream in) throws IOException {
    return Instant.ofEpochSecond(in.readLong(), in.readInt());
  }
}
