package io.quantumlock.application;

import io.quantumlock.domain.access.TokenDigests;
import io.quantumlock.domain.audit.AuditTrail;
import io.quantumlock.domain.customer.ApiKeys;
import io.quantumlock.domain.customer.Customers;
import io.quantumlock.domain.fingerprint.Fingerprints;
import io.quantumlock.domain.kms.KeyRings;
import io.quantumlock.domain.kms.ServiceTokens;
import io.quantumlock.domain.kms.Signer;
import io.quantumlock.domain.kms.SigningKeys;
import io.quantumlock.domain.kms.Verifier;
import io.quantumlock.domain.license.AnsweredRequests;
import io.quantumlock.domain.license.Licenses;
import io.quantumlock.domain.privacy.PersonalData;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/// All that the use cases need of the world.
///
/// @param random must be cryptographically strong: tokens and license keys come from it
public record Ports(
    Licenses licenses,
    AnsweredRequests answeredRequests,
    Customers customers,
    PersonalData personalData,
    ApiKeys apiKeys,
    ServiceTokens serviceTokens,
    KeyRings keyRings,
    AuditTrail auditTrail,
    TokenDigests tokenDigests,
    Fingerprints fingerprints,
    SigningKeys signingKeys,
    Signer signer,
    Verifier verifier,
    RandomGenerator random,
    InstantSource clock) {}
