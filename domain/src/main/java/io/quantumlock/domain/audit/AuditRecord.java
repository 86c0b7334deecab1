package io.quantumlock.domain.audit;

/// What an audit trail is made of.
public sealed interface AuditRecord permits AuditEntry, ShardHead, SignedHead, SignedPruning {}
