#!/usr/bin/env bash
# Write a client: the OpenAPI document names every operation, and its example runs as it stands.
# Needs bash, curl, grep and sed. BASE: the service.
set -euo pipefail
BASE=${BASE:-http://localhost:8080}
fail() { echo "$0: $1: ${answer-}" >&2; exit 1; }
trap 'fail "expected another answer"' ERR

answer=$(curl -sS "$BASE/v3/api-docs")
grep -q '"openapi":"3.1' <<<"$answer" || fail "expected OpenAPI 3.1"
operations=$(grep -o '"operationId":"[^"]*' <<<"$answer" | sed 's/.*"//')
[ "$(wc -l <<<"$operations")" -ge 30 ] || fail "expected thirty operations or more"
[ "$(wc -l <<<"$operations")" -eq "$(sort -u <<<"$operations" | wc -l)" ] || fail "expected a name of its own for each"
echo $operations

event=$(grep -o '"/v1/events/{id}":{"get":.*' <<<"$answer" | grep -o '"example":"[^"]*' | sed -n '1s/.*"//p')
answer=$(curl -sS "$BASE/v1/events/$event")
grep -q '"claims":\[{' <<<"$answer" || fail "expected the example's event"
echo "GET /v1/events/$event: $(grep -o '"title":"[^"]*"' <<<"$answer" | sed -n 1p)"
