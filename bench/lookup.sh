#!/usr/bin/env bash
# Look-up by name over 50,000 made entities: bench/lookup.sh [entities]. First in memory, then over HTTP in a service of its
# own. Needs a JDK 17, target/classes and the packaged jar.
set -euo pipefail
cd "$(dirname "$0")/.."
many=${1:-50000}
jar=$PWD/target/kursk-timeline.jar
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$work" && java -Djarmode=tools -jar "$jar" extract --destination app >/dev/null)
javac -proc:none --release 17 -d "$work/classes" -cp "target/classes:$work/app/lib/*" bench/lookup/*.java bench/src/bench/*.java
echo "in memory"
java -Xmx512m -cp "$work/classes:target/classes:$work/app/lib/*" org.kursktimeline.entity.LookupSpeed "$many"
echo "over HTTP"
java -Xmx256m -cp "$work/classes:$work/app/lib/*" bench.Lookups "$jar" "$work/run" "$many"
