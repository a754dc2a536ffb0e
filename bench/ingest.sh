#!/usr/bin/env bash
# The benchmark of writes, start and memory: bench/ingest.sh [--events 100000] [--seed 1] [--rounds 7] [--keep] [--jvm '…']. Needs a JDK 17 and the packaged jar
# (made here with Maven when it is missing). Prints a table; the same as JSON in bench/results/.
set -euo pipefail
cd "$(dirname "$0")/.."

jar=$PWD/target/kursk-timeline.jar
[ -f "$jar" ] || mvn -B -q -DskipTests package
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The libraries that the bench needs (JDBC driver, JSON) are those inside the jar.
(cd "$work" && java -Djarmode=tools -jar "$jar" extract --destination app >/dev/null)
javac -proc:none --release 17 -d "$work/classes" -cp "$work/app/lib/*" bench/src/bench/*.java
exec_java=(java -Xmx512m -cp "$work/classes:$work/app/lib/*" bench.Bench --jar "$jar" --work "$work/run" --results "$PWD/bench/results")
"${exec_java[@]}" "$@"
