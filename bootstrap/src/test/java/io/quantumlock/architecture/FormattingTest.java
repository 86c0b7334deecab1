package io.quantumlock.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FormattingTest {

  /// The folder above that holds the modules, wherever the test was started.
  private static Path root() {
    return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
        .filter(folder -> Files.exists(folder.resolve("bootstrap/pom.xml")))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everySourceFileLooksTheSame() throws Exception {
    assertThat(new SourceFormat(root()).complaints())
        .as("files to be formatted: `mvn -q -N -P format` does it")
        .isEmpty();
  }

  @Test
  void everyModuleIsLookedAt() throws Exception {
    var sources = new SourceFormat(root()).sources();

    assertThat(sources)
        .extracting(source -> root().relativize(source).getName(0).toString())
        .contains(
            "domain",
            "application",
            "adapter-crypto",
            "adapter-quantum",
            "adapter-jdbc",
            "adapter-rest",
            "bootstrap");
  }

  @Test
  void aFileThatLooksOtherwiseIsNamedAndFormatted(@TempDir Path folder) throws Exception {
    var odd = Files.writeString(folder.resolve("Odd.java"), "class  Odd{}\n");
    Files.writeString(folder.resolve("Fine.java"), "class Fine {}\n");
    Files.createDirectories(folder.resolve("target"));
    Files.writeString(folder.resolve("target/Built.java"), "class  Built{}\n");
    var format = new SourceFormat(folder);

    assertThat(format.complaints()).containsExactly(odd.toString());
    assertThat(format.apply()).isEmpty();
    assertThat(format.complaints()).isEmpty();
    assertThat(odd).hasContent("class Odd {}");
  }

  @Test
  void aFileThatIsNoJavaIsNamed(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("Broken.java"), "class {");

    assertThat(new SourceFormat(folder).complaints()).anyMatch(s -> s.contains("Broken.java"));
  }
}
