#!/bin/bash
# Every C++ file is as clang-format would leave it.
# SPDX-License-Identifier: Apache-2.0
set -euo pipefail
cd "$(dirname "$0")/../.."
git ls-files '*.cpp' '*.h' | xargs -r clang-format-22 --dry-run -Werror
