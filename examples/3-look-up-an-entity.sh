#!/usr/bin/env bash
# Looks up a place by its Russian name, then everything that took place there.
# Needs bash, curl and grep. BASE: the service.
set -euo pipefail
BASE=${BASE:-http://localhost:8080}
fail() { echo "$0: $1: $answer" >&2; exit 1; }

answer=$(curl -sSG "$BASE/v1/entities" --data-urlencode 'q=Суджа' -d kind=place -d limit=1)
grep -q '"slug": *"sudzha"' <<<"$answer" || fail "expected Sudzha"
grep -q '"score"' <<<"$answer" || fail "expected a score"

answer=$(curl -sS "$BASE/v1/entities/sudzha/events?sort=time&limit=5")
grep -q '"items"' <<<"$answer" || fail "expected a list of events"
echo "looked up: sudzha, with $(grep -o '"revision"' <<<"$answer" | wc -l) events on the first page"
