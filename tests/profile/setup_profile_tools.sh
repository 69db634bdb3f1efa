#!/usr/bin/env bash
# Installs the tools that open our profiles, for tests/profile: tt-perf-report, ttnn-visualizer and a browser.
# SPDX-License-Identifier: Apache-2.0
#
# usage: setup_profile_tools.sh [--print-home]
#
# Everything lands in ${TTC_PROFILE_TOOLS_HOME:-$HOME/.cache/ttc/profile-tools}:
#
#   venv/          ttnn-visualizer with what it needs (pandas, Flask, the tt-perf-report that it pins)
#   perf-report/   tt-perf-report as pinned here, alone; PYTHONPATH puts it before the other
#   ready          written last: the requirements installed
#
# The browser is a Debian package (deploy/packages-test.txt).
# Exit codes: 0 installed (or was installed already); 77 a part is absent, with its name; 1 anything else. Safe to run twice.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
readonly requirements="$here/../requirements-profile.txt"
readonly home="${TTC_PROFILE_TOOLS_HOME:-$HOME/.cache/ttc/profile-tools}"

say() { printf 'setup_profile_tools: %s\n' "$*"; }
absent() { printf 'setup_profile_tools: absent: %s\n' "$*" >&2; exit 77; }
pinned() { grep "^$1==" "$requirements"; }
pipInstall() {
  "$home/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-input "$@" ||
    absent "the package index does not give: $* (is there a network, and pip's index configured?)"
}

installTools() {
  rm -rf "$home/ready" "$home/venv" "$home/perf-report"
  python3 -m venv "$home/venv" || absent "Python with venv (package python3-venv)"
  say "installing $(pinned ttnn-visualizer) and $(pinned tt-perf-report)"
  pipInstall "$(pinned ttnn-visualizer)"
  pipInstall --no-deps --target "$home/perf-report" "$(pinned tt-perf-report)"
  cp "$requirements" "$home/ready"
}

if [[ ${1:-} == --print-home ]]; then
  echo "$home"
  exit 0
fi
[[ $# -eq 0 ]] || { echo "usage: $0 [--print-home]" >&2; exit 2; }
mkdir -p "$home"
exec 9>"$home/lock"
flock 9
if ! cmp -s "$home/ready" "$requirements"; then
  installTools
fi
command -v chromium >/dev/null || sh "$here/../../deploy/packages.sh" "$here/../../deploy/packages-test.txt" ||
  absent "chromium (package chromium)"
say "ready: $home"
