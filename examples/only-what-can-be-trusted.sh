#!/usr/bin/env bash
# Only what can be trusted: two independent origins or more, no government among the sources, a known settlement and day.
# Needs bash, curl, grep and sed. BASE: the service.
set -euo pipefail
BASE=${BASE:-http://localhost:8080}
fail() { echo "$0: $1: ${answer-}" >&2; exit 1; }
trap 'fail "expected another answer"' ERR

answer=$(curl -sS "$BASE/v1/events?min_origins=2&source_kind=!government&where_precision=settlement&when_precision=day&limit=500&fields=title,origins,when,where")
grep -q '{"title":' <<<"$answer" || fail "expected events"
grep -Eq '"origins":[01]\b' <<<"$answer" && fail "expected no event of a single origin"
grep -Eq '"precision":"(country|admin1|admin2|week|month|year)"' <<<"$answer" && fail "expected nothing coarser"

grep -Eo '\{"title":"[^"]*|"edtf":"[^"]*|"place":\{[^}]*"name":"[^"]*|"origins":[0-9]+' <<<"$answer" |
  sed -E 's/^\{"title":"/\* /; s/^"edtf":"/    on /; s/^"place".*"name":"/    at /; s/^"origins":/    origins: /'
