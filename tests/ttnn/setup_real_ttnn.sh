#!/usr/bin/env bash
# Installs the real `ttnn` 0.81.1 with its RISC-V compiler and mock cluster descriptors, for the mock-device tests.
# SPDX-License-Identifier: Apache-2.0
#
# usage: setup_real_ttnn.sh [--print-home]
#
# Everything lands in ${TTC_TTNN_HOME:-$HOME/.cache/ttc/ttnn-0.81.1}:
#
#   venv/          Python 3.10 or 3.12 with ttnn, numpy, safetensors, and sfpi (the RISC-V GCC) inside ttnn/runtime
#   descriptors/   mock cluster descriptors (wormhole_N150.yaml, blackhole_P150.yaml, ...)
#   kernels/       TT_METAL_CACHE: device kernels that were built; warm between runs
#   tmp/           TMPDIR of the library
#   ready          written last: the versions installed. Without it the installation is made again
#
# sfpi and the descriptors are in no wheel of their own; the wheel of jax-tt-plugin holds them and its first client
# unpacks them. That wheel needs its own venv (Python 3.11), which is removed afterwards.
#
# tests/install_once.sh says what the exit codes are.
set -euo pipefail

readonly ttnnVersion=0.81.1
readonly pluginVersion=0.1.3
readonly stamp="ttnn ${ttnnVersion}, assets of jax-tt-plugin ${pluginVersion}, layout 1"
readonly home="${TTC_TTNN_HOME:-$HOME/.cache/ttc/ttnn-${ttnnVersion}}"

readonly name=setup_real_ttnn
source "$(dirname "${BASH_SOURCE[0]}")/../install_once.sh"

installLibrary() { # PYTHON
  say "installing ttnn==$ttnnVersion, numpy, safetensors for $1 (103 MB to download, 650 MB on disk)"
  "$1" -m venv "$home/venv"
  pipInstall "$home/venv/bin/python" "ttnn==$ttnnVersion" numpy==1.26.4 safetensors==0.8.0
}

# Unpacks the assets of jax-tt-plugin: its first client fails for want of a device, after unpacking.
unpackAssets() { # PYTHON
  say "installing jax-tt-plugin==$pluginVersion for $1, only to unpack sfpi and the descriptors (84 MB to download)"
  "$1" -m venv "$home/unpack/venv"
  pipInstall "$home/unpack/venv/bin/python" "jax-tt-plugin==$pluginVersion"
  mkdir -p "$home/unpack/tmp"
  (cd "$home/unpack/tmp" && TMPDIR="$home/unpack/tmp" JAX_PLATFORMS=tt,cpu TT_METAL_MOCK_CLUSTER_DESC_PATH=/none \
    timeout 300 "$home/unpack/venv/bin/python" -c 'import jax; jax.devices()' >unpack.log 2>&1) || true
  local assets
  assets="$(find "$home/unpack/tmp" -maxdepth 1 -type d -name 'libtt-tt-metal-runtime-assets-*' | head -n 1)"
  if [[ -z $assets || ! -x $assets/runtime/sfpi/compiler/bin/riscv-tt-elf-g++ ]]; then
    tail -n 5 "$home/unpack/tmp/unpack.log" >&2
    absent "jax-tt-plugin did not unpack its assets below $home/unpack/tmp"
  fi
  assetsFolder="$assets"
}

# Only Blackhole's multilib is packed; its libraries serve Wormhole's kernels too, under the other name.
linkWormholeMultilib() { # SFPI
  local folder
  for folder in riscv-tt-elf/include/c++/15.1.0/riscv-tt-elf lib/gcc/riscv-tt-elf/15.1.0 riscv-tt-elf/lib; do
    ln -sfn bh-ilp32 "$1/compiler/$folder/wh-ilp32"
  done
}

fill() {
  [[ $(uname -sm) == "Linux x86_64" ]] || absent "a ttnn wheel for $(uname -sm) (there is one for Linux x86_64)"
  local libraryPython pluginPython packages assetsFolder
  libraryPython="$(findPython 3.10 3.12)" || absent "a Python 3.10 or 3.12 with venv (the ttnn wheel exists for those only)"
  pluginPython="$(findPython 3.11)" || absent "a Python 3.11 with venv (the jax-tt-plugin wheel exists for it only)"
  rm -rf "$home/venv" "$home/unpack" "$home/descriptors" "$home/kernels"
  installLibrary "$libraryPython"
  unpackAssets "$pluginPython"
  packages="$("$home/venv/bin/python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')"
  rm -rf "$packages/ttnn/runtime/sfpi"
  mv "$assetsFolder/runtime/sfpi" "$packages/ttnn/runtime/sfpi"
  linkWormholeMultilib "$packages/ttnn/runtime/sfpi"
  mkdir -p "$home/descriptors" "$home/kernels" "$home/tmp"
  cp "$assetsFolder"/tt_metal/third_party/umd/tests/cluster_descriptor_examples/*.yaml "$home/descriptors/"
  rm -rf "$home/unpack"
}

installOnce "$stamp" fill "$@"
