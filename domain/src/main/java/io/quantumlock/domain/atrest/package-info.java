/// Secrets and rows while they lie in a database that others may read, and write. The [RootSecrets]
/// are what all else hangs on, sealed under a master key that the database never sees; a
/// [MarkedRow] tells when somebody without it changed what it says.
package io.quantumlock.domain.atrest;
