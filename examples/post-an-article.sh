#!/usr/bin/env bash
# Post an article with its events, claims and figures in one call, and find it; then withdraw it.
# Needs bash, curl, grep and sed. BASE: the service; KURSK_KEY: a key with events:write and events:review (default: the admin key).
set -euo pipefail
BASE=${BASE:-http://localhost:8080}
KEY=${KURSK_KEY:-${KEY:-$(cat "${KURSK_DATA_DIR:-data}/admin.key")}}
fail() { echo "$0: $1: ${answer-}" >&2; exit 1; }
trap 'fail "expected another answer"' ERR
call() { answer=$(curl -sS -w '\n%{http_code}' -H "Authorization: Bearer $KEY" -H 'Content-Type: application/json' "$@"); }
run=$(date +%s)-$RANDOM # an address and an id of its own for each run
article=$(sed "s#2024/08/18/border-town#examples/$run#; s/A-17/$run/" "$(dirname "$0")/article.json")

call "$BASE/v1/articles" --data-binary "$article"
grep -q '^201$' <<<"$answer" && grep -q '"ref":"toll"' <<<"$answer" || fail "expected 201 and two events"
echo "$answer"
events=$(grep -Eo '"id":"[^"]*","result":"created","status"' <<<"$answer" | cut -d'"' -f4)
call "$BASE/v1/articles" --data-binary "$article"
grep -q '^200$' <<<"$answer" && grep -q '"result":"unchanged"' <<<"$answer" || fail "expected 200, unchanged"
call "$BASE/v1/events?external_id=desk:$run&include=claims"
grep -q '"title":"Ukraine says its forces hold Sudzha"' <<<"$answer" || fail "expected the event in the timeline"
for event in $events; do
  call "$BASE/v1/events/$event/retract" -H 'If-Match: *' -d '{"reason": "made up for an example"}'
  grep -q '^200$' <<<"$answer" || fail "expected the event to be withdrawn"
done
echo "posted, unchanged when posted again, found in the timeline, withdrawn"
