#!/usr/bin/env bash
# What the compiler does not see: format, and what each target may not do. Warnings are errors in the manifest itself.
set -euo pipefail
cd "$(dirname "$0")/.."
source Scripts/setup.sh

failed=0
# finds WHAT PATTERN PATH…: fails where the pattern stands in a Swift file below the paths.
forbid() {
  local what=$1 pattern=$2
  shift 2
  if grep -rnE --include='*.swift' "$pattern" "$@"; then
    echo "check: $what" >&2
    failed=1
  fi
}

swift format lint --strict --recursive --parallel Package.swift Sources Tests || failed=1

hot=(Sources/Corpus Sources/Text Sources/Learning Sources/Reading Sources/Cleaning Sources/Tagging Sources/Quoting Sources/Aggregating)
forbid "the stages and what they stand on use no Foundation and no system calls" '^ *(public |internal |package )?import (Foundation|FoundationEssentials|Glibc|Dispatch)' "${hot[@]}"
forbid "a stage never imports another stage or the files" '^ *(public |internal )?import (Reading|Cleaning|Tagging|Quoting|Aggregating|Shards|Checkpointing)$' "${hot[@]}"
forbid "the merge uses no Foundation and no system calls" '^ *(public |internal |package )?import (Foundation|FoundationEssentials|Glibc|Dispatch)' Sources/Merging
forbid "system calls and unsafe code on files stand in Shards" '^ *(public |internal )?import (Glibc|CZlib|CDeflate)' Sources/Checkpointing Sources/Results Sources/NewsPipeline Sources/onrecord
forbid "errors are values in libraries" 'try!|fatalError\(|as! |Task\.detached|nonisolated\(unsafe\)' Sources
forbid "unchecked sendability stands in Shards alone" '@unchecked Sendable' $(ls -d Sources/*/ | grep -v Shards)
forbid "names say what a thing is" '^[a-z ]*(struct|class|enum|actor) [A-Za-z]*(Utils?|Helpers?|Manager)\b' Sources

if [ -n "$(git ls-files -- Package.resolved '.build*')" ]; then
  echo "check: Package.resolved and .build* are not committed" >&2
  failed=1
fi
if [ -n "$(git ls-files -z | xargs -0 -r du -b 2>/dev/null | awk '$1 > 10000000')" ]; then
  echo "check: a committed file is above 10 MB" >&2
  failed=1
fi
[ $failed -eq 0 ] && echo "check: all fine"
exit $failed
