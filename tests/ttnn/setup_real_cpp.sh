#!/usr/bin/env bash
# Installs the host headers of TT-NN and TT-Metalium beside the real `ttnn`, for the tests of C++ exports.
# SPDX-License-Identifier: Apache-2.0
#
# usage: setup_real_cpp.sh
#
# Needs setup_real_ttnn.sh to have run: the libraries to link are in its wheel. Into `cpp/` of the same folder come
#
#   headers/   what the wheel of jax-tt-plugin unpacks of ttnn/ and tt_metal/ (36 MB of headers)
#   overlay/   headers of which the libraries have an older form: the plugin's headers and the wheel are of different commits
#   fmt/       the library fmt, which the headers include
#   ready      written last: the versions installed
#
# A few headers are in no package; tests/ttnn/cpp/shim has stand-ins for them.
# Exit codes: 0 installed (or was installed already); 77 a part is absent, with its name; 1 anything else.
set -euo pipefail

readonly pluginVersion=0.1.3 fmtVersion=12.1.0
readonly stamp="headers of jax-tt-plugin ${pluginVersion}, fmt ${fmtVersion}, layout 2"
home="$(bash "$(dirname "$0")/setup_real_ttnn.sh" --print-home)/cpp"
readonly home

say() { printf 'setup_real_cpp: %s\n' "$*"; }
absent() { printf 'setup_real_cpp: absent: %s\n' "$*" >&2; exit 77; }

pipInstall() { # PIP ARGUMENT...
  "$@" || absent "the package index does not give: ${*: -1} (is there a network, and pip's index configured?)"
}

findPython() {
  local candidate
  for candidate in "$(pyenv root 2>/dev/null || echo "$HOME/.pyenv")"/versions/3.11.*/bin/python3.11 /usr/bin/python3.11 \
                   "$(command -v python3.11 2>/dev/null || true)"; do
    if [[ -x $candidate ]] && "$candidate" -c 'import ensurepip, venv' 2>/dev/null; then
      echo "$candidate"
      return 0
    fi
  done
  return 1
}

# The plugin's first client fails for want of a device, after unpacking.
unpackHeaders() { # PYTHON
  say "installing jax-tt-plugin==$pluginVersion, only to unpack its headers (84 MB to download)"
  "$1" -m venv "$home/unpack/venv"
  pipInstall "$home/unpack/venv/bin/python" -m pip install -q --disable-pip-version-check --no-input "jax-tt-plugin==$pluginVersion"
  mkdir -p "$home/unpack/tmp"
  (cd "$home/unpack/tmp" && TMPDIR="$home/unpack/tmp" JAX_PLATFORMS=tt,cpu TT_METAL_MOCK_CLUSTER_DESC_PATH=/none \
    timeout 300 "$home/unpack/venv/bin/python" -c 'import jax; jax.devices()' >unpack.log 2>&1) || true
  local assets
  assets="$(find "$home/unpack/tmp" -maxdepth 1 -type d -name 'libtt-tt-metal-runtime-assets-*' | head -n 1)"
  [[ -f $assets/ttnn/api/ttnn/types.hpp ]] || absent "jax-tt-plugin did not unpack headers below $home/unpack/tmp"
  mkdir -p "$home/headers"
  (cd "$assets" && find ttnn tt_metal \( -name '*.hpp' -o -name '*.h' -o -name '*.inl' \) -print0 |
    xargs -0 cp --parents -t "$home/headers")
}

# Copies a header below ttnn/cpp with an edit; fails if the edit changes nothing.
overlay() { # HEADER SED_PROGRAM
  local from="$home/headers/ttnn/cpp/$1" to="$home/overlay/$1"
  mkdir -p "$(dirname "$to")"
  sed -z "$2" "$from" >"$to"
  if cmp -s "$from" "$to"; then
    say "the header $1 is not the one that needs an older form" >&2
    exit 1
  fi
}

main() {
  if [[ -f $home/ready && $(<"$home/ready") == "$stamp" ]]; then
    say "ready: $home"
    exit 0
  fi
  [[ -f ${home%/cpp}/ready ]] || absent "the real ttnn; run setup_real_ttnn.sh first"
  local python
  python="$(findPython)" || absent "a Python 3.11 with venv (the jax-tt-plugin wheel exists for it only)"
  mkdir -p "$home"
  exec 9>"$home/lock"
  flock 9
  if [[ -f $home/ready && $(<"$home/ready") == "$stamp" ]]; then
    say "ready: $home (another process installed it)"
    exit 0
  fi
  rm -rf "$home/ready" "$home/unpack" "$home/headers" "$home/overlay" "$home/fmt" "$home"/*.pch "$home"/*.stamp
  unpackHeaders "$python"
  rm -rf "$home/unpack"
  pipInstall "$python" -m pip install -q --disable-pip-version-check --no-input --no-deps --target "$home/fmt" "cmeel-fmt==$fmtVersion"
  overlay ttnn/operations/matmul/device/config/matmul_program_config_types.hpp 's/,\s*MatmulDecodeProgramConfig>;/>;/'
  overlay ttnn/operations/normalization/rmsnorm/rmsnorm.hpp 's/,\s*const std::optional<DataType>& dtype = std::nullopt)/)/'
  echo "$stamp" >"$home/ready"
  say "installed: $home ($(du -sh "$home" | cut -f 1))"
}

main "$@"
