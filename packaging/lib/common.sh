# SPDX-FileCopyrightText: 2026 The HistoSynth authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Words, folders and the lock shared by the scripts beside; sourced.

source_folder=$(realpath "$(dirname "${BASH_SOURCE[0]}")/../..")
lib_folder=$source_folder/packaging/lib
cache_folder=${XDG_CACHE_HOME:-${HOME:-~}/.cache}/histosynth

say() {
  printf 'HistoSynth: %s\n' "$*" >&2
}

# fail CODE WORDS...: 2 wrong usage, 3 bad input, 4 something is missing that this machine must give, 1 our own fault.
fail() {
  local code=$1
  shift
  say "$*"
  exit "$code"
}

# Settings of the caller's shell that would change what is built or how fast it runs.
forget_foreign_settings() {
  unset OPENBLAS_CORETYPE LIBRARY_PATH LD_LIBRARY_PATH LD_PRELOAD CPATH C_INCLUDE_PATH CPLUS_INCLUDE_PATH
  unset CC CXX CPPFLAGS CFLAGS CXXFLAGS LDFLAGS CMAKE_PREFIX_PATH CMAKE_GENERATOR CMAKE_BUILD_TYPE CMAKE_TOOLCHAIN_FILE
  unset PKG_CONFIG_PATH QT_PLUGIN_PATH QTDIR MAKEFLAGS DESTDIR BASH_ENV CDPATH
}

make_cache_folder() {
  if ! mkdir -p "$cache_folder" 2>/dev/null || [ ! -w "$cache_folder" ]; then
    fail 4 "the folder $cache_folder cannot be written; name another place in XDG_CACHE_HOME"
  fi
}

# with_lock NAME COMMAND...: one at a time; a second call waits for the first.
with_lock() {
  local lock
  exec {lock}>"$cache_folder/$1.lock"
  shift
  if ! flock --nonblock "$lock"; then
    say "another set-up or build is under way; waiting for it"
    flock "$lock"
  fi
  "$@"
  exec {lock}>&-
}

packages() {
  sed 's/#.*//' "$source_folder/packaging/packages.txt" | cat - <(echo "${HISTOSYNTH_EXTRA_PACKAGES:-}") |
    tr -s '[:space:]' '\n' | sed '/^$/d' | LC_ALL=C sort -u
}

# as_root REASON COMMAND: COMMAND is one line of shell.
as_root() {
  if [ "$(id -u)" = 0 ]; then
    sh -c "$2" >&2
  elif command -v sudo >/dev/null && sudo --prompt="HistoSynth: $1. Password of %p: " --validate; then
    sudo sh -c "$2" >&2
  else
    say "$1. An administrator has to run this once:"
    printf '  %s\n' "$2" >&2
    exit 4
  fi
}

# install_packages REASON PACKAGE...: from the machine's own Debian (or Ubuntu); apt tells sizes before it fetches.
install_packages() {
  local reason=$1
  shift
  command -v apt-get >/dev/null || fail 4 "$reason. Install with this system's own means: $*"
  say "$reason: $*"
  as_root "$reason" "apt-get update --quiet && DEBIAN_FRONTEND=noninteractive apt-get install --quiet --yes --no-install-recommends $*" ||
    fail 4 "the packages could not be installed (apt's words are above): is there a network?"
}
