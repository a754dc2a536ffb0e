#!/usr/bin/env bash
# Correct an event without overwriting what another has changed: If-Match, a reason, and the history.
# Needs bash, curl, grep and sed. BASE: the service; KURSK_KEY: a key with events:write and events:review (default: the admin key).
set -euo pipefail
BASE=${BASE:-http://localhost:8080}
KEY=${KURSK_KEY:-${KEY:-$(cat "${KURSK_DATA_DIR:-data}/admin.key")}}
fail() { echo "$0: $1: ${answer-}" >&2; exit 1; }
trap 'fail "expected another answer"' ERR
call() { answer=$(curl -sSi -w '\n%{http_code}' -H "Authorization: Bearer $KEY" -H 'Content-Type: application/json' "$@" | tr -d '\r'); }
status() { [ "$(tail -1 <<<"$answer")" = "$1" ] || fail "expected $1"; }

run=$(date +%s)-$RANDOM # an address and an id of its own for each run
call "$BASE/v1/articles" -d "$(sed "s/RUN/$run/; s/\"published\"/\"draft\"/" "$(dirname "$0")/made-up.json")"
status 201; event=$BASE/v1/events/$(grep -Eo '"ref":"only","id":"[^"]*' <<<"$answer" | sed 's/.*"//')
call "$event"; etag=$(sed -n 's/^[Ee][Tt]ag: //p' <<<"$answer")
change='{"title": "Made up, and corrected", "reason": "a slip of the pen"}'
call -X PATCH "$event" -d "$change"; status 428
call -X PATCH "$event" -H "If-Match: $etag" -d "$change"; status 200
call -X PATCH "$event" -H "If-Match: $etag" -d '{"title": "Another", "reason": "too late"}'; status 412
call "$event/revisions"; grep -q '"reason":"a slip of the pen"' <<<"$answer" || fail "expected the reason in the history"
echo "changed with $etag, refused without it and when it was stale; $(grep -Eo '"patch":\[\{[^]]*\]' <<<"$answer" | sed -n 1p)"
