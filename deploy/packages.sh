#!/bin/sh
# Installs the Debian packages named in a list (default deploy/packages.txt) that are missing. Safe to run twice.
# SPDX-License-Identifier: Apache-2.0
set -eu

list=${1:-$(dirname "$0")/packages.txt}
missing=
while read -r package; do
  case $package in '' | '#'*) continue ;; esac
  status=$(dpkg-query -W -f='${Status}' "$package" 2>/dev/null || true)
  [ "$status" = "install ok installed" ] || missing="$missing $package"
done <"$list"

if [ -z "$missing" ]; then
  echo "packages: all present"
  exit 0
fi

if [ "$(id -u)" -eq 0 ]; then
  as_root=
elif command -v sudo >/dev/null; then
  as_root=sudo
else
  echo "packages: run as root, or install sudo; missing:$missing" >&2
  exit 1
fi

echo "packages: installing$missing"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
# shellcheck disable=SC2086  # one word a package
if ! { $as_root apt-get update -qq && $as_root env DEBIAN_FRONTEND=noninteractive \
  apt-get install -y -qq --no-install-recommends $missing; } >"$log" 2>&1; then
  tail -30 "$log" >&2
  echo "packages: apt-get failed (above)" >&2
  exit 1
fi
echo "packages: done"
