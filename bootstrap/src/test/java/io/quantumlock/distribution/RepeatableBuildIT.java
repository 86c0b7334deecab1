package io.quantumlock.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nothing that was built tells when, so that two builds of one commit can be the same.
class RepeatableBuildIT {
  private static final Pattern TIME = Pattern.compile("outputTimestamp>(.*?)</");
  private static final Pattern OURS =
      Pattern.compile(".*/(adapter-|application-|bootstrap-|domain-)[^/]*\\.jar");

  private static Instant time() throws IOException {
    var time = TIME.matcher(Files.readString(Path.of("../pom.xml")));
    assertThat(time.find()).isTrue();
    return Instant.parse(time.group(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"any-java", "own-java"})
  void everyFileOfAnArchiveHasTheTimeThatTheProjectNames(String kind) throws IOException {
    var others = new ArrayList<String>();
    int jars = 0;
    try (var tar = open(kind)) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (!entry.getLastModifiedTime().toInstant().equals(time())) {
          others.add(entry.getName());
        }
        if (OURS.matcher(entry.getName()).matches()) {
          jars++;
          others.addAll(withOtherTimes(tar, entry));
        }
      }
    }
    assertThat(others).isEmpty();
    assertThat(jars).isEqualTo(7);
  }

  private static TarArchiveInputStream open(String kind) throws IOException {
    return new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(Archives.of(kind))));
  }

  private static List<String> withOtherTimes(InputStream in, TarArchiveEntry jar)
      throws IOException {
    var others = new ArrayList<String>();
    var entries = new ZipInputStream(in);
    for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
      if (!time(entry).equals(time())) {
        others.add(jar.getName() + " " + entry.getName());
      }
    }
    return others;
  }

  private static Instant time(ZipEntry entry) {
    return entry.getTimeLocal().toInstant(ZoneOffset.UTC);
  }

  @ParameterizedTest
  @ValueSource(strings = {"any-java", "own-java"})
  void norDoesTheCompression(String kind) throws IOException {
    try (var in = Files.newInputStream(Archives.of(kind))) {
      var header = ByteBuffer.wrap(in.readNBytes(8)).order(ByteOrder.LITTLE_ENDIAN);
      assertThat(header.getInt(4)).isZero();
    }
  }

  @Test
  void norDoesTheBillOfMaterials() throws IOException {
    assertThat(Files.readString(Path.of("target", "bom.json"))).doesNotContain("\"timestamp\"");
  }
}
