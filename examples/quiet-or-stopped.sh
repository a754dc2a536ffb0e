#!/usr/bin/env bash
# Is a quiet week quiet, or did a source stop: articles of each week, and the sources that fell silent.
# Needs bash, curl, grep and sed. BASE: the service.
set -euo pipefail
BASE=${BASE:-http://localhost:8080}
fail() { echo "$0: $1: ${answer-}" >&2; exit 1; }
trap 'fail "expected another answer"' ERR

answer=$(curl -sS "$BASE/v1/coverage?group_by=week&from=2024-08-01&to=2024-08-31")
grep -Eo '"week":"[^"]*"\},"articles":[0-9]+,"claims":[0-9]+' <<<"$answer" | sed -E 's/[^A-Z0-9-]+/ /g'
grep -q '"week":"2024-W33"' <<<"$answer" || fail "expected articles in the week of 12 August"

answer=$(curl -sS "$BASE/v1/coverage?group_by=day,source&from=2024-08-01&to=2024-08-31")
grep -Eo '\{"slug":"[^}]*"silent":true\}' <<<"$answer" | sed -E 's/.*"slug":"([^"]*)".*"last_seen":"([^"]*)".*/silent since \2: \1/' ||
  fail "expected a source that fell silent"
