#!/bin/bash
# Installs the versions of TVM that the TIR tests serialize with, each in build/tvm/VERSION (300 MB each). usage: tests/tir/setup_real_tvm.sh
# apache-tvm-ffi is pinned: with the newest one that pip takes, `save_json` of 0.27 crashes.
# SPDX-License-Identifier: Apache-2.0
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
while read -r tvm ffi; do
  folder=$root/build/tvm/$tvm
  [ -f "$folder/done" ] && continue
  rm -rf "$folder"
  python3 -m venv "$folder"
  "$folder/bin/pip" -q install "apache-tvm==$tvm" "apache-tvm-ffi==$ffi" numpy
  touch "$folder/done"
done <<PINS
0.25.0.post1 0.1.12
0.26.0 0.1.13.post3
0.27.0.post1 0.1.14.post1
PINS
echo "tvm: $(ls "$root/build/tvm" | tr '\n' ' ')"
