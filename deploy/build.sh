#!/bin/bash
# Installs what is missing, configures and builds ttc; binaries land in build/bin.
# usage: deploy/build.sh [--preset dev|release|asan] [TARGET ...]      (default: release, everything)
# SPDX-License-Identifier: Apache-2.0
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
preset=release
while [ $# -gt 0 ]; do
  case $1 in
    --preset) preset=${2:?--preset wants a name}; shift 2 ;;
    -h | --help) sed -n '2,3p' "$0"; exit 0 ;;
    -*) echo "build.sh: unknown option $1 (see --help)" >&2; exit 2 ;;
    *) break ;;
  esac
done

sh deploy/packages.sh
build=build
[ "$preset" = asan ] && build=build-asan
echo "build: configuring preset $preset in $build/"
cmake --preset "$preset" >"/tmp/ttc-configure.$$" || { cat "/tmp/ttc-configure.$$"; exit 1; }
rm -f "/tmp/ttc-configure.$$"
echo "build: compiling (a first build takes about ten minutes on two cores)"
if [ -t 1 ]; then
  ninja -C "$build" "$@"
else
  # One line a hundred steps is enough for a log; errors are always shown (and fail the script: pipefail).
  NINJA_STATUS='[%f/%t %es] ' ninja -C "$build" "$@" | awk '/^\[/ { if (n++ % 100 == 0) print; next } { print }'
fi
echo "build: done; binaries are in $build/bin"
