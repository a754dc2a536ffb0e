#!/usr/bin/env bash
# Every page of a list to its end: nothing twice, nothing left out, and as many as were counted.
# Needs bash, curl, grep and sed. BASE: the service.
set -euo pipefail
BASE=${BASE:-http://localhost:8080}
fail() { echo "$0: $1: ${answer-}" >&2; exit 1; }
trap 'fail "expected another answer"' ERR

next="/v1/events?limit=40&count=exact&fields=id" pages=0 ids=
while [ "$next" ]; do
  answer=$(curl -sS "$BASE$next")
  grep -q '"items":\[{' <<<"$answer" || fail "expected items at $next"
  ids+=$(grep -o '{"id":"[^"]*' <<<"$answer")$'\n'
  count=$(grep -o '"value":[0-9]*' <<<"$answer" | sed 's/.*://')
  next=$(grep -o '"next":"[^"]*' <<<"$answer" | sed 's/"next":"//') || next=
  pages=$((pages + 1))
done
read=$(grep -c . <<<"$ids") different=$(grep . <<<"$ids" | sort -u | wc -l)
[ "$read" -eq "$different" ] || fail "expected each event once: $read lines, $different events"
[ "$read" -eq "$count" ] || fail "expected $count events, not $read"
echo "$read events on $pages pages, each once"
