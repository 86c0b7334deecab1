/// Everything that needs a secret, and the signature algorithms, on BouncyCastle's light-weight API
/// and, where it is faster, the JDK's ([Engines]). A [MasterKey] opens the [Keychain], from which
/// each class here takes the one root secret that it works with. Start with these two, and with
/// [EngineSigner].
@NullMarked
package io.quantumlock.adapter.crypto;

import org.jspecify.annotations.NullMarked;
