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
# tests/install_once.sh says what the exit codes are.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
readonly requirements="$here/../requirements-profile.txt"
readonly home="${TTC_PROFILE_TOOLS_HOME:-$HOME/.cache/ttc/profile-tools}"

readonly name=setup_profile_tools
source "$here/../install_once.sh"

pinned() { grep "^$1==" "$requirements"; }

fill() {
  rm -rf "$home/venv" "$home/perf-report"
  python3 -m venv "$home/venv" || absent "Python with venv (package python3-venv)"
  say "installing $(pinned ttnn-visualizer) and $(pinned tt-perf-report)"
  pipInstall "$home/venv/bin/python" "$(pinned ttnn-visualizer)"
  pipInstall "$home/venv/bin/python" --no-deps --target "$home/perf-report" "$(pinned tt-perf-report)"
}

installOnce "$(<"$requirements")" fill "$@"
[[ ${1:-} == --print-home ]] && exit
command -v chromium >/dev/null || sh "$here/../../deploy/packages.sh" "$here/../../deploy/packages-test.txt" ||
  absent "chromium (package chromium)"
say "ready: $home"
