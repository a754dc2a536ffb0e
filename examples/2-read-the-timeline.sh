#!/usr/bin/env bash
# Reads what happened in a place between two days, who said so, and the figures given there.
# Needs bash, curl and grep. Run 1-post-an-article.sh first. BASE: the service.
set -euo pipefail
BASE=${BASE:-http://localhost:8080}
fail() { echo "$0: $1: $answer" >&2; exit 1; }

answer=$(curl -sS "$BASE/v1/events?place=kursk-oblast&from=2024-08-15&to=2024-08-15&type=battle&include=claims")
grep -q '"title": *"Ukraine says its forces hold Sudzha"' <<<"$answer" || fail "expected the event of the article"
grep -q '"slug": *"armed-forces-of-ukraine"' <<<"$answer" || fail "expected its claimant"

answer=$(curl -sS "$BASE/v1/figures/series?metric=wounded&group=civilians&place=kursk-oblast&by=claimant")
grep -q '"slug": *"denis-manturov"' <<<"$answer" || fail "expected a series of Denis Manturov"

answer=$(curl -sS "$BASE/v1/events?form=2024-08-06")
grep -q '"status": *400' <<<"$answer" && grep -q '\bfrom\b' <<<"$answer" || fail "expected a 400 that names 'from'"
echo "read: the event, its claimant, the series, and a misspelt parameter refused"
