package io.quantumlock.application;

/// The door: every use case, built once from the ports. Safe for many threads at once, as long as
/// the ports are. Calls that are turned down throw a [io.quantumlock.domain.Rejection]; a database
/// that is away throws [io.quantumlock.domain.Unavailable].
public record QuantumLock(
    AuthenticateCustomer authenticateCustomer,
    AuthenticateServiceToken authenticateServiceToken,
    GenerateLicense generateLicense,
    ValidateLicense validateLicense,
    BrowseLicenses browseLicenses,
    ViewLicense viewLicense,
    RevokeLicense revokeLicense,
    ForgetAnsweredRequests forgetAnsweredRequests,
    SyncRevocations syncRevocations,
    ViewAccount viewAccount,
    SignData signData,
    VerifySignature verifySignature,
    CheckHealth checkHealth,
    PortrayLicense portrayLicense,
    AdministerCustomers administerCustomers,
    ExportCustomer exportCustomer,
    EraseCustomer eraseCustomer,
    AdministerApiKeys administerApiKeys,
    AdministerServiceTokens administerServiceTokens,
    AdministerKeyRings administerKeyRings,
    SettleKeyRings settleKeyRings,
    PrepareKeyRings prepareKeyRings,
    FindRefusedKeyRings findRefusedKeyRings,
    PublishKeys publishKeys,
    SignAuditHead signAuditHead,
    InspectAudit inspectAudit,
    PruneAudit pruneAudit) {

  public static QuantumLock over(Ports ports) {
    var settleKeyRings = new SettleKeyRings(ports.keyRings(), ports.signingKeys(), ports.clock());
    var administerKeyRings =
        new AdministerKeyRings(
            ports.keyRings(), settleKeyRings, ports.signingKeys(), ports.clock());
    var inspectAudit = new InspectAudit(ports);
    return new QuantumLock(
        new AuthenticateCustomer(ports.apiKeys(), ports.licenses(), ports.tokenDigests()),
        new AuthenticateServiceToken(ports.serviceTokens(), ports.tokenDigests(), ports.clock()),
        new GenerateLicense(
            ports.licenses(),
            ports.answeredRequests(),
            ports.customers(),
            ports.fingerprints(),
            ports.random(),
            ports.clock()),
        new ValidateLicense(ports.licenses(), ports.fingerprints(), ports.clock()),
        new BrowseLicenses(ports.licenses(), ports.clock()),
        new ViewLicense(ports.licenses(), ports.clock()),
        new RevokeLicense(ports.licenses(), ports.clock()),
        new ForgetAnsweredRequests(ports.answeredRequests(), ports.clock()),
        new SyncRevocations(ports.licenses()),
        new ViewAccount(ports.customers(), ports.clock()),
        new SignData(settleKeyRings, ports.signer(), ports.auditTrail(), ports.clock()),
        new VerifySignature(ports.keyRings(), ports.verifier(), ports.auditTrail(), ports.clock()),
        new CheckHealth(ports.customers(), ports.fingerprints(), ports.clock()),
        new PortrayLicense(ports.licenses(), ports.fingerprints()),
        new AdministerCustomers(
            ports.customers(),
            ports.apiKeys(),
            ports.tokenDigests(),
            ports.random(),
            ports.clock()),
        new ExportCustomer(ports.customers(), ports.apiKeys(), ports.personalData()),
        new EraseCustomer(ports.personalData(), ports.clock()),
        new AdministerApiKeys(ports.apiKeys(), ports.tokenDigests(), ports.random(), ports.clock()),
        new AdministerServiceTokens(
            ports.serviceTokens(), ports.tokenDigests(), ports.random(), ports.clock()),
        administerKeyRings,
        settleKeyRings,
        new PrepareKeyRings(administerKeyRings, ports.signer(), ports.verifier()),
        new FindRefusedKeyRings(ports.keyRings()),
        new PublishKeys(ports.keyRings()),
        new SignAuditHead(ports.auditTrail(), ports.keyRings(), ports.signer(), ports.clock()),
        inspectAudit,
        new PruneAudit(
            inspectAudit, ports.auditTrail(), ports.keyRings(), ports.signer(), ports.clock()));
  }
}
