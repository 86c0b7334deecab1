/// The use cases: one class and one verb each, over the ports of the domain. Start with
/// [QuantumLock], the door through which a server, a command or an embedding program comes in.
package io.quantumlock.application;
