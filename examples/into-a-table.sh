#!/usr/bin/env bash
# Everything about explosions as a table: a line an event, ready for a spreadsheet or pandas.read_csv; and the same again.
# Needs bash, curl, grep and sed; shows types of columns where python3 has pandas. BASE: the service.
set -euo pipefail
BASE=${BASE:-http://localhost:8080}
fail() { echo "$0: $1" >&2; exit 1; }
trap 'fail "expected another answer"' ERR
files=$(mktemp -d)
trap 'rm -r "$files"' EXIT

curl -sS --compressed -D "$files/headers" -o "$files/first.csv" "$BASE/v1/events?type=explosion&format=csv"
lines=$(wc -l < "$files/first.csv")
[ "$lines" -ge 10 ] || fail "expected ten lines or more, not $lines"
sed -n 1p "$files/first.csv" | grep -q '^id,type,.*,licence,attribution' || fail "expected the names of the columns first"

moment=$(tr -d '\r' < "$files/headers" | sed -n 's/^[Aa]s-[Oo]f: //p')
curl -sS -o "$files/again.csv" "$BASE/v1/events?type=explosion&format=csv&as_of=$moment"
cmp -s "$files/first.csv" "$files/again.csv" || fail "expected the same bytes of the same moment"

echo "$((lines - 1)) events as of $moment"
if python3 -c 'import pandas' 2> /dev/null; then
  python3 -c 'import pandas, sys; print(pandas.read_csv(sys.argv[1]).groupby(["type", "verification"]).size())' "$files/first.csv"
fi
