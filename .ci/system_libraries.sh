#!/usr/bin/env bash
# What the window needs of the system beyond Python: Qt's libraries, and a font with Chinese signs for its pictures.
# Where something is missing, root on Debian or Ubuntu gets it installed; everybody else gets told what to install.
# Usage: system_libraries.sh PYTHON
set -euo pipefail

PYTHON=${1:?name the Python in which PySide6 is installed}
LIBRARIES=(libglib2.0-0 libgl1 libegl1 libxkbcommon0 libfontconfig1 libdbus-1-3)
FONTS=(fontconfig fonts-wqy-microhei)

has_libraries() { "$PYTHON" -c 'import PySide6.QtWidgets' 2>/dev/null; }
has_font() { command -v fc-list >/dev/null && [ -n "$(fc-list :lang=zh-cn family)" ]; }

# Newer releases renamed some libraries for 64-bit times (libglib2.0-0t64).
known() { apt-cache show "$1t64" >/dev/null 2>&1 && echo "$1t64" || echo "$1"; }

install() {
  export DEBIAN_FRONTEND=noninteractive
  local names=() name
  apt-get update -qq
  for name in "$@"; do names+=("$(known "$name")"); done
  apt-get install -qq -y --no-install-recommends "${names[@]}" >/dev/null
}

missing=()
has_libraries || missing+=("${LIBRARIES[@]}")
has_font || missing+=("${FONTS[@]}")
[ ${#missing[@]} -eq 0 ] && exit 0

if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
  echo "Installing ${missing[*]}"
  install "${missing[@]}" || echo "apt-get could not install them." >&2
fi
if ! has_libraries; then
  echo "The window needs libraries of the system; on Debian and Ubuntu: sudo apt-get install ${LIBRARIES[*]}" >&2
  "$PYTHON" -c 'import PySide6.QtWidgets' 2>&1 | tail -n 1 >&2 || true
  exit 1
fi
has_font || echo "No font with Chinese signs is installed (${FONTS[*]}): pictures in Chinese will show boxes." >&2
