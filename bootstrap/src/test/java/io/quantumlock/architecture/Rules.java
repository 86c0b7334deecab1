package io.quantumlock.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.quantumlock.architecture.HouseModule.APPLICATION;
import static io.quantumlock.architecture.HouseModule.DOMAIN;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The rules of the house, for all that stands under a base package.
record Rules(String base) {
  static final List<String> BANNED_ENDINGS =
      List.of("Impl", "Manager", "Helper", "Util", "Utils", "Dto", "Service");

  private static final Set<String> JAVA_BASE = Object.class.getModule().getPackages();

  /// A module knows those below it and no other; the core knows java.base besides.
  ArchRule direction(HouseModule module) {
    var known =
        resideInAnyPackage(
            Stream.concat(Stream.of(module), module.known().stream())
                .map(other -> other.under(base))
                .toArray(String[]::new));
    var elsewhere = module.isCore() ? inJavaBase() : not(resideInAPackage(base + ".."));
    return classes()
        .that()
        .resideInAPackage(module.under(base))
        .should()
        .onlyDependOnClassesThat(known.or(elsewhere));
  }

  private static DescribedPredicate<JavaClass> inJavaBase() {
    return describe(
        "are in java.base",
        type ->
            type.getBaseComponentType().isPrimitive()
                || JAVA_BASE.contains(type.getBaseComponentType().getPackageName()));
  }

  ArchRule staysWithItsOwners(Library library) {
    return noClasses()
        .that()
        .resideInAPackage(base + "..")
        .and()
        .resideOutsideOfPackages(
            library.owners().stream().map(owner -> owner.under(base)).toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            library.packages().stream().map(name -> name + "..").toArray(String[]::new));
  }

  /// Time, randomness and settings are arguments.
  ArchRule nothingAmbientInTheCore() {
    return noClasses()
        .that()
        .resideInAnyPackage(DOMAIN.under(base), APPLICATION.under(base))
        .should()
        .accessTargetWhere(Ambient.ACCESS);
  }

  /// To be checked on the classes of one module.
  ArchRule noCyclesBetweenPackages() {
    return slices().matching(base + ".(**)").should().beFreeOfCycles();
  }

  ArchRule namesSayWhatAThingIs() {
    return noClasses()
        .that()
        .resideInAPackage(base + "..")
        .should(be(describe("badly named", type -> endsBadly(type.getSimpleName()))));
  }

  private static boolean endsBadly(String name) {
    return BANNED_ENDINGS.stream().anyMatch(name::endsWith);
  }

  ArchRule portsAreInterfacesOfTheDomain() {
    return fields()
        .that()
        .areDeclaredIn(base + ".application.Ports")
        .should()
        .haveRawType(INTERFACES.and(resideInAnyPackage(DOMAIN.under(base), "java..")));
  }
}
