package io.quantumlock.adapter.quantum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.quantumlock.adapter.quantum.AlteredBackend.Gate;
import io.quantumlock.domain.fingerprint.QuantumBackend;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class ChoosingABackendTest {
  private static final Candidate GOOD = Candidate.proven("good", ScalarBackend::new);
  private static final Candidate WRONG =
      Candidate.proven("wrong", () -> AlteredBackend.off(Gate.RY, 3, 7, 1e-8));
  private static final Candidate UNFIT =
      Candidate.proven(
          "unfit",
          () -> {
            throw new Candidate.Unfit("needs wider lanes");
          });
  private static final Candidate UNLOADABLE =
      Candidate.proven(
          "unloadable",
          () -> {
            throw new NoClassDefFoundError("jdk/incubator/vector/Vector");
          });

  private final Logger logger = (Logger) LoggerFactory.getLogger(QuantumBackends.class);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void listen() {
    log.start();
    logger.addAppender(log);
  }

  @AfterEach
  void stopListening() {
    logger.detachAppender(log);
  }

  private List<String> logged() {
    return log.list.stream().map(Object::toString).toList();
  }

  @Test
  void autoTakesTheFastOne() {
    assertThat(QuantumBackends.choose("auto").name()).isEqualTo("simd");
    assertThat(logged()).containsExactly("[INFO] quantum backend simd, asked for auto");
  }

  @Test
  void thePoolDoesNotTestAgainWhatWasTested() {
    var states = new AtomicInteger();
    var counted = new CountedBackend(states);
    var proven =
        QuantumBackends.choose("counted", List.of(Candidate.proven("counted", () -> counted)));

    assertThat(SelfTest.run(proven)).isEmpty();
    assertThat(states).hasValue(1);
  }

  private record CountedBackend(AtomicInteger registers) implements QuantumBackend {
    @Override
    public String name() {
      return "counted";
    }

    @Override
    public Register register(int qubits) {
      registers.incrementAndGet();
      return new ScalarBackend().register(qubits);
    }
  }

  @Test
  void aBackendIsHadByItsName() {
    assertThat(QuantumBackends.choose("scalar")).isInstanceOf(ScalarBackend.class);
    assertThat(logged()).containsExactly("[INFO] quantum backend scalar, asked for scalar");
  }

  @Test
  void whatThereIsNotIsRefusedWithWhatThereIs() {
    for (var wish : List.of("SIMD", "Scalar", "", "gpu")) {
      assertThatThrownBy(() -> QuantumBackends.choose(wish))
          .isInstanceOf(UnknownBackend.class)
          .hasMessage(
              "There is no quantum backend \"%s\" here; choose one of: auto, simd, scalar", wish);
    }
    assertThat(logged()).isEmpty();
  }

  @Test
  void autoTakesTheFirstThatIsFit() {
    assertThat(QuantumBackends.choose("auto", List.of(GOOD, Candidate.scalar())))
        .isInstanceOf(ProvenBackend.class);
    assertThat(
            QuantumBackends.choose("auto", List.of(UNFIT, UNLOADABLE, WRONG, Candidate.scalar())))
        .isInstanceOf(ScalarBackend.class);
    assertThat(logged().getLast())
        .contains("quantum backend scalar, asked for auto (unfit needs wider lanes; ")
        .contains("unloadable does not load, ", "jdk/incubator/vector/Vector; ")
        .contains("wrong failed its self-test, sum ");
  }

  @Test
  void anExplicitWishIsNotMetByAnotherBackend() {
    assertThatThrownBy(() -> QuantumBackends.choose("unfit", List.of(UNFIT, Candidate.scalar())))
        .isInstanceOf(UnknownBackend.class)
        .hasMessage(
            "There is no quantum backend \"unfit\" here (unfit needs wider lanes);"
                + " choose one of: auto, scalar");
    assertThatThrownBy(() -> QuantumBackends.choose("wrong", List.of(WRONG, Candidate.scalar())))
        .isInstanceOf(UnknownBackend.class)
        .hasMessageContaining("wrong failed its self-test");
    assertThat(logged()).isEmpty();
  }
}
