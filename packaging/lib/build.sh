#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The HistoSynth authors
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: build.sh FOLDER TARGET... [-- CMAKE_OPTION...]
# Configures and builds inside the set-up; programs go to FOLDER/bin. All words go to stderr, and there are none where nothing is to be done.
set -euo pipefail
# shellcheck source=common.sh
. "$(dirname "$0")/common.sh"

folder=$1
shift
targets=()
while [ $# -gt 0 ] && [ "$1" != -- ]; do
  targets+=("$1")
  shift
done
options=(-DCMAKE_BUILD_TYPE=Release "-DCMAKE_RUNTIME_OUTPUT_DIRECTORY=$folder/bin" "${@:2}")

# Objects are shared between the build folders beside each other: their own paths are made relative.
export CCACHE_DIR=${CCACHE_DIR:-$cache_folder/ccache} CCACHE_BASEDIR=$cache_folder

configure() {
  if [ -e "$folder/build.ninja" ] && [ "$(cat "$folder/options.txt" 2>/dev/null)" = "${options[*]}" ]; then
    return
  fi
  mkdir -p "$folder"
  say "configuring in $folder"
  cmake -S "$source_folder" -B "$folder" -G Ninja "${options[@]}" >&2 || fail 1 "the configuration failed"
  printf '%s\n' "${options[*]}" >"$folder/options.txt"
}

check_targets() {
  local target
  for target in "${targets[@]}"; do
    ninja -C "$folder" -t query "$target" >/dev/null 2>&1 || fail 2 "this source tree has no program named $target"
  done
}

# A file that includes torch takes 1 to 1.6 GB to compile.
job_count() {
  local cores memory_jobs
  cores=$(nproc)
  memory_jobs=$(($(available_megabytes) / 1600))
  if [ "$memory_jobs" -lt 1 ]; then
    memory_jobs=1
  fi
  echo $((cores < memory_jobs ? cores : memory_jobs))
}

# Of the machine, or of the container where that is less.
available_megabytes() {
  local kilobytes limit
  kilobytes=$(sed --quiet 's/^MemAvailable: *\([0-9]*\) kB/\1/p' /proc/meminfo)
  limit=$(cat /sys/fs/cgroup/memory.max 2>/dev/null || echo max)
  if [ "$limit" != max ] && [ $((limit / 1024)) -lt "$kilobytes" ]; then
    kilobytes=$((limit / 1024))
  fi
  echo $((kilobytes / 1024))
}

build() {
  local jobs
  if [ "$(ninja -C "$folder" -n "${targets[@]}" | tail --lines=1)" = "ninja: no work to do." ]; then
    return
  fi
  jobs=$(job_count)
  say "building ${targets[*]}, $jobs at a time"
  cmake --build "$folder" --parallel "$jobs" --target "${targets[@]}" >&2 || fail 1 "the build failed"
}

configure
check_targets
build
