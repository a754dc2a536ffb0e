#!/usr/bin/env bash
# Who did what and when, and why: the log of all writes.
# Needs bash, curl, grep and sed. BASE: the service; KURSK_KEY: an admin key (default: the one in its file).
set -euo pipefail
BASE=${BASE:-http://localhost:8080}
KEY=${KURSK_KEY:-${KEY:-$(cat "${KURSK_DATA_DIR:-data}/admin.key")}}
fail() { echo "$0: $1: ${answer-}" >&2; exit 1; }
trap 'fail "expected another answer"' ERR

answer=$(curl -sS "$BASE/v1/audit?limit=20" -H "Authorization: Bearer $KEY")
grep -q '"items":\[{' <<<"$answer" || fail "expected writes"
positions=$(grep -o '"position":[0-9]*' <<<"$answer" | sed 's/.*://')
[ "$positions" = "$(sort -rn <<<"$positions")" ] || fail "expected the newest first"
grep -Eo '"recorded_at":"[^"]*|"action":"[^"]*|"subject":"[^"]*|"reason":"[^"]*' <<<"$answer" |
  sed -E 's/^"recorded_at":"//; s/^"(action|subject|reason)":"/    \1: /' | sed -n 1,30p # the beginning

answer=$(curl -sS -o /dev/null -w '%{http_code}' "$BASE/v1/audit")
[ "$answer" = 401 ] || fail "expected 401 without a key"
