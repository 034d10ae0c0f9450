#!/usr/bin/env bash
# Builds onrecord, runs it on the sample dump, and shows what came out. Needs Debian and a Swift toolchain.
set -euo pipefail
cd "$(dirname "$0")/.."
source Scripts/setup.sh

echo "building (a few minutes the first time)"
swift build -c release --product onrecord
onrecord="$(swift build -c release --show-bin-path)/onrecord"

# The sample holds a few malformed lines on purpose, more than the default tolerates; sample.yaml allows for them.
"$onrecord" run --pipeline Pipelines/sample.yaml
echo
echo "Who is quoted most:"
"$onrecord" actors run/sample --sort quotes --top 8
echo
echo "What they say:"
"$onrecord" quotes run/sample --kind direct --limit 6
echo
echo "Results: run/sample/results. Ask on: $onrecord quotes run/sample --help"
