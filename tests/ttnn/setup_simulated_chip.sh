#!/usr/bin/env bash
# Installs wolfpine 2.2, a simulated Wormhole and Blackhole behind the real driver's interface, for the tests that want
# numbers from the real ttnn (test_simulated_chip.py).
# SPDX-License-Identifier: Apache-2.0
#
# usage: setup_simulated_chip.sh [--print-home]
#
# Everything lands in ${TTC_CHIP_HOME:-$HOME/.cache/ttc/chip-2.2}:
#
#   venv/     Python 3.11 or newer with wolfpine, and chip/sitecustomize.py in its site-packages
#   kernels/  TT_METAL_CACHE: device kernels that were built; warm between runs
#   ready     written last. Without it the installation is made again
#
# tests/install_once.sh says what the exit codes are.
set -euo pipefail

readonly wolfpineVersion=2.2
readonly home="${TTC_CHIP_HOME:-$HOME/.cache/ttc/chip-${wolfpineVersion}}"
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
readonly fix="$here/chip/sitecustomize.py"
stamp="wolfpine ${wolfpineVersion}, fix $(sha256sum "$fix" | cut -c 1-16)"
readonly stamp

readonly name=setup_simulated_chip
source "$here/../install_once.sh"

fill() {
  local python packages
  python="$(findPython 3.11 3.12 3.13)" || absent "a Python 3.11 or newer with venv"
  rm -rf "$home/venv"
  say "installing wolfpine==$wolfpineVersion for $python (289 MB on disk)"
  "$python" -m venv "$home/venv"
  pipInstall "$home/venv/bin/python" "wolfpine==$wolfpineVersion"
  packages="$("$home/venv/bin/python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')"
  cp "$fix" "$packages/sitecustomize.py"
  "$home/venv/bin/python" -c 'import sitecustomize; sitecustomize.RV_M_ISA' # a fix that does not import is no fix
  mkdir -p "$home/kernels"
}

installOnce "$stamp" fill "$@"
