#!/usr/bin/env bash
# Where the sides contradict each other, and on what: who asserts and who denies that Sudzha was taken.
# Needs bash, curl, grep and sed. BASE: the service.
set -euo pipefail
BASE=${BASE:-http://localhost:8080}
fail() { echo "$0: $1: ${answer-}" >&2; exit 1; }
trap 'fail "expected another answer"' ERR

answer=$(curl -sS "$BASE/v1/events?place=sudzha&disputed=occurrence&fields=title,claims&include=claims")
grep -q '"stance":"asserts"' <<<"$answer" && grep -q '"stance":"denies"' <<<"$answer" || fail "expected both stances"
grep -Eo '\{"title":"[^"]*|"stance":"[^"]*|"claimant":\{[^}]*"name":"[^"]*' <<<"$answer" |
  sed -E 's/^\{"title":"/\* /; s/^"stance":"/  /; s/^"claimant".*"name":"/    /'

for matter in figure attribution; do
  answer=$(curl -sS "$BASE/v1/events?disputed=$matter&fields=title,disputed_about&count=exact")
  grep -q '{"title":' <<<"$answer" || fail "expected events on whose $matter the sides differ"
  grep -o '"disputed_about":\[[^]]*' <<<"$answer" | grep -qv "\"$matter\"" && fail "expected nothing but $matter"
  echo "disputed on $matter: $(grep -o '"value":[0-9]*' <<<"$answer" | sed 's/.*://')"
done
