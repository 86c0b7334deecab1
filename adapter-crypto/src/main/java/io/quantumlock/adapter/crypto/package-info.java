/// Everything that needs the master key, and the signature algorithms, on BouncyCastle's
/// light-weight API and, where it is faster, the JDK's ([Engines]). The [MasterKey] is read once;
/// each class here derives from it the one key that it works with. Start with [Purpose], which
/// lists those keys, and with [BouncyCastleSigner].
@NullMarked
package io.quantumlock.adapter.crypto;

import org.jspecify.annotations.NullMarked;
