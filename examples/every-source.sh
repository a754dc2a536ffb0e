#!/usr/bin/env bash
# All sources as a table, a page after the other: the link to the next stands in a header.
# Needs bash, curl, grep and sed. BASE: the service.
set -euo pipefail
BASE=${BASE:-http://localhost:8080}
fail() { echo "$0: $1: ${answer-}" >&2; exit 1; }
trap 'fail "expected another answer"' ERR

next='/v1/sources?limit=50&format=csv' slugs=
while [ "$next" ]; do
  answer=$(curl -sSfi "$BASE$next" | tr -d '\r')
  slugs+=$(sed '1,/^$/d; s/^"[^"]*","\([^"]*\)".*/\1/; /^id,slug,/d' <<<"$answer")$'\n'
  next=$(sed -n 's/^[Ll]ink: .*<\([^>]*\)>; rel="next".*/\1/p' <<<"$answer")
done
sources=$(grep -c . <<<"$slugs") different=$(grep . <<<"$slugs" | sort -u | wc -l)
[ "$sources" -eq "$different" ] || fail "expected each source once: $sources lines, $different sources"
[ "$sources" -gt 100 ] || fail "expected all sources, not $sources"
echo "$sources sources"
