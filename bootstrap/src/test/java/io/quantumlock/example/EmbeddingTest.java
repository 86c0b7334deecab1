package io.quantumlock.example;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EmbeddingTest {
  /// Relative to the module, in which the tests run.
  private static final Path SOURCE = Path.of("src/test/java/io/quantumlock/example/Embedding.java");

  private static final Path PAGE = Path.of("../docs/embedding.md");

  /// What a server needs and an embedding program does not name.
  private static final Pattern SERVER =
      Pattern.compile(
          "bootstrap|adapter-rest|javalin|jetty|jakarta|kotlin|picocli|logback|swagger|selenium"
              + "|archunit|google-java-format|junit|assertj");

  @Test
  void theExampleRunsWithoutAnythingOfTheServer() throws IOException, InterruptedException {
    var classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !SERVER.matcher(relative(entry)).find())
            .collect(Collectors.joining(File.pathSeparator));
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                SOURCE.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    var out = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertThat(process.waitFor()).isZero();
    assertThat(out.lines()).containsExactly("License valid", "License revoked");
  }

  /// Without the folders above the repository, whose names are none of ours.
  private static String relative(String entry) {
    var repository = Path.of("..").toAbsolutePath().normalize();
    var path = Path.of(entry);
    return path.startsWith(repository)
        ? repository.relativize(path).toString()
        : path.getFileName().toString();
  }

  @Test
  void thePageShowsTheExampleAsItIs() throws IOException {
    var source = Files.readString(SOURCE);
    var from = source.indexOf("    var master");
    var body = source.substring(from, source.indexOf("\n  }\n}", from)).stripIndent();

    assertThat(Files.readString(PAGE)).contains("```java\n" + body + "\n```");
  }
}
