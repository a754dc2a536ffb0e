#!/usr/bin/env bash
# The benchmark of reads: bench/run.sh [--events 1000000] [--seed 1] [--rounds 5] [--jvm '…'] [--data <folder>]
# [--only pages,answers,depth,again,peers,tail,export]. Makes the
# data (kept in the folder, when one is given, for the next run), starts the service on it, and compares it with its own SQL,
# with a tuned JPA endpoint and with PostGraphile (by npm). Needs a JDK 17 and Maven; prints a table, the same as JSON in
# bench/results/.
set -euo pipefail
cd "$(dirname "$0")/.."

events=1000000 seed=1 rounds=5 jvm=-Xmx512m keep='' only=()
while [ $# -gt 0 ]; do
  case $1 in
    --events) events=$2 ;; --seed) seed=$2 ;; --rounds) rounds=$2 ;; --jvm) jvm=$2 ;; --data) keep=$(realpath -m "$2") ;;
    --only) only=(--only "$2") ;;
    *) echo "unknown option $1" >&2; exit 2 ;;
  esac
  shift 2
done
jar=$PWD/target/kursk-timeline.jar
[ -f "$jar" ] || mvn -B -q -DskipTests package
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
data=${keep:-$work/data}

(cd "$work" && java -Djarmode=tools -jar "$jar" extract --destination app >/dev/null)
javac -proc:none -parameters --release 17 -d "$work/classes" -cp "target/classes:$work/app/lib/*" \
  bench/news/*.java bench/src/bench/*.java bench/peers/jpa/*.java

# a data set that was broken off has no mark and is made anew
filled() { # <folder> <events>
  [ -f "$1/filled" ] && return
  rm -rf "$1"
  mkdir -p "$1"
  java -Xmx1g -cp "$work/classes:target/classes:$work/app/lib/*" bench.news.Load "$1/data" "$2" "$seed"
  touch "$1/filled"
}
made=$seed-$(cat db/migration/*.sql bench/news/*.java | cksum | cut -d ' ' -f 1) # another schema or generator is another data set
filled "$data/$events-$made" "$events"
filled "$data/10000-$made" 10000

peer=()
if command -v npm >/dev/null && command -v node >/dev/null; then
  cp bench/peers/package.json "$work"
  (cd "$work" && npm install --no-package-lock --no-audit --no-fund --loglevel=error >/dev/null) && peer=(--postgraphile "$work")
fi

java -Xmx512m -cp "$work/classes:$work/app/lib/*" bench.Scenarios --jar "$jar" --work "$data/$events-$made" \
  --small "$data/10000-$made" --results "$PWD/bench/results" --events "$events" --seed "$seed" --rounds "$rounds" \
  --jvm "$jvm" "${peer[@]}" "${only[@]}"
