package io.quantumlock.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/// The classes that the rules are for, and those that are there to break them.
final class House {
  static final String BASE = "io.quantumlock";
  static final String COUNTER_BASE = "io.quantumlock.architecture.counterexample";

  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages(BASE);

  static final JavaClasses COUNTER_EXAMPLES = new ClassFileImporter().importPackages(COUNTER_BASE);

  private House() {}
}
