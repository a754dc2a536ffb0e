#!/usr/bin/env bash
# Attacks that touched health care or energy, in Kursk Oblast and in Ukraine.
# Needs bash, curl, grep and sed. BASE: the service.
set -euo pipefail
BASE=${BASE:-http://localhost:8080}
fail() { echo "$0: $1: ${answer-}" >&2; exit 1; }
trap 'fail "expected another answer"' ERR

answer=$(curl -sS "$BASE/v1/events?affected=health&affected=energy&place=kursk-oblast&place=ukraine&limit=500&fields=title,when,affected")
grep -q '"health"' <<<"$answer" && grep -q '"energy"' <<<"$answer" || fail "expected events of both sectors"
grep -o '"affected":\[[^]]*' <<<"$answer" | grep -Eqv '"(health|energy)"' && fail "expected nothing else"

grep -Eo '\{"title":"[^"]*|"edtf":"[^"]*|"affected":\[[^]]*' <<<"$answer" |
  sed -E 's/^\{"title":"/\* /; s/^"edtf":"/    on /; s/^"affected":\[/    affected: /; s/"//g'
