#!/usr/bin/env bash
# What lies inside a border of one's own: a GeoJSON polygon with the other filters, posted; page by page to the end.
# Needs bash, curl, grep and sed. BASE: the service.
set -euo pipefail
BASE=${BASE:-http://localhost:8080}
fail() { echo "$0: $1: ${answer-}" >&2; exit 1; }
trap 'fail "expected another answer"' ERR

# the district of Sudzha, roughly; the corner north of the town is cut out by a hole
question='{"where_precision": "settlement", "from": "2024-08-06", "to": "2024-08-31", "sort": "time", "limit": 20, "fields": "title,when,where",
  "polygon": {"type": "Polygon", "coordinates": [
    [[34.9, 51.0], [35.7, 51.0], [35.7, 51.4], [34.9, 51.4], [34.9, 51.0]],
    [[35.3, 51.3], [35.3, 51.35], [35.5, 51.35], [35.5, 51.3], [35.3, 51.3]]]}}'
next=/v1/events/query
events=0
while [ -n "$next" ]; do
  answer=$(curl -sS "$BASE$next" -H 'Content-Type: application/json' -d "$question") # the same body for each page
  events=$((events + $(grep -o '{"title":' <<<"$answer" | wc -l)))
  grep -o '"lat":[^,]*' <<<"$answer" | grep -Evq ':51(\.[0-3][0-9]*|\.4)?$' && fail "expected nothing outside the border"
  grep -Eo '\{"title":"[^"]*|"edtf":"[^"]*' <<<"$answer" | sed -E 's/^\{"title":"/\* /; s/^"edtf":"/    on /'
  next=$(sed -n 's/.*"next":"\([^"]*\)".*/\1/p' <<<"$answer")
done
[ "$events" -ge 5 ] || fail "expected five events or more, not $events"
