package io.quantumlock.bootstrap.e2e;

import io.quantumlock.bootstrap.command.Program;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// A [Crowd] in a process of its own, at a low priority: the programs of customers have processors
/// of their own, and take none from the server.
final class CrowdProcess implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  private final Process process;
  private final Writer questions;
  private final BufferedReader answers;

  private record Question(int programs, Duration duration) {}

  private CrowdProcess(Process process) {
    this.process = process;
    questions = process.outputWriter(StandardCharsets.UTF_8);
    answers = process.inputReader(StandardCharsets.UTF_8);
  }

  static CrowdProcess of(Crowd crowd) throws IOException {
    var command = new ArrayList<>(List.of("nice", "-n", "10"));
    command.addAll(Program.of(CrowdProcess.class, List.of("-Xmx512m")).command());
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    var started = new CrowdProcess(builder.start());
    started.tell(crowd);
    return started;
  }

  /// As [Crowd#ask].
  List<Crowd.Timed> ask(int programs, Duration duration) throws IOException {
    tell(new Question(programs, duration));
    var line = answers.readLine();
    if (line == null) {
      throw new IOException("the crowd's process has ended");
    }
    return JSON.readValue(line, new TypeReference<>() {});
  }

  private void tell(Object what) throws IOException {
    questions.write(JSON.writeValueAsString(what) + "\n");
    questions.flush();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /// Reads a crowd and then questions, a line each, and writes a line of answers to each of these.
  @SuppressWarnings("SystemOut")
  public static void main(String[] args) throws Exception {
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var crowd = JSON.readValue(in.readLine(), Crowd.class);
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      var question = JSON.readValue(line, Question.class);
      out.println(JSON.writeValueAsString(crowd.ask(question.programs(), question.duration())));
    }
  }
}
