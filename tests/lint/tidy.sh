#!/bin/bash
# clang-tidy over the C++ sources that changed since TTC_TIDY_BASE (default: the commit before), or over all of them with
# TTC_TIDY_ALL=1 (nightly). MLIR sources cost ten seconds each, so at most TTC_TIDY_MAX (default 20) files are read.
# SPDX-License-Identifier: Apache-2.0
set -euo pipefail
cd "$(dirname "$0")/../.."
if [ "${TTC_TIDY_ALL:-0}" = 1 ]; then
  mapfile -t files < <(git ls-files '*.cpp')
  limit=${#files[@]}
else
  base=${TTC_TIDY_BASE:-HEAD~1}
  git rev-parse -q --verify "$base" >/dev/null || { echo "tidy: no $base to compare with; nothing to check"; exit 0; }
  mapfile -t files < <(git diff --name-only --diff-filter=d "$base" -- '*.cpp')
  limit=${TTC_TIDY_MAX:-20}
fi
known=()
for file in "${files[@]}"; do
  grep -q "\"$PWD/$file\"" build/compile_commands.json && known+=("$file")
done
echo "tidy: ${#known[@]} file(s) changed, checking $((${#known[@]} < limit ? ${#known[@]} : limit))"
[ ${#known[@]} -eq 0 ] || printf '%s\n' "${known[@]:0:limit}" | xargs -P 2 -n 1 clang-tidy-22 -p build --quiet --warnings-as-errors='*'
