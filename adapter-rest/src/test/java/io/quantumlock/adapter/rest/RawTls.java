package io.quantumlock.adapter.rest;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;

/// The beginning of a handshake by hand (RFC 5246 section 7.4.1.2), for what no client of today
/// would offer.
final class RawTls {
  private static final int PATIENCE = 30_000;
  private static final byte ALERT = 21;
  private static final byte HANDSHAKE = 22;

  /// supported_groups with secp256r1, ec_point_formats, and signature_algorithms with ECDSA.
  private static final byte[] EXTENSIONS = {
    0, 10, 0, 4, 0, 2, 0, 23, 0, 11, 0, 2, 1, 0, 0, 13, 0, 4, 0, 2, 4, 3
  };

  private RawTls() {}

  /// @param version the newest that is offered: 0x0303 is TLS 1.2
  /// @return `hello`, or the number of the alert
  static String hello(int port, int version, int cipher) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE);
      socket.getOutputStream().write(clientHello((short) version, (short) cipher));
      var in = new DataInputStream(socket.getInputStream());
      byte type = in.readByte();
      in.skipNBytes(4); // version, length
      return switch (type) {
        case HANDSHAKE -> "hello";
        case ALERT -> "alert " + in.readShort() % 256;
        default -> "type " + type;
      };
    }
  }

  private static byte[] clientHello(short version, short cipher) {
    int body = 2 + 32 + 1 + 2 + 2 + 2 + 2 + EXTENSIONS.length;
    return ByteBuffer.allocate(5 + 4 + body)
        .put(HANDSHAKE)
        .putShort((short) 0x0301)
        .putShort((short) (4 + body))
        .putInt(1 << 24 | body) // client_hello, and its length in three bytes
        .putShort(version)
        .put(new byte[32]) // random
        .put((byte) 0) // no session
        .putShort((short) 2)
        .putShort(cipher)
        .put((byte) 1)
        .put((byte) 0) // no compression
        .putShort((short) EXTENSIONS.length)
        .put(EXTENSIONS)
        .array();
  }
}
