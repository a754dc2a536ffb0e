#!/usr/bin/env bash
# What else there is as tables: series, coverage, control, counts, entities.
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
