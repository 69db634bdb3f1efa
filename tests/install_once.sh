# Shell functions of the scripts that install a part of the real world for tests (setup_*.sh). Source it after `name` and `home` are set.
# SPDX-License-Identifier: Apache-2.0
#
#   name  what messages begin with
#   home  the folder that everything lands in; $home/ready is written last and holds what was installed
#
# Such a script exits 0 if it installed (or was installed already), 77 if a part is absent, with its name, and 1 for anything else.
# It is safe to run twice, and by two processes at once: a lock makes the second wait.
# shellcheck shell=bash disable=SC2154

say() { printf '%s: %s\n' "$name" "$*"; }
absent() { printf '%s: absent: %s\n' "$name" "$*" >&2; exit 77; }

# Prints the path of a CPython with venv of one of the versions given ("3.10 3.12"), the first that runs.
findPython() { # VERSION...
  local version candidate root
  root="$(pyenv root 2>/dev/null || echo "$HOME/.pyenv")"
  for version in "$@"; do
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

pipInstall() { # PYTHON ARGUMENT...
  local python=$1
  shift
  "$python" -m pip install --quiet --disable-pip-version-check --no-input "$@" ||
    absent "the package index does not give: $* (is there a network, and pip's index configured?)"
}

# Answers `--print-home`, and calls FUNCTION, which fills $home, unless $home/ready is STAMP, which says that it was done.
installOnce() { # STAMP FUNCTION [ARGUMENT of the script]...
  local wanted=$1 fill=$2
  shift 2
  if [[ ${1:-} == --print-home ]]; then
    echo "$home"
    return
  fi
  [[ $# -eq 0 ]] || { echo "usage: $0 [--print-home]" >&2; exit 2; }
  mkdir -p "$home"
  exec 9>"$home/lock"
  flock 9
  if [[ -f $home/ready && $(<"$home/ready") == "$wanted" ]]; then
    say "ready: $home"
    return
  fi
  rm -f "$home/ready"
  "$fill"
  echo "$wanted" >"$home/ready.new"
  mv "$home/ready.new" "$home/ready"
  say "installed: $home ($(du -sh "$home" | cut -f 1))"
}
