#!/bin/sh
# Builds the commit that a clone is at twice, each time in a new clone, and compares whatever is delivered byte by byte. The
# second build has another path, time zone, language and umask. What differs or fails is kept, to be looked at.
# usage: build-twice.sh CLONE
set -eu
from=$1
folder=$(mktemp -d)
trap 'status=$?; [ $status = 0 ] || echo "What was built is in $folder." >&2' EXIT

# build CLONE: leaves the digests of what was built in CLONE.txt.
build() {
  git clone -q "$from" "$folder/$1"
  (
    cd "$folder/$1"
    mvn -B -ntp -q package -DskipTests >&2
    find . -type f \( -path '*/target/*.jar' -o -path './bootstrap/target/distribution/*' -o -path './bootstrap/target/bom.json' \) |
      LC_ALL=C sort | xargs sha256sum
  ) > "$folder/$1.txt"
  grep -q '/distribution/.*-any-java\.tar\.gz$' "$folder/$1.txt"
}

(umask 022; export TZ=UTC LC_ALL=C; build one)
(umask 002; export TZ=Pacific/Auckland LC_ALL=tr_TR.UTF-8 MAVEN_OPTS='-Duser.language=tr -Duser.country=TR'; build another-one)

if ! diff "$folder/one.txt" "$folder/another-one.txt"; then
  echo "The builds differ." >&2
  exit 1
fi
echo "Two builds of $(git -C "$from" rev-parse HEAD) have the same $(wc -l < "$folder/one.txt") files."
rm -rf "$folder"
