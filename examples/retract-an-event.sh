#!/usr/bin/env bash
# Withdraw an event: it leaves the timeline and stays readable with its history.
# Needs bash, curl, grep and sed. BASE: the service; KURSK_KEY: a key with events:write and events:review (default: the admin key).
set -euo pipefail
BASE=${BASE:-http://localhost:8080}
KEY=${KURSK_KEY:-${KEY:-$(cat "${KURSK_DATA_DIR:-data}/admin.key")}}
fail() { echo "$0: $1: ${answer-}" >&2; exit 1; }
trap 'fail "expected another answer"' ERR
call() { answer=$(curl -sS -w '\n%{http_code}' -H "Authorization: Bearer $KEY" -H 'Content-Type: application/json' "$@"); }
run=$(date +%s)-$RANDOM
listed() { call "$BASE/v1/events?external_id=example:$run"; grep -q '"title":"Made up' <<<"$answer"; }

call "$BASE/v1/articles" -d "$(sed "s/RUN/$run/" "$(dirname "$0")/made-up.json")"
event=$BASE/v1/events/$(grep -Eo '"ref":"only","id":"[^"]*' <<<"$answer" | sed 's/.*"//')
listed || fail "expected the event in the timeline"
call "$event/retract" -H 'If-Match: *' -d '{"reason": "the article was made up"}'
grep -q '"status":"retracted"' <<<"$answer" || fail "expected a retracted event"
if listed; then fail "expected it to be gone from the timeline"; fi
call "$event"; grep -q '^200$' <<<"$answer" || fail "expected it to stay readable"
call "$event/revisions"; grep -q '"reason":"the article was made up"' <<<"$answer" || fail "expected the reason"
echo "withdrawn: $event"
