package io.quantumlock.bootstrap.e2e;

/// docs/security.md, on a server whose customer and service lost what they authenticate with.
class SecurityPageTest extends OperatorsPageContract {

  @Override
  String page() {
    return "security.md";
  }

  @Override
  String preparation() {
    return """
    STOLEN_KEY=$(./quantumlock customer add --name acme_corp --email admin@acmecorp.com --json \
      | grep -o 'qlk_[0-9A-Za-z]*')
    STOLEN_TOKEN=$(./quantumlock service-token issue --name billing --json \
      | grep -o 'svc_[0-9A-Za-z]*')
    QUANTUMLOCK_HTTP_PORT=8080 ./quantumlock serve &
    curl -fsS --retry 60 --retry-delay 1 --retry-connrefused http://127.0.0.1:8080/health
    curl -fsS http://127.0.0.1:8080/api/v1/licenses/generate -H "X-API-Key: $STOLEN_KEY" \
      -H 'Content-Type: application/json' -d '{"end_customer_id": "thief"}'
    curl -fsS http://127.0.0.1:8080/api/v1/kms/sign -H "Authorization: Bearer $STOLEN_TOKEN" \
      -H 'Content-Type: application/json' -d '{"data": "AA==", "algorithm": "ED25519"}'
    """;
  }
}
