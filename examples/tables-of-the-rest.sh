#!/usr/bin/env bash
# What else there is as tables: series, coverage, control, counts; and sources, a page after the other.
# Needs bash, curl, grep and sed. BASE: the service.
set -euo pipefail
BASE=${BASE:-http://localhost:8080}
fail() { echo "$0: $1: ${answer-}" >&2; exit 1; }
trap 'fail "expected another answer"' ERR

table() {
  answer=$(curl -sSf "$BASE$1" -H 'Accept: text/csv' | tr -d '\r')
  sed -n 1p <<<"$answer" | grep -Eq '^[a-z0-9_]+(,[a-z0-9_]+)+$' || fail "expected one header line of plain names at $1"
  echo "$(($(grep -c . <<<"$answer") - 1)) rows of $1"
}
table '/v1/figures/series?metric=wounded&place=kursk-oblast'
grep -q '^claimant_slug,claimant_name,source_slug,' <<<"$answer" || fail "expected who speaks first"
table '/v1/coverage?group_by=week,source&from=2024-08-01&to=2024-08-31'
table '/v1/coverage?layout=sources'
table '/v1/control?place=sudzha'
table '/v1/facets?from=2024-08-06&to=2024-08-20'
table '/v1/entities?q=Sudzha'

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
