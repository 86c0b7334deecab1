package io.quantumlock.adapter.crypto;

import java.util.Optional;

/// The keys under which seeds are sealed, by generation.
interface SeedKeys {

  /// The generation under which to seal.
  int newest();

  /// @return nothing when there is no such generation
  Optional<byte[]> of(int generation);
}
