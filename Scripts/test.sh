#!/usr/bin/env bash
# Installs what is missing, builds, and runs all tests. Arguments go to 'swift test' (such as --filter QuotingTests).
set -euo pipefail
cd "$(dirname "$0")/.."
source Scripts/setup.sh
setup_packages python3 python3-jsonschema

swift build --build-tests --explicit-target-dependency-import-check error
swift test --skip-build --disable-xctest "$@"
