#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The HistoSynth authors
# SPDX-License-Identifier: GPL-3.0-or-later
set -euo pipefail
# shellcheck source=lib/setup.sh
. "$(dirname "$(realpath "$0")")/lib/setup.sh"

usage() {
  cat <<'WORDS'
usage: packaging/run.sh [window|cli|parity|benchmarks|shell|clean] [ARGUMENTS...]

Installs what is missing, builds what has changed, and runs:
  (nothing)    the window where there is a display, else a quick demonstration of the whole chain in a new folder of your home
  window       the window
  cli          the command line: packaging/run.sh cli --help
  parity       the comparison with reference numbers: packaging/run.sh parity FOLDER...
  benchmarks   the measurements of speed and memory
  shell        a shell, or the command that follows, where the compiler and the libraries are
  clean        removes all that these scripts made: the private Debian 13, builds, the compiler's cache
WORDS
}

# run_program TARGET ARGUMENTS...
run_program() {
  local target=$1
  shift
  set_up_and_build release "$target"
  become "$(build_folder release)/bin/$target" "$@"
}

run_demonstration() {
  local base=${HOME:-~}/histosynth-demo folder number=1
  folder=$base
  while [ -e "$folder" ]; do
    number=$((number + 1))
    folder=$base-$number
  done
  say "the demonstration's results will lie in $folder"
  say "(it is the quick one, of some minutes; the whole one: packaging/run.sh cli demo FOLDER)"
  run_program histosynth-cli demo --quick "$folder"
}

run_default() {
  if [ -n "${WAYLAND_DISPLAY:-}${DISPLAY:-}" ]; then
    run_program histosynth
  else
    run_demonstration
  fi
}

run_shell() {
  set_up
  if [ $# -gt 0 ]; then
    become "$@"
  elif is_native; then
    exec bash
  else
    inside_root bash
  fi
}

clean() {
  local entry
  shopt -s nullglob
  for entry in "$cache_folder"/{root-*,build-*,ccache,*.lock}; do
    say "removing $entry"
    rm -rf "$entry"
  done
}

forget_foreign_settings
command=${1:-default}
shift $(($# > 0))
case $command in
  default) run_default ;;
  window) run_program histosynth "$@" ;;
  cli) run_program histosynth-cli "$@" ;;
  parity) run_program histosynth-parity "$@" ;;
  benchmarks) run_program histosynth-benchmarks "$@" ;;
  shell) run_shell "$@" ;;
  clean) clean ;;
  -h | --help | help) usage ;;
  *)
    usage >&2
    exit 2
    ;;
esac
