#!/bin/bash
# Makes the key file that the members of the replica set know each other by, once, readable for the server alone.
set -euo pipefail

keyfile=/data/configdb/keyfile
if [ ! -s "$keyfile" ]; then
  umask 077
  head -c 500 /dev/urandom | base64 -w 0 >"$keyfile.new"
  chown mongodb:mongodb "$keyfile.new"
  chmod 0400 "$keyfile.new"
  mv "$keyfile.new" "$keyfile"
fi
exec docker-entrypoint.sh "$@"
