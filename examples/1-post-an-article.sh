#!/usr/bin/env bash
# Posts an article with its two events, and once more: the second time nothing changes.
# Needs bash, curl and grep. BASE: the service; KEY: a key with events:write (default: the admin key's file).
set -euo pipefail
BASE=${BASE:-http://localhost:8080}
KEY=${KEY:-$(cat "${KURSK_DATA_DIR:-data}/admin.key")}
fail() { echo "$0: $1: $answer" >&2; exit 1; }

post() {
  answer=$(curl -sS -w '\n%{http_code}' "$BASE/v1/articles" -H "Authorization: Bearer $KEY" \
    -H 'Content-Type: application/json' --data-binary "@$(dirname "$0")/article.json")
}
post
grep -Eq '^20[01]$' <<<"$answer" || fail "expected 201, or 200 when it is there already"
grep -q '"ref": *"sudzha"' <<<"$answer" && grep -q '"ref": *"toll"' <<<"$answer" || fail "expected two events"
post
grep -q '^200$' <<<"$answer" && grep -q '"result": *"unchanged"' <<<"$answer" || fail "expected 200 unchanged"
echo "posted: $(grep -o '"id": *"[^"]*"' <<<"$answer" | head -1)"
