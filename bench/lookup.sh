#!/usr/bin/env bash
# Look-up by name over 50,000 made entities: bench/lookup.sh [entities]. Needs a JDK 17, target/classes and the packaged jar.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$work" && java -Djarmode=tools -jar "$OLDPWD/target/kursk-timeline.jar" extract --destination app >/dev/null)
javac -proc:none --release 17 -d "$work/classes" -cp "target/classes:$work/app/lib/*" bench/lookup/*.java
java -Xmx512m -cp "$work/classes:target/classes:$work/app/lib/*" org.kursktimeline.entity.LookupSpeed "${1:-50000}"
