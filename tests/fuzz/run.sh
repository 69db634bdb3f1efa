#!/bin/bash
# Fuzzes the importer under both sanitizers. usage: tests/fuzz/run.sh MINUTES [text_fuzz|bytecode_fuzz|ttir_fuzz|tir_fuzz ...]
#   Each target runs for MINUTES, one after the other, on one core. What it found goes to build-fuzz/fuzz/TARGET/: `corpus` (which
#   begins as tests/fuzz/corpus/TARGET and TARGET.tar.gz), `log`, and a file `crash-*`, `leak-*`, `timeout-*` or `oom-*` for each fault.
#   Exits 1 if there was one. `--keep` afterwards makes TARGET.tar.gz of the smallest corpus of equal coverage.
# SPDX-License-Identifier: Apache-2.0
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
cd "$root"
keep=0
if [ "${1:-}" = --keep ]; then keep=1; shift; fi
minutes=${1:?usage: tests/fuzz/run.sh [--keep] MINUTES [TARGET...]}
shift
targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=(text_fuzz bytecode_fuzz ttir_fuzz tir_fuzz)
[ -f build-fuzz/build.ninja ] || cmake --preset fuzz >/dev/null
ninja -C build-fuzz "${targets[@]}" | tail -1

# MLIR is a shared library without instrumentation: what it does to containers of ours is not seen, nor that it took memory from a
# pool whose slab code of ours had begun, and so poisoned.
export ASAN_OPTIONS=detect_container_overflow=0:allow_user_poisoning=0:detect_leaks=1 UBSAN_OPTIONS=print_stacktrace=1
failed=0
for target in "${targets[@]}"; do
  folder=build-fuzz/fuzz/$target
  mkdir -p "$folder/corpus"
  cp -n "tests/fuzz/corpus/$target"/* "$folder/corpus/"
  [ ! -f "tests/fuzz/corpus/$target.tar.gz" ] || tar -C "$folder/corpus" -xzf "tests/fuzz/corpus/$target.tar.gz" # what earlier runs came to
  echo "$target: $minutes minutes, log in $folder/log"
  nice -n 15 "build-fuzz/bin/$target" "$folder/corpus" -max_total_time=$((minutes * 60)) -dict="tests/fuzz/$target.dict" \
    -artifact_prefix="$folder/" -timeout=30 -rss_limit_mb=4096 -max_len=65536 -print_final_stats=1 >"$folder/log" 2>&1 || failed=1
  tail -8 "$folder/log"
  if [ $keep -eq 1 ]; then
    rm -rf "$folder/merged" && mkdir "$folder/merged"
    "build-fuzz/bin/$target" -merge=1 -max_len=8192 "$folder/merged" "$folder/corpus" 2>/dev/null
    tar -C "$folder/merged" --sort=name --owner=0 --group=0 --mtime=2026-01-01 -czf "tests/fuzz/corpus/$target.tar.gz" .
  fi
done
exit $failed
