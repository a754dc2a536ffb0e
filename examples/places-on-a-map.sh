#!/usr/bin/env bash
# A map's window with honest precision: what is placed in a settlement there, and nothing pinned by country.
# Needs bash, curl, grep and sed. BASE: the service.
set -euo pipefail
BASE=${BASE:-http://localhost:8080}
fail() { echo "$0: $1: ${answer-}" >&2; exit 1; }
trap 'fail "expected another answer"' ERR

answer=$(curl -sS "$BASE/v1/events?bbox=34.5,50.9,36.6,51.9&where_precision=settlement&limit=500&fields=title,where")
events=$(grep -o '{"title":' <<<"$answer" | wc -l)
[ "$events" -ge 10 ] || fail "expected ten events or more, not $events"
grep -Eq '"precision":"(country|admin1|admin2|unknown)"' <<<"$answer" && fail "expected nothing coarser than a settlement"
grep -o '"lat":[^,]*' <<<"$answer" | grep -Evq ':(50\.9|51\.[0-8])' && fail "expected nothing outside the window"

grep -Eo '\{"title":"[^"]*|"lat":[^,]*,"lon":[^,]*,"precision":"[^"]*' <<<"$answer" |
  sed -E 's/^\{"title":"/\* /; s/^"lat":(.*),"lon":(.*),"precision":"/    \1 \2 /' | sed -n 1,30p # the beginning
