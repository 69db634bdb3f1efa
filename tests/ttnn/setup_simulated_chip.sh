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
# Exit codes: 0 installed (or was installed already); 77 a part is absent, with its name; 1 anything else.
# Safe to run twice, and by two processes at once (a lock makes the second wait).
set -euo pipefail

readonly wolfpineVersion=2.2
readonly home="${TTC_CHIP_HOME:-$HOME/.cache/ttc/chip-${wolfpineVersion}}"
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
readonly fix="$here/chip/sitecustomize.py"
stamp="wolfpine ${wolfpineVersion}, fix $(sha256sum "$fix" | cut -c 1-16)"
readonly stamp

say() { printf 'setup_simulated_chip: %s\n' "$*"; }
absent() { printf 'setup_simulated_chip: absent: %s\n' "$*" >&2; exit 77; }

# Prints the path of the first CPython of 3.11, 3.12 or 3.13 that runs.
findPython() {
  local version candidate root
  root="$(pyenv root 2>/dev/null || echo "$HOME/.pyenv")"
  for version in 3.11 3.12 3.13; do
    for candidate in "$root"/versions/"$version".*/bin/"python$version" "/usr/bin/python$version" \
                     "$(command -v "python$version" 2>/dev/null || true)"; do
      if [[ -x $candidate ]] && "$candidate" -c 'import ensurepip, venv' 2>/dev/null; then
        echo "$candidate"
        return 0
      fi
    done
  done
  return 1
}

isReady() { [[ -f $home/ready && $(<"$home/ready") == "$stamp" ]]; }

main() {
  if [[ ${1:-} == --print-home ]]; then
    echo "$home"
    exit 0
  fi
  [[ $# -eq 0 ]] || { echo "usage: $0 [--print-home]" >&2; exit 2; }
  if isReady; then
    say "ready: $home"
    exit 0
  fi
  local python packages
  python="$(findPython)" || absent "a Python 3.11 or newer with venv"
  mkdir -p "$home"
  exec 9>"$home/lock"
  flock 9
  if isReady; then
    say "ready: $home (another process installed it)"
    exit 0
  fi
  rm -rf "$home/ready" "$home/venv"
  say "installing wolfpine==$wolfpineVersion for $python (289 MB on disk)"
  "$python" -m venv "$home/venv"
  "$home/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-input "wolfpine==$wolfpineVersion" ||
    absent "the package index does not give: wolfpine==$wolfpineVersion"
  packages="$("$home/venv/bin/python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')"
  cp "$fix" "$packages/sitecustomize.py"
  "$home/venv/bin/python" -c 'import sitecustomize; sitecustomize.RV_M_ISA' # a fix that does not import is no fix
  mkdir -p "$home/kernels"
  echo "$stamp" >"$home/ready.new"
  mv "$home/ready.new" "$home/ready"
  say "installed: $home"
}

main "$@"
