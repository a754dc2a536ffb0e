#!/usr/bin/env bash
# A name in any script and spelling, then everything that it took part in, in the order of time.
# Needs bash, curl, grep and sed. BASE: the service.
set -euo pipefail
BASE=${BASE:-http://localhost:8080}
fail() { echo "$0: $1: ${answer-}" >&2; exit 1; }
trap 'fail "expected another answer"' ERR

find() { # find <name as it comes> <slug that it must lead to>
  answer=$(curl -sSG "$BASE/v1/entities" --data-urlencode "q=$1" -d limit=1)
  grep -q "\"slug\":\"$2\"" <<<"$answer" && grep -q '"score"' <<<"$answer" || fail "expected $2 for $1"
  echo "$1 -> $2 $(grep -Eo '"match":\{[^}]*' <<<"$answer" | sed 's/"match":{//')"
}
for name in Zelenskiy Selenskyj Зеленский Зеленському; do find "$name" volodymyr-zelenskyy; done
for name in Суджа Sudscha 'в Судже'; do find "$name" sudzha; done

answer=$(curl -sS "$BASE/v1/entities/sudzha/events?sort=time&fields=title,when")
first=$(grep -o '"edtf":"[^"]*' <<<"$answer" | sed -n '1s/.*"//p') last=$(grep -o '"edtf":"[^"]*' <<<"$answer" | sed -n '$s/.*"//p')
[[ "$first" < "$last" ]] || fail "expected the earliest event first, not $first before $last"
grep -Eo '\{"title":"[^"]*|"edtf":"[^"]*' <<<"$answer" | sed -E 's/^\{"title":"/\* /; s/^"edtf":"/    /'
