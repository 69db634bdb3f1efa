#!/bin/sh
# From a fresh Debian 12 to a compiled graph: installs, builds, starts a daemon, compiles examples/mlp.mlir (a graph that
# JAX exported) to TTNN Python, compiles it again from the cache, shows what came out, and runs it on a
# simulated card. Safe to run twice.
# SPDX-License-Identifier: Apache-2.0
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
bash deploy/build.sh ttcd ttc-worker ttc-emulate ttc

work=$(mktemp -d)
daemon=
cleanup() {
  [ -n "$daemon" ] && kill "$daemon" 2>/dev/null && wait "$daemon" 2>/dev/null || true
  rm -rf "$work"
}
trap cleanup EXIT
trap 'exit 130' INT TERM

mkdir -m 700 "$work/run"
TTC_SERVER=unix:$work/run/ttcd.sock
export TTC_SERVER
build/bin/ttcd --listen "$TTC_SERVER" --cache-dir "$work/cache" >"$work/ttcd.log" 2>&1 &
daemon=$!

tries=0
until build/bin/ttc status >/dev/null 2>&1; do
  tries=$((tries + 1))
  if [ $tries -gt 100 ] || ! kill -0 $daemon 2>/dev/null; then
    echo "quickstart: ttcd did not become ready:" >&2
    cat "$work/ttcd.log" >&2
    exit 1
  fi
  sleep 0.1
done

out=${1:-quickstart-export}
for pass in first second; do
  echo
  echo "== $pass compile: ttc compile examples/mlp.mlir -o $out"
  build/bin/ttc compile examples/mlp.mlir -o "$out"
done
echo
echo "== $out/"
ls -l "$out"
echo
echo "== $out/main.py"
cat "$out/main.py"
echo
echo "== on a simulated card: ttc run examples/mlp.mlir --random-inputs 1"
build/bin/ttc run examples/mlp.mlir --random-inputs 1
echo
build/bin/ttc cache stats
