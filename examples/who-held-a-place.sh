#!/usr/bin/env bash
# Who is said to have held Sudzha on a day, by whose word: held, contested or unknown, never one truth.
# Needs bash, curl, grep and sed. BASE: the service.
set -euo pipefail
BASE=${BASE:-http://localhost:8080}
fail() { echo "$0: $1: ${answer-}" >&2; exit 1; }
trap 'fail "expected another answer"' ERR

for day in 2024-08-07 2024-08-20; do
  answer=$(curl -sS "$BASE/v1/control?place=sudzha&at=$day")
  echo "on $day:"
  grep -Eo '"by":\{"slug":"[^"]*|"value":"[^"]*' <<<"$answer" | sed -E 's/^"by".*"slug":"/  /; s/^"value":"/    /' || echo "  nobody"
done
grep -q '"value":"held_by"' <<<"$answer" && grep -q '"value":"contested"' <<<"$answer" || fail "expected two words on 20 August"
