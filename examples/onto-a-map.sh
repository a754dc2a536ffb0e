#!/usr/bin/env bash
# A map's window as GeoJSON, for QGIS, Leaflet or geojson.io: the stated point of each event, or none.
# Needs bash, curl, grep and sed. BASE: the service.
set -euo pipefail
BASE=${BASE:-http://localhost:8080}
fail() { echo "$0: $1: ${answer-}" >&2; exit 1; }
trap 'fail "expected another answer"' ERR

answer=$(curl -sS "$BASE/v1/events?bbox=34.5,50.9,36.6,51.9&where_precision=settlement&format=geojson&fields=title")
features=$(grep -c '"type":"Feature",' <<<"$answer")
[ "$features" -ge 10 ] || fail "expected ten features or more, not $features"
sed -n 1p <<<"$answer" | grep -q '^{"type":"FeatureCollection","as_of":"' || fail "expected a collection that tells its moment"
[ "$(tail -1 <<<"$answer")" = "]}" ] || fail "expected a whole file"
grep -Eq '"where_precision":"(country|admin1|admin2|unknown)"' <<<"$answer" && fail "expected nothing coarser than a settlement"

sed -nE 's/.*"coordinates":\[([^]]*)\].*"title":"([^"]*)".*/\1  \2/p' <<<"$answer" | sed -n 1,30p # the beginning
