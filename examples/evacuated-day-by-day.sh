#!/usr/bin/env bash
# How many people were evacuated from Kursk Oblast, by whom told, day by day.
# Needs bash, curl, grep and sed. BASE: the service.
set -euo pipefail
BASE=${BASE:-http://localhost:8080}
fail() { echo "$0: $1: ${answer-}" >&2; exit 1; }
trap 'fail "expected another answer"' ERR

answer=$(curl -sS "$BASE/v1/figures/series?metric=evacuated&place=kursk-oblast&by=claimant&scope=cumulative")
grep -q '"slug":"russian-ministry-of-emergency-situations"' <<<"$answer" || fail "expected the ministry's series"
days=$(grep -o '{"reference_date":"[^"]*' <<<"$answer" | sort -u | wc -l)
[ "$days" -ge 3 ] || fail "expected figures for three days or more, not $days"
grep -q '"low":121000,"high":null,"qualifier":"more_than"' <<<"$answer" || fail "expected 'more than 121,000'"

grep -Eo '"name":"[^"]*|\{"reference_date":"[^"]*|"low":[^,]*|"qualifier":"[^"]*' <<<"$answer" |
  sed -E 's/^"name":"//; s/^\{"reference_date":"/  on /; s/^"low":/    /; s/^"qualifier":"/    /' | sed -n 1,30p # the beginning
