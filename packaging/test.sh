#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The HistoSynth authors
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: packaging/test.sh [CTEST_ARGUMENTS...]
# Installs what is missing, builds everything and runs every test: of the engine alone (no Qt, no OpenCV), then of the
# whole; with arguments (such as -R core/image) those of the whole only. Skipped tests are listed with their reasons;
# where the reference data (HISTOSYNTH_SHARED, else shared/ beside the source tree) is there, each is a failure.
set -euo pipefail
# shellcheck source=lib/setup.sh
. "$(dirname "$(realpath "$0")")/lib/setup.sh"

# run_tests NAME CTEST_ARGUMENTS...
run_tests() {
  local folder
  folder=$(build_folder "$1")
  shift
  inside ctest --test-dir "$folder" --output-on-failure --no-tests=error --parallel 2 --timeout 1800 "$@"
}

# The output of every test, passed ones too, stands in CTest's log.
list_skipped() {
  awk '/^[0-9]+\/[0-9]+ Testing: / { test = $3 } /^SKIPPED: / { print test ": " substr($0, 10) }' \
    "$(build_folder release)/Testing/Temporary/LastTest.log"
}

forget_foreign_settings
if [ $# = 0 ]; then
  set_up_and_build engine all -- -DHISTOSYNTH_ENGINE_ONLY=ON
  run_tests engine
fi
set_up_and_build release all
summary=$(mktemp)
trap 'rm -f "$summary"' EXIT
status=0
run_tests release "$@" | tee "$summary" || status=$?

skipped=$(list_skipped)
if [ -n "$skipped" ]; then
  printf '\nSkipped:\n%s\n' "$skipped"
  if [ -d "${HISTOSYNTH_SHARED:-$source_folder/../shared}" ]; then
    printf 'The reference data is there, so nothing may be skipped.\n'
    exit 1
  fi
fi
printf '\n'
sed --quiet '/^[0-9]*% tests passed/p; /^Total Test time/p' "$summary"
exit "$status"
