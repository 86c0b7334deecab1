package io.quantumlock.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher, on a Java that only tells how it was called.
class LauncherTest {
  private static final Path JAR = Path.of("bootstrap/target/quantumlock/lib/bootstrap-1.0.0.jar");

  @TempDir Path here;

  record Launch(int exitCode, String out, String err) {}

  @BeforeEach
  void install() throws IOException {
    Files.copy(Path.of("..", "quantumlock"), here.resolve("quantumlock"));
    Files.createDirectories(here.resolve(JAR).getParent());
    Files.createFile(here.resolve(JAR));
    jdk("jdk-25", "25.0.1");
  }

  @Test
  void whatServesOrMeasuresGetsTheVectorModule() throws Exception {
    for (var command : List.of("demo", "demo --stay", "fingerprint bench")) {
      assertThat(launch(Map.of(), command.split(" ")).out())
          .contains("\n--add-modules=jdk.incubator.vector\n");
    }
  }

  /// How others than 25 go about it is not known yet.
  @Test
  void aServerGetsTheVectorModuleLateOnJava25AndFromTheBeginningOnOthers() throws Exception {
    assertThat(launch(Map.of(), "serve").out())
        .contains("\n-Dquantumlock.vectors.late=true\n", "\n-XX:-AOTReplayTraining\n")
        .doesNotContain("--add-modules");

    var next = jdk("jdk-26", "26");
    assertThat(launch(Map.of("QUANTUMLOCK_JAVA", next.toString()), "serve").out())
        .contains("\n--add-modules=jdk.incubator.vector\n")
        .doesNotContain("vectors.late", "AOTReplayTraining");
  }

  @Test
  void otherCommandsGetNoModuleThatJavaWarnsOf() throws Exception {
    for (var command : List.of("customer", "kms", "version")) {
      var launch = launch(Map.of(), command, "--name", "serve now");
      assertThat(launch.out()).doesNotContain("--add-modules").contains("-jar", "serve now");
    }
  }

  @Test
  void aServerStartsFromACacheThatFitsOrMakesIt() throws Exception {
    var home = Files.createDirectory(here.resolve("the home"));
    var serving = Map.of("QUANTUMLOCK_HOME", home.toString());
    var asked = cacheOption(launch(serving, "serve"));
    assertThat(asked).matches("-Dquantumlock\\.start\\.cache=" + home + "/start-\\d+\\.aot");

    var cache = Files.createFile(Path.of(asked.substring(asked.indexOf('=') + 1)));
    assertThat(cacheOption(launch(serving, "serve"))).isEqualTo("-XX:AOTCache=" + cache);

    var otherOptions = new HashMap<>(serving);
    otherOptions.put("QUANTUMLOCK_JAVA_OPTIONS", "-Xmx1g");
    assertThat(cacheOption(launch(otherOptions, "serve"))).startsWith("-D").isNotEqualTo(asked);

    Files.writeString(here.resolve(JAR), "another build");
    assertThat(cacheOption(launch(serving, "serve"))).startsWith("-D").isNotEqualTo(asked);
  }

  private static String cacheOption(Launch launch) {
    return launch.out().lines().filter(word -> word.endsWith(".aot")).findFirst().orElseThrow();
  }

  @Test
  void optionsForJavaThatAreGivenComeLast() throws Exception {
    var launch = launch(Map.of("QUANTUMLOCK_JAVA_OPTIONS", "-Xmx1g -Xms1g"), "version");

    assertThat(launch.out())
        .contains("\n-Xmx1g\n-Xms1g\n")
        .endsWith("-jar\n" + here.resolve(JAR) + "\nversion\n");
  }

  @Test
  void aJavaThatWasNamedAndIsNotThereIsTold() throws Exception {
    var launch = launch(Map.of("QUANTUMLOCK_JAVA", "/no/such/jdk"), "version");

    assertThat(launch.exitCode()).isEqualTo(1);
    assertThat(launch.err()).isEqualTo("QUANTUMLOCK_JAVA is /no/such/jdk, and there is nothing.\n");
  }

  @Test
  void aJavaThatWasNamedAndIsTooOldIsToldWithItsVersion() throws Exception {
    var old = jdk("jdk-17", "17.0.15");
    var launch = launch(Map.of("QUANTUMLOCK_JAVA", old.toString()), "version");

    assertThat(launch.exitCode()).isEqualTo(1);
    assertThat(launch.err())
        .startsWith("QUANTUMLOCK_JAVA is " + old + ", which is no Java 25 or newer:")
        .contains(old + " (17)");
  }

  @Test
  void mavenRunsOnTheJavaThatWasFound() throws Exception {
    Files.delete(here.resolve(JAR));
    script(here.resolve("tools/mvn"), "echo \"[ERROR] on $JAVA_HOME\"; exit 1");
    var launch = launch(Map.of("JAVA_HOME", "/no/such/jdk"), "version");

    assertThat(launch.exitCode()).isEqualTo(1);
    assertThat(launch.err()).contains("[ERROR] on " + here.resolve("jdk-25") + "\n");
  }

  private Path jdk(String name, String version) throws IOException {
    var jdk = here.resolve(name);
    script(jdk.resolve("bin/java"), "for word; do echo \"$word\"; done");
    script(jdk.resolve("bin/javac"), "exit 1");
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return jdk;
  }

  private static void script(Path file, String commands) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + commands + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }

  private Launch launch(Map<String, String> environment, String... args)
      throws IOException, InterruptedException {
    var line = new ArrayList<>(List.of("sh", here.resolve("quantumlock").toString()));
    line.addAll(List.of(args));
    var builder = new ProcessBuilder(line);
    var all = new HashMap<>(environment);
    all.put("HOME", here.toString());
    all.put("PATH", here.resolve("tools") + ":" + here.resolve("jdk-25/bin") + ":/usr/bin:/bin");
    builder.environment().clear();
    builder.environment().putAll(all);
    var err = here.resolve("err.txt");
    var process = builder.redirectError(err.toFile()).start();
    var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Launch(process.waitFor(), out, Files.readString(err));
  }
}
