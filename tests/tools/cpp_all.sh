#!/usr/bin/env bash
# The C++ export of every graph of the development corpus: compiled without a warning against the real headers, linked with the real
# libraries, run on the mock devices. The results go to docs/mock_device_cpp.json, and with coverage.py to docs/coverage.md. Half an
# hour where no kernels are built yet.
# SPDX-License-Identifier: Apache-2.0
#
# usage: cpp_all.sh [--device NAME]... [GRAPH...]
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
bash "$root/tests/ttnn/setup_real_ttnn.sh"
bash "$root/tests/ttnn/setup_real_cpp.sh"
bash "$root/tests/venv.sh" "$root/build/venv"
exec "$root/build/venv/bin/python" "$root/tests/tools/mock_coverage.py" --cpp "$@"
