#!/bin/sh
# The root of the container image, beside the program: Java, what it needs of this machine's C library, and two places to write.
# usage: image-root.sh RUNTIME ROOT
set -eu
runtime=$1 root=$2

rm -rf "$root"
mkdir -p "$root/opt/quantumlock" "$root/tmp" "$root/var/lib"
cp -R "$runtime" "$root/opt/quantumlock/runtime"
cp -R "$(dirname "$0")/licenses" "$root/opt/quantumlock/licenses"

# Whatever draws is left as it is: a server draws nothing, and it needs an X server's libraries.
find "$runtime/bin/java" "$runtime/lib" \( -name java -o -name '*.so' \) \
  ! -name 'libawt*' ! -name 'libjawt*' ! -name 'libsplashscreen*' ! -name 'libfontmanager*' ! -name 'libjsound*' \
  -exec ldd {} + 2> /dev/null |
  sed -n 's/.*=> \(\/[^ ]*\) .*/\1/p; s/^[[:space:]]*\(\/[^ ]*\) (.*/\1/p' | sort -u |
  while read -r library; do
    case $library in "$runtime"/*) continue ;; esac
    mkdir -p "$root$(dirname "$library")"
    cp -L "$library" "$root$library"
  done
