#!/usr/bin/env bash
# Weekly counts per district and type in Sumy Oblast, with zeros, as CSV: pandas.read_csv takes the address as it stands.
# Needs bash, curl, grep and sed. BASE: the service.
set -euo pipefail
BASE=${BASE:-http://localhost:8080}
fail() { echo "$0: $1: ${answer-}" >&2; exit 1; }
trap 'fail "expected another answer"' ERR

asked='place=sumy-oblast&from=2024-08-01&to=2024-10-31&group_by=week,place,type&place_level=admin2&fill=zero&show=key,count'
answer=$(curl -sS "$BASE/v1/timeline?$asked&format=csv" | tr -d '\r')
[ "$(sed -n 1p <<<"$answer")" = week,place,type,count ] || fail "expected a header"
weeks=$(grep -Eo '^2024-W(3[1-9]|4[0-4]),' <<<"$answer" | sort -u | wc -l)
[ "$weeks" = 14 ] || fail "expected all 14 weeks, not $weeks"
grep -q '^2024-W34,sumy-district,explosion.missile_strike,1$' <<<"$answer" || fail "expected a strike in week 34"
grep -q '^2024-W40,sumy-district,explosion.missile_strike,0$' <<<"$answer" || fail "expected a zero in week 40"
grep -v ',0$' <<<"$answer"

answer=$(curl -sS "$BASE/v1/timeline?place=sumy-oblast&from=2024-08-01&to=2024-10-31&group_by=month&show=key,count")
total=$(grep -Eo '"total":[0-9]+' <<<"$answer" | grep -Eo '[0-9]+')
listed=$(curl -sS "$BASE/v1/events?place=sumy-oblast&from=2024-08-01&to=2024-10-31&limit=1&count=exact" | grep -o '"count":{"value":[0-9]*')
[ "${listed##*:}" = "$total" ] || fail "expected as many events as the list has, ${listed##*:}"
echo "in all $total events"
