#!/usr/bin/env bash
# A copy of the timeline in a local SQLite file that stays in step: only what changed is read again, withdrawals included.
# Needs bash, curl, grep, sed and python3. BASE: the service; KURSK_KEY: a key with events:write and events:review (default: the admin key).
set -euo pipefail
export BASE=${BASE:-http://localhost:8080}
KEY=${KURSK_KEY:-${KEY:-$(cat "${KURSK_DATA_DIR:-data}/admin.key")}}
command -v python3 >/dev/null || { echo "not run: there is no python3"; exit 0; }
fail() { echo "$0: $1: ${answer-}" >&2; exit 1; }
trap 'fail "expected another answer"' ERR
here=$(dirname "$0") copy=$(mktemp -d) run=$(date +%s)-$RANDOM
trap 'rm -rf "$copy"' EXIT
call() { answer=$(curl -sS -H "Authorization: Bearer $KEY" -H 'Content-Type: application/json' "$@"); }
mirror() { answer=$(python3 "$here/mirror.py" "$copy/timeline.sqlite" --filter include=claims); }

mirror; grep -Eq '^[1-9][0-9]* events in step; [0-9]+ changed' <<<"$answer" || fail "expected the whole timeline"
first=$answer
call "$BASE/v1/articles" -d "$(sed "s/RUN/$run/" "$here/made-up.json")"
event=$BASE/v1/events/$(grep -Eo '"ref":"only","id":"[^"]*' <<<"$answer" | sed 's/.*"//')
mirror; grep -Eq '; 1 changed$' <<<"$answer" || fail "expected one event more and nothing read twice"
call "$event/retract" -H 'If-Match: *' -d '{"reason": "the article was made up"}'
mirror; grep -Eq '; 1 retracted$' <<<"$answer" || fail "expected it to be gone"
mirror; grep -Eq '; no change$' <<<"$answer" || fail "expected nothing new"
echo "$first; then an event came and went, and the copy with it"
