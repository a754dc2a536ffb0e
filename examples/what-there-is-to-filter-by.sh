#!/usr/bin/env bash
# How many events of two weeks there are of each type and in each place, before choosing among them.
# Needs bash, curl, grep and sed. BASE: the service.
set -euo pipefail
BASE=${BASE:-http://localhost:8080}
fail() { echo "$0: $1: ${answer-}" >&2; exit 1; }
trap 'fail "expected another answer"' ERR

answer=$(curl -sS "$BASE/v1/facets?from=2024-08-06&to=2024-08-20&facet=type,place&size=5")
grep -q '"exact":true' <<<"$answer" || fail "expected exact counts"
grep -Eo '"value":"[^"]*|"count":[0-9]+' <<<"$answer" | sed -E 's/^"value":"//; s/^"count":/    /'

counted=$(grep -o '"value":"kursk-oblast"[^}]*' <<<"$answer" | grep -o '[0-9]*$')
listed=$(curl -sS "$BASE/v1/events?from=2024-08-06&to=2024-08-20&place=kursk-oblast&limit=1&count=exact" | grep -o '"count":{"value":[0-9]*')
[ "${listed##*:}" = "$counted" ] || fail "expected as many in Kursk Oblast as the list has, ${listed##*:}"

answer=$(curl -sS "$BASE/v1/facets?from=2024-08-06&to=2024-08-20&facet=type,place&size=5&place=sudzha")
grep -q '"value":"kursk-oblast"' <<<"$answer" || fail "expected the other places beside Sudzha"
total=$(grep -Eo '"total":[0-9]+' <<<"$answer")
echo "in Sudzha ${total#*:}"
