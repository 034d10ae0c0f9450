#!/usr/bin/env bash
# Installs what the build and the tests need from Debian, where it is missing. Sourced by quickstart.sh and test.sh.
set -euo pipefail

setup_packages() {
  local missing=()
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
  done
  if [ ${#missing[@]} -eq 0 ]; then return; fi
  echo "installing ${missing[*]}"
  local sudo=()
  if [ "$(id -u)" -ne 0 ]; then sudo=(sudo); fi
  "${sudo[@]}" apt-get update -qq
  DEBIAN_FRONTEND=noninteractive "${sudo[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

if ! command -v swift >/dev/null 2>&1; then
  echo "no 'swift' on the PATH: install a Swift 6.3 toolchain first (swift.org/install)" >&2
  exit 1
fi
setup_packages zlib1g-dev libdeflate-dev libsqlite3-dev
