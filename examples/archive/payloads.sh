#!/usr/bin/env bash
# The payloads of an archive of configs:
#
#   archive/payloads.sh ARCHIVE PAYLOADS
#
# From ARCHIVE/RELEASE/*.config.json.gz it makes PAYLOADS/RELEASE.ndjson, one payload a line, and RELEASE.names: which
# file each line is from. Exits with 1 where a config gave no payload.
set -euo pipefail
archive=$1
payloads=$2
mkdir -p "$payloads"

# A line break inside JSON only stands where a space may, so a config fits on one line, character for character.
one_per_line() {
  while IFS= read -r file; do
    gzip -dc "$file" | tr '\r\n' '  '
    echo
  done
}

status=0
for folder in "$archive"/*/; do
  release=$(basename "$folder")
  find "$folder" -name '*.config.json.gz' | sort > "$payloads/$release.names"
  one_per_line < "$payloads/$release.names" |
    mm-diagnostics payload --ndjson --release "$release" > "$payloads/$release.ndjson" || status=1
done
exit "$status"
