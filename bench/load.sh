#!/usr/bin/env bash
# A generated timeline in a data folder: bench/load.sh <data folder> [events (1000000)] [seed (1)]. The service then starts on it:
# java -jar target/kursk-timeline.jar --kursk.data-dir=<data folder>. Needs a JDK 17, target/classes and the packaged jar.
set -euo pipefail
data=$(realpath -m "${1:?name a data folder}")
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$work" && java -Djarmode=tools -jar "$OLDPWD/target/kursk-timeline.jar" extract --destination app >/dev/null)
javac -proc:none --release 17 -d "$work/classes" -cp "target/classes:$work/app/lib/*" bench/news/*.java bench/src/bench/Zipf.java
java -Xmx1g -cp "$work/classes:target/classes:$work/app/lib/*" bench.news.Load "$data" "${2:-1000000}" "${3:-1}"
