package io.quantumlock.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static io.quantumlock.architecture.House.COUNTER_BASE;
import static io.quantumlock.architecture.House.COUNTER_EXAMPLES;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import io.quantumlock.architecture.counterexample.adapter.jdbc.KnowsTheApplication;
import io.quantumlock.architecture.counterexample.domain.TakesItOutOfTheAir;
import io.quantumlock.architecture.counterexample.elsewhere.KnowsEveryLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.FieldSource;

/// Every rule reports its counter-example.
final class RulesBiteTest {
  private final Rules rules = new Rules(COUNTER_BASE);

  private static String report(ArchRule rule, JavaClasses classes) {
    return String.join("\n", rule.evaluate(classes).getFailureReport().getDetails());
  }

  private static String report(ArchRule rule) {
    return report(rule, COUNTER_EXAMPLES);
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "BOOTSTRAP")
  void aModuleThatKnowsAnother(HouseModule module) {
    assertThat(report(rules.direction(module)))
        .contains(module.under(COUNTER_BASE).replace("..", ".KnowsAnother"));
  }

  @Test
  void anAdapterThatKnowsTheApplication() {
    assertThat(report(rules.direction(HouseModule.JDBC)))
        .contains(KnowsTheApplication.class.getName());
  }

  @ParameterizedTest
  @EnumSource(names = {"DOMAIN", "APPLICATION"})
  void aCoreThatKnowsMoreThanJavaBase(HouseModule module) {
    assertThat(report(rules.direction(module)))
        .contains(module.under(COUNTER_BASE).replace("..", ".KnowsMoreThanJavaBase"));
  }

  @ParameterizedTest
  @EnumSource
  void aLibraryOutsideItsAdapter(Library library) {
    var report = report(rules.staysWithItsOwners(library));

    assertThat(report).contains(KnowsEveryLibrary.class.getName());
    assertThat(library.packages()).allSatisfy(name -> assertThat(report).contains(name + "."));
  }

  @Test
  void aCoreThatTakesTimeRandomnessOrSettingsOutOfTheAir() {
    var report = report(rules.nothingAmbientInTheCore());

    assertThat(TakesItOutOfTheAir.class.getDeclaredMethods())
        .filteredOn(method -> !method.isSynthetic())
        .hasSizeGreaterThan(5)
        .allSatisfy(method -> assertThat(report).contains("." + method.getName() + "("));
  }

  @Test
  void packagesThatNeedEachOther() {
    var domain = COUNTER_EXAMPLES.that(resideInAPackage(HouseModule.DOMAIN.under(COUNTER_BASE)));

    assertThat(report(rules.noCyclesBetweenPackages(), domain))
        .contains("Cycle detected")
        .contains("Slice domain ->")
        .contains("Slice domain.circle ->");
  }

  @ParameterizedTest
  @FieldSource("io.quantumlock.architecture.Rules#BANNED_ENDINGS")
  void aNameThatSaysNothing(String ending) {
    assertThat(report(rules.namesSayWhatAThingIs())).contains("Names$Order" + ending + ">");
  }

  @Test
  void aPortThatIsAClass() {
    assertThat(report(rules.portsAreInterfacesOfTheDomain()))
        .contains("Ports.aClass")
        .contains("Ports.notOfTheDomain")
        .doesNotContain("Ports.clock");
  }
}
