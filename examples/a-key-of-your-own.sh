#!/usr/bin/env bash
# A key for a desk, with few rights: made, used, revoked.
# Needs bash, curl, grep and sed. BASE: the service; KURSK_KEY: an admin key (default: the one in its file).
set -euo pipefail
BASE=${BASE:-http://localhost:8080}
KEY=${KURSK_KEY:-${KEY:-$(cat "${KURSK_DATA_DIR:-data}/admin.key")}}
fail() { echo "$0: $1: ${answer-}" >&2; exit 1; }
trap 'fail "expected another answer"' ERR
call() { answer=$(curl -sS -w '\n%{http_code}' -H "Authorization: Bearer $1" -H 'Content-Type: application/json' "${@:2}"); }
status() { [ "$(tail -1 <<<"$answer")" = "$1" ] || fail "expected $1"; }

call "$KEY" "$BASE/v1/api-keys" -d '{"name": "example desk", "scopes": ["events:write"]}'; status 201
made=$(grep -o '"key":"[^"]*' <<<"$answer" | cut -d'"' -f4) id=$(grep -o '"id":"[^"]*' <<<"$answer" | cut -d'"' -f4)
[ "$made" ] && [ "$id" ] || fail "expected the key, which is shown once, and its id"

call "$made" "$BASE/v1/events?limit=1"; status 200
call "$made" "$BASE/v1/audit"; status 403
grep -q 'ops:read\|admin' <<<"$answer" || fail "expected the missing right to be named"
call "$KEY" -X DELETE "$BASE/v1/api-keys/$id"; status 204
call "$made" "$BASE/v1/events?limit=1"; status 401
echo "key $id: made, refused where it has no right, revoked"
