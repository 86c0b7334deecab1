package io.quantumlock.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static io.quantumlock.architecture.House.BASE;
import static io.quantumlock.architecture.House.CLASSES;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// See [RulesBiteTest] for what each rule reports.
final class ArchitectureTest {
  private final Rules rules = new Rules(BASE);

  @ParameterizedTest
  @EnumSource
  void aRuleAboutAModuleIsARuleAboutSomething(HouseModule module) {
    assertThat(CLASSES.that(resideInAPackage(module.under(BASE)))).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aModuleKnowsThoseBelowItAndNoOther(HouseModule module) {
    rules.direction(module).check(CLASSES);
  }

  @ParameterizedTest
  @EnumSource
  void aLibraryStaysWithItsOwners(Library library) {
    rules.staysWithItsOwners(library).check(CLASSES);
  }

  @Test
  void theCoreTakesNoTimeNoRandomnessAndNoSettingOutOfTheAir() {
    rules.nothingAmbientInTheCore().check(CLASSES);
  }

  @Test
  void noPackagesOfTheDomainNeedEachOther() {
    var domain = CLASSES.that(resideInAPackage(HouseModule.DOMAIN.under(BASE)));

    rules.noCyclesBetweenPackages().check(domain);
  }

  @Test
  void namesSayWhatAThingIs() {
    rules.namesSayWhatAThingIs().check(CLASSES);
  }

  @Test
  void portsAreInterfacesOfTheDomain() {
    rules.portsAreInterfacesOfTheDomain().check(CLASSES);
  }
}
