#!/bin/sh
# Makes of an OCI archive one that is Docker's as well, as `docker save` writes it since Docker 25, and names the image as both do.
# usage: image-archive.sh OCI-ARCHIVE ARCHIVE NAME:TAG
set -eu
oci=$1 archive=$2 name=$3
folder=$oci.d
rm -rf "$folder"
mkdir -p "$folder" "$(dirname "$archive")"
trap 'rm -rf "$folder"' EXIT
tar -xf "$oci" -C "$folder"

# The one image of an index; or its config, and then its layers, of a manifest.
digests() { grep -o '"sha256:[0-9a-f]\{64\}"' "$1" | tr -d '"'; }
# A list of words as strings of JSON.
strings() { printf '"%s"\n' "$@" | paste -s -d , -; }

digest=$(digests "$folder/index.json")
manifest=$folder/blobs/sha256/${digest#sha256:}
# shellcheck disable=SC2046 # digests are words
set -- $(digests "$manifest" | sed 's,:,/,; s,^,blobs/,')
config=$1
shift
printf '[{"Config":"%s","RepoTags":["%s"],"Layers":[%s]}]' "$config" "$name" "$(strings "$@")" > "$folder/manifest.json"
printf '{"schemaVersion":2,"mediaType":"%s","manifests":[{"mediaType":"%s","digest":"%s","size":%d,"annotations":{"%s":"%s","%s":"%s"}}]}' \
  application/vnd.oci.image.index.v1+json application/vnd.oci.image.manifest.v1+json "$digest" "$(wc -c < "$manifest")" \
  io.containerd.image.name "docker.io/library/$name" org.opencontainers.image.ref.name "${name##*:}" > "$folder/index.json"

tar -cf "$archive" --sort=name --format=ustar --mtime=@0 --owner=0 --group=0 --numeric-owner --mode=u=rwX,go=rX \
  -C "$folder" blobs index.json manifest.json oci-layout
