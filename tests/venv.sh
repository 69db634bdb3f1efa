#!/bin/bash
# Makes the virtual environment that the Python tests run in. usage: tests/venv.sh DIR. Safe to run twice: it is made anew
# only when a requirement or the client package changed.
# SPDX-License-Identifier: Apache-2.0
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
venv=$1
stamp=$(cat "$root/tests/requirements.txt" "$root/tests/requirements-torch.txt" <(find "$root/client/python" "$root/proto" -type f \
  -not -path '*/__pycache__/*' -not -path '*.egg-info/*' -not -path '*/build/*' -print0 | sort -z | xargs -0 sha256sum) | sha256sum)
if [ -f "$venv/ttc-stamp" ] && [ "$(cat "$venv/ttc-stamp")" = "$stamp" ]; then
  echo "venv: $venv is up to date"
  exit 0
fi
rm -f "$venv/ttc-stamp"
python=
for candidate in python3.11 python3.12 python3.10 python3; do
  if command -v "$candidate" >/dev/null && "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 10))'; then
    python=$candidate
    break
  fi
done
[ -n "$python" ] || { echo "venv: no Python 3.10 or later" >&2; exit 1; }
[ -x "$venv/bin/python" ] || "$python" -m venv "$venv"
echo "venv: installing tests/requirements*.txt and client/python into $venv"
"$venv/bin/python" -m pip install -q --disable-pip-version-check -r "$root/tests/requirements.txt"
# The CPU's wheel of torch: from what pip is configured for, else from PyTorch's own index, else whatever PyPI has.
torch=$(sed -n 's/^torch==//p' "$root/tests/requirements-torch.txt")
"$venv/bin/python" -m pip install -q --disable-pip-version-check "torch==$torch+cpu" 2>/dev/null ||
  "$venv/bin/python" -m pip install -q --disable-pip-version-check --index-url https://download.pytorch.org/whl/cpu "torch==$torch" 2>/dev/null ||
  "$venv/bin/python" -m pip install -q --disable-pip-version-check "torch==$torch"
"$venv/bin/python" -m pip install -q --disable-pip-version-check -r "$root/tests/requirements-torch.txt"
"$venv/bin/python" -m pip install -q --disable-pip-version-check "$root/client/python"
echo "$stamp" >"$venv/ttc-stamp"
