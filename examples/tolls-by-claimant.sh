#!/usr/bin/env bash
# Which toll to print, and what the others say: civilians killed and wounded in Kursk Oblast, by claimant.
# Needs bash, curl, grep and sed. BASE: the service.
set -euo pipefail
BASE=${BASE:-http://localhost:8080}
fail() { echo "$0: $1: ${answer-}" >&2; exit 1; }
trap 'fail "expected another answer"' ERR

answer=$(curl -sS "$BASE/v1/figures/series?metric=killed&metric=wounded&group=civilians&place=kursk-oblast&by=claimant&scope=cumulative")
grep -q '"slug":"alexei-smirnov"' <<<"$answer" || fail "expected a series of Alexei Smirnov"
[ "$(grep -o '"metric":"wounded"' <<<"$answer" | wc -l)" -ge 3 ] || fail "expected what two others say of the wounded"
points=$(grep -o '{"reference_date":' <<<"$answer" | wc -l)
[ "$points" -ge 5 ] || fail "expected five points or more, not $points"
[ "$points" -eq "$(grep -o '"article":{"id":' <<<"$answer" | wc -l)" ] || fail "expected an article behind each point"

grep -Eo '"name":"[^"]*"|"metric":"[^"]*"|\{"reference_date":"[^"]*"|"low":[^,]*|"high":[^,]*|"title":"[^"]*"' <<<"$answer" |
  sed -E 's/^"name":"(.*)"/\1/; s/^"metric":"(.*)"/  \1/; s/^\{"reference_date":"(.*)"/    on \1/; s/^"(low|high)":/      \1 /; s/^"title":/      in /' | sed -n 1,30p # the beginning
