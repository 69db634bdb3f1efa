#!/usr/bin/env bash
# Installs the host headers of TT-NN and TT-Metalium beside the real `ttnn`, for the tests of C++ exports.
# SPDX-License-Identifier: Apache-2.0
#
# usage: setup_real_cpp.sh [--print-home]
#
# Needs setup_real_ttnn.sh to have run: the libraries to link are in its wheel. Into `cpp/` of the same folder come
#
#   headers/   what the wheel of jax-tt-plugin unpacks of ttnn/ and tt_metal/ (36 MB of headers)
#   overlay/   headers of which the libraries have an older form: the plugin's headers and the wheel are of different commits
#   fmt/       the library fmt, which the headers include
#   ready      written last: the versions installed
#
# A few headers are in no package; tests/ttnn/cpp/shim has stand-ins for them.
# tests/install_once.sh says what the exit codes are.
set -euo pipefail

readonly pluginVersion=0.1.3 fmtVersion=12.1.0
readonly stamp="headers of jax-tt-plugin ${pluginVersion}, fmt ${fmtVersion}, layout 2"
home="$(bash "$(dirname "$0")/setup_real_ttnn.sh" --print-home)/cpp"
readonly home

readonly name=setup_real_cpp
source "$(dirname "${BASH_SOURCE[0]}")/../install_once.sh"

# The plugin's first client fails for want of a device, after unpacking.
unpackHeaders() { # PYTHON
  say "installing jax-tt-plugin==$pluginVersion, only to unpack its headers (84 MB to download)"
  "$1" -m venv "$home/unpack/venv"
  pipInstall "$home/unpack/venv/bin/python" "jax-tt-plugin==$pluginVersion"
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

fill() {
  [[ -f ${home%/cpp}/ready ]] || absent "the real ttnn; run setup_real_ttnn.sh first"
  local python
  python="$(findPython 3.11)" || absent "a Python 3.11 with venv (the jax-tt-plugin wheel exists for it only)"
  rm -rf "$home/unpack" "$home/headers" "$home/overlay" "$home/fmt" "$home"/*.pch "$home"/*.stamp
  unpackHeaders "$python"
  rm -rf "$home/unpack"
  pipInstall "$python" --no-deps --target "$home/fmt" "cmeel-fmt==$fmtVersion"
  overlay ttnn/operations/matmul/device/config/matmul_program_config_types.hpp 's/,\s*MatmulDecodeProgramConfig>;/>;/'
  overlay ttnn/operations/normalization/rmsnorm/rmsnorm.hpp 's/,\s*const std::optional<DataType>& dtype = std::nullopt)/)/'
}

installOnce "$stamp" fill "$@"
