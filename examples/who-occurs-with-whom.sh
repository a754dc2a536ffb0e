#!/usr/bin/env bash
# Who and what occurs in the same events as Sudzha: people, units, organisations, with how often.
# Needs bash, curl, grep and sed. BASE: the service.
set -euo pipefail
BASE=${BASE:-http://localhost:8080}
fail() { echo "$0: $1: ${answer-}" >&2; exit 1; }
trap 'fail "expected another answer"' ERR

answer=$(curl -sS "$BASE/v1/entities/sudzha/related?limit=10")
grep -q '"slug":"armed-forces-of-ukraine"' <<<"$answer" || fail "expected the Ukrainian forces"
counts=$(grep -Eo '"events":[0-9]+,"top"' <<<"$answer" | grep -Eo '[0-9]+')
[ "$counts" = "$(sort -rn <<<"$counts")" ] || fail "expected the most frequent first"
grep -Eo '"slug":"[^"]*|"events":[0-9]+,"top"' <<<"$answer" | sed -E 's/^"slug":"//; s/^"events":([0-9]+).*/    in \1 of its events/'

answer=$(curl -sS "$BASE/v1/entities/sudzha/related?kind=person&limit=10")
grep -Eo '"kind":"[a-z]+","name"' <<<"$answer" | grep -qv person && fail "expected persons only"
grep -q '"items":\[{' <<<"$answer" || fail "expected persons"
echo "of them persons: $(grep -Eo '"slug":"[^"]*' <<<"$answer" | sed 's/.*"//' | tr '\n' ' ')"
