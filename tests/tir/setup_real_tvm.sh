#!/usr/bin/env bash
# Installs the versions of TVM that the TIR tests serialize with.
# SPDX-License-Identifier: Apache-2.0
#
# usage: setup_real_tvm.sh [--print-home]
#
# Everything lands in ${TTC_TVM_HOME:-$HOME/.cache/ttc/tvm}:
#
#   VERSION/bin/python  a Python that imports this version, for 0.25, 0.26 and 0.27 (300 MB each)
#   0.22.dev0/          the TVM of the oldest JSON form. No index has it any more but inside of tilelang 0.1.6, whose
#                       library wants CUDA's: NVIDIA's wheels have two, and of the driver a stub is enough to write JSON
#   ready               written last: the versions installed
#
# tests/install_once.sh says what the exit codes are.
set -euo pipefail

# TVM, and the tvm-ffi that works with it: with the newest one that pip takes, `save_json` of 0.27 crashes.
readonly pins="0.25.0.post1 0.1.12
0.26.0 0.1.13.post3
0.27.0.post1 0.1.14.post1"
readonly tilelang=0.1.6.post1 nvrtc=12.9.86 cudart=12.9.79
readonly home="${TTC_TVM_HOME:-$HOME/.cache/ttc/tvm}"
readonly name=setup_real_tvm
source "$(dirname "${BASH_SOURCE[0]}")/../install_once.sh"

# The functions of CUDA's driver that the library names; none is called where there is no such device.
stubDriver() { # FILE
  local function
  for function in cuDeviceGetName cuFuncSetAttribute cuGetErrorName cuGetErrorString cuLaunchKernel cuMemsetD32_v2 cuModuleGetFunction \
                  cuModuleGetGlobal_v2 cuModuleLoadData cuModuleUnload cuTensorMapEncodeTiled; do
    echo "int $function(void) { return 100; }"
  done | "${CC:-cc}" -shared -fPIC -Wl,-soname,libcuda.so.1 -o "$1" -x c -
}

installOldest() { # PYTHON
  local venv=$home/0.22.dev0 packages
  "$1" -m venv "$venv"
  pipInstall "$venv/bin/python" --no-deps "tilelang==$tilelang" "nvidia-cuda-nvrtc-cu12==$nvrtc" "nvidia-cuda-runtime-cu12==$cudart"
  pipInstall "$venv/bin/python" numpy attrs cloudpickle decorator ml_dtypes packaging psutil typing_extensions
  packages="$("$venv/bin/python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')"
  mkdir "$venv/stub"
  stubDriver "$venv/stub/libcuda.so.1"
  mv "$venv/bin/python" "$venv/bin/python-without-tvm"
  cat >"$venv/bin/python" <<WRAPPER
#!/bin/sh
export LD_LIBRARY_PATH="$venv/stub:$packages/nvidia/cuda_nvrtc/lib:$packages/nvidia/cuda_runtime/lib"
export PYTHONPATH="$packages/tilelang/3rdparty/tvm/python" TVM_LIBRARY_PATH="$packages/tilelang/lib"
exec "$venv/bin/python-without-tvm" "\$@"
WRAPPER
  chmod +x "$venv/bin/python"
}

fill() {
  local python tvm ffi
  python="$(findPython 3.11 3.12 3.10)" || absent "a Python 3.10 to 3.12 with venv"
  rm -rf "${home:?}"/0.*
  while read -r tvm ffi; do
    say "installing apache-tvm==$tvm for $python"
    "$python" -m venv "$home/$tvm"
    pipInstall "$home/$tvm/bin/python" "apache-tvm==$tvm" "apache-tvm-ffi==$ffi" numpy
  done <<<"$pins"
  say "installing the TVM of tilelang==$tilelang"
  installOldest "$python"
  for tvm in "$home"/0.*; do
    "$tvm/bin/python" -c 'import tvm' || absent "a TVM that imports: $tvm"
  done
}

installOnce "$pins, tilelang $tilelang" fill "$@"
