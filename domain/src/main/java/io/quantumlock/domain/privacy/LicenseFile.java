package io.quantumlock.domain.privacy;

import io.quantumlock.domain.license.License;
import io.quantumlock.domain.license.Metadata;
import java.util.Optional;

/// A license with everything that its customer said of its holder.
public record LicenseFile(License license, Optional<Metadata> metadata) {}
