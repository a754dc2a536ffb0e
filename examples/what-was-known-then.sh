#!/usr/bin/env bash
# What had been reported of Sudzha by the evening of a day, and the same answer to the byte at any later time.
# Needs bash, curl, grep and sed. BASE: the service.
set -euo pipefail
BASE=${BASE:-http://localhost:8080}
fail() { echo "$0: $1: ${answer-}" >&2; exit 1; }
trap 'fail "expected another answer"' ERR

for day in 2024-08-14 2024-08-16; do
  answer=$(curl -sS "$BASE/v1/events?place=sudzha&known_at=$day&fields=title,verification&count=exact")
  echo "known by the end of $day: $(sed -E 's/.*"count":\{"value":([0-9]+).*/\1/' <<<"$answer") events"
  [ "${before-}" != "$answer" ] || fail "expected more to be known two days later"
  before=$answer
done

as_of=$(sed -E 's/.*"as_of":"([^"]*)".*/\1/' <<<"$answer")
question="$BASE/v1/events?place=sudzha&limit=500&include=claims&as_of=$as_of"
[ "$(curl -sS "$question")" = "$(curl -sS "$question")" ] || fail "expected the same bytes"
echo "as of $as_of: the same answer, whatever is written from now on"
