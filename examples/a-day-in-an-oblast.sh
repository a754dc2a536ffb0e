#!/usr/bin/env bash
# What happened in Kursk Oblast on 15 August 2024, and who says so, in which words.
# Needs bash, curl, grep and sed. BASE: the service.
set -euo pipefail
BASE=${BASE:-http://localhost:8080}
fail() { echo "$0: $1: ${answer-}" >&2; exit 1; }
trap 'fail "expected another answer"' ERR

answer=$(curl -sS "$BASE/v1/events?place=kursk-oblast&from=2024-08-15&to=2024-08-15&fields=title,claims&include=claims")
events=$(grep -o '{"title":' <<<"$answer" | wc -l)
[ "$events" -ge 10 ] || fail "expected ten events or more, not $events"
[ "$events" -eq "$(grep -o '"claims":\[{' <<<"$answer" | wc -l)" ] || fail "expected a claim for each event"
grep -q '"checked":true' <<<"$answer" || fail "expected quotes that were checked against the article"

grep -Eo '\{"title":"[^"]*|"claimant":\{[^}]*"name":"[^"]*|"quote":\{"text":"[^"]*' <<<"$answer" |
  sed -E 's/^\{"title":"/\* /; s/^"claimant".*"name":"(.*)/    \1:/; s/^"quote":\{"text":"/      /' | sed -n 1,30p # the beginning
