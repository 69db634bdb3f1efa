#!/bin/bash
# Installs, builds and runs every test. usage: tests/run.sh [--all] [--no-build] [-k PATTERN]
#   --all       format, lint, clang-tidy on what changed, real ttnn, real TVM and the profile tools must all run (as .ci/run does)
#   --no-build  use the binaries that are in build/bin
#   -k PATTERN  only the pytest tests that match
# Prints a summary and exits 1 if anything failed.
# SPDX-License-Identifier: Apache-2.0
set -uo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root" || exit 1
all=0 build=1 pattern=()
while [ $# -gt 0 ]; do
  case $1 in
    --all) all=1 ;;
    --no-build) build=0 ;;
    -k) pattern=(-k "${2:?-k wants a pattern}"); shift ;;
    -h | --help) sed -n '2,6p' "$0"; exit 0 ;;
    *) echo "run.sh: unknown option $1 (see --help)" >&2; exit 2 ;;
  esac
  shift
done

failed=()
step() { # step NAME COMMAND...: runs, times, remembers a failure and goes on
  local name=$1 start=$SECONDS
  shift
  echo "=== $name"
  if "$@"; then
    echo "=== $name: ok ($((SECONDS - start)) s)"
  else
    echo "=== $name: FAILED ($((SECONDS - start)) s)"
    failed+=("$name")
  fi
}

if [ $build -eq 1 ]; then
  step build bash deploy/build.sh || true
  if [ ${#failed[@]} -gt 0 ]; then
    echo "run.sh: the build failed, nothing was tested"
    exit 1
  fi
fi

export TTC_BIN_DIR=$root/build/bin
export TTC_CORPUS=${TTC_CORPUS:-$root/../shared/corpus}
step "python environment" bash tests/venv.sh build/venv
python=$root/build/venv/bin/python
export PATH=$root/build/venv/bin:$PATH

if [ $all -eq 1 ]; then
  step "clang-format" bash tests/lint/format.sh
  step "clang-tidy" bash tests/lint/tidy.sh
  step "real ttnn" bash tests/ttnn/setup_real_ttnn.sh
  step "real C++ headers" bash tests/ttnn/setup_real_cpp.sh
  step "simulated chip" bash tests/ttnn/setup_simulated_chip.sh
  step "real TVM" bash tests/tir/setup_real_tvm.sh
  step "profile tools" bash tests/profile/setup_profile_tools.sh
fi
step "lint" "$python" -m pytest -q tests/lint
step "unit tests" ctest --test-dir build --output-on-failure -j 2
step "lit" build/venv/bin/lit -q build/tests/lit # (`python -m lit.main` runs nothing and succeeds)
step "pytest" "$python" -m pytest -q -ra --ignore=tests/lint --durations=10 "${pattern[@]}" tests
step "python client" "$python" -m pytest -q -ra "${pattern[@]}" client/python/tests

echo
if [ ${#failed[@]} -gt 0 ]; then
  echo "run.sh: failed: ${failed[*]}"
  exit 1
fi
echo "run.sh: all passed in $((SECONDS / 60)) min $((SECONDS % 60)) s"
