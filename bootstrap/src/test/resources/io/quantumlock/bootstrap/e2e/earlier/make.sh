#!/bin/sh
# Makes what a server of an earlier release leaves, for TakingOverAnEarlierDatabaseTest: here, VERSION.sql.gz, its database,
# and VERSION.properties, its master key and what it answered. VERSION is that of the schema. Needs curl, and a working
# copy of that release, which is built:
#   git worktree add --detach ../earlier COMMIT
#   (cd ../earlier && mvn -q package -DskipTests)
#   sh make.sh ../earlier
# COMMIT is the last on the main branch that had the version; VERSION.properties names it. What is kept here was made with
# each commit's own classes and the libraries of a later one, to save building each with all that it needed.
set -eu
copy=$(cd "$1" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
home=$(mktemp -d)
server=""
trap '[ -z "$server" ] || kill "$server"; rm -rf "$home"' EXIT
export QUANTUMLOCK_HOME="$home" QUANTUMLOCK_HTTP_PORT="${QUANTUMLOCK_HTTP_PORT:-8085}"
api=http://127.0.0.1:$QUANTUMLOCK_HTTP_PORT

# One of the texts in an answer, which has to have it.
field() { sed -n "s/.*\"$1\" *: *\"\([^\"]*\)\".*/\1/p" | head -n 1 | grep .; }

# post PATH CREDENTIAL BODY: patient with a server that warms up.
post() {
  curl -fs --retry 120 --retry-delay 1 --retry-connrefused "$api/api/v1/$1" -H "$2" -H 'Content-Type: application/json' -d "$3"
}

issue() { post licenses/generate "X-API-Key: $api_key" "{\"end_customer_id\": \"$1\", \"features\": [\"premium\"], \"valid_days\": 3650}" | field license_key; }

sign() { post kms/sign "Authorization: Bearer $token" "{\"data\": \"AQID\", \"algorithm\": \"$1\"}" | field signature; }

api_key=$("$copy/quantumlock" customer add --name acme --email a@example.com --plan startup --json | field api_key)
token=$("$copy/quantumlock" service-token issue --name billing --json | field token)
"$copy/quantumlock" serve > "$home/server.log" 2>&1 &
server=$!

alice=$(issue alice)
bob=$(issue bob)
carol=$(issue carol)
post "licenses/$bob/revoke" "X-API-Key: $api_key" '{"reason": "gone"}' > /dev/null
ed25519=$(sign ED25519)
ml_dsa=$(sign ML-DSA-65)
"$copy/quantumlock" kms rotate --algorithm ED25519 > /dev/null
ed25519_rotated=$(sign ED25519)
kill "$server"
wait "$server" || true
server=""

java -cp "$(echo "$copy"/bootstrap/target/quantumlock/lib/h2-*.jar)" org.h2.tools.Script \
  -url "jdbc:h2:file:$home/quantumlock;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH" -user quantumlock -script "$home/script.sql"
version=$(sed -n "s/^([0-9]*, '\([0-9]*\)'.*/\1/p" "$home/script.sql" | sort -n | tail -n 1)
sed '/^--/d' "$home/script.sql" | gzip -9n > "$here/$version.sql.gz"
cat > "$here/$version.properties" << END
commit=$(git -C "$copy" rev-parse --short=7 HEAD)
master_key=$(cat "$home/master.key")
api_key=$api_key
service_token=$token
valid=$alice
revoked=$bob
another=$carol
ED25519=$ed25519
ML-DSA-65=$ml_dsa
ED25519.rotated=$ed25519_rotated
END
ls -l "$here/$version.sql.gz" "$here/$version.properties"
