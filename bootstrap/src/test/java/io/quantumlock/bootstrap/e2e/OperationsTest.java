package io.quantumlock.bootstrap.e2e;

import java.util.List;

/// docs/operations.md, from the first start to the last replaced key.
class OperationsTest extends OperatorsPageContract {

  @Override
  String page() {
    return "operations.md";
  }

  /// The archives, the image, the unit and `move` have tests of their own.
  @Override
  List<String> shownOnly() {
    return List.of(
        "mvn -q package -DskipTests",
        "sha256sum bootstrap/target/distribution/* bootstrap/target/quantumlock/lib/*.jar",
        "mkdir -p /opt/quantumlock",
        "tar xzf quantumlock-1.0.0-own-java-Linux-amd64.tar.gz -C /opt/quantumlock"
            + " --strip-components=1",
        "/opt/quantumlock/quantumlock version",
        "docker load --input quantumlock-1.0.0-image-Linux-amd64.tar",
        "docker run --detach --name quantumlock --publish 127.0.0.1:8080:8080"
            + " --volume quantumlock:/var/lib quantumlock:1.0.0",
        "docker run --rm --network container:quantumlock --volume quantumlock:/var/lib"
            + " quantumlock:1.0.0 customer add --name acme --email admin@acme.example",
        "cp /opt/quantumlock/quantumlock.service /etc/systemd/system",
        "systemctl enable --now quantumlock",
        "QUANTUMLOCK_HOME=/var/lib/quantumlock /opt/quantumlock/quantumlock customer add"
            + " --name acme --email admin@acme.example",
        "( set -a; . /etc/quantumlock/environment;"
            + " QUANTUMLOCK_HOME=/var/lib/quantumlock /opt/quantumlock/quantumlock settings )",
        "install -d -m 755 /var/lib/quantumlock/tls",
        "install -m 600 --owner=\"$(stat -Lc %u /var/lib/quantumlock)\""
            + " \"$RENEWED_LINEAGE\"/fullchain.pem \"$RENEWED_LINEAGE\"/privkey.pem"
            + " /var/lib/quantumlock/tls",
        "./quantumlock move --to jdbc:postgresql://db.example.com:5432/quantumlock"
            + " --to-user quantumlock --to-password-file db.password",
        "chown --reference=/var/lib/quantumlock/master.key /var/lib/quantumlock/next.key");
  }
}
