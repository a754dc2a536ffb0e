#!/usr/bin/env bash
# A slip of the pen is refused and the right word named: never an empty or a wrong list.
# Needs bash, curl, grep and sed. BASE: the service.
set -euo pipefail
BASE=${BASE:-http://localhost:8080}
fail() { echo "$0: $1: ${answer-}" >&2; exit 1; }
trap 'fail "expected another answer"' ERR

refused() { # refused <query> <word that the answer must name>
  answer=$(curl -sS -w ' %{http_code} %{content_type}' "$BASE/v1/events?$1")
  grep -q ' 400 application/problem+json' <<<"$answer" || fail "expected a problem document for $1"
  grep -q "$2" <<<"$answer" || fail "expected $2 to be named"
  echo "$1: $(grep -o '"detail":"[^"]*' <<<"$answer" | sed -n '1s/"detail":"//p')"
}
refused 'form=2024-08-06' "'from'"
refused 'place=sudza' sudzha
refused 'type=batle' battle
answer=$(curl -sS "$BASE/v1/events?place=sudzha&from=2023-01-01&to=2023-01-31")
grep -q '"items":\[\]' <<<"$answer" && grep -q '"hints":\[{' <<<"$answer" || fail "expected an empty list with its reason"
echo "nothing found: $(grep -o '"hints":.*' <<<"$answer")"
