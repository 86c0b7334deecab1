/// The vendor who issues licenses: his account, his plan, his API keys, and how much of the month's
/// quota is left.
package io.quantumlock.domain.customer;
