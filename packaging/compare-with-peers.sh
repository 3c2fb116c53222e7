#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The HistoSynth authors
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: packaging/compare-with-peers.sh PEERS_FOLDER augmentation|training-step [ARGUMENTS...]
# Runs our benchmark and the program that users would otherwise pick by turns (ROUNDS times each, 5 unless told), on the
# same images or sizes, and prints the ratio of the best of each. PEERS_FOLDER was made by the reference data's
# peers/setup.sh (HISTOSYNTH_SHARED, else shared/ beside the source tree). ARGUMENTS, such as --threads 2 --precision
# bf16, are given to both.
set -euo pipefail
# shellcheck source=lib/common.sh
. "$(dirname "$(realpath "$0")")/lib/common.sh"

usage() {
  fail 2 "usage: packaging/compare-with-peers.sh PEERS_FOLDER augmentation|training-step [ARGUMENTS...]"
}

[ $# -ge 2 ] || usage
peers_folder=$1
benchmark=$2
shift 2
shared_folder=${HISTOSYNTH_SHARED:-$source_folder/../shared}
[ -x "$shared_folder/peers/run.sh" ] || fail 3 "there is no peers/run.sh in $shared_folder; name the folder in HISTOSYNTH_SHARED"

case $benchmark in
  augmentation)
    key=images_per_second
    more_is_better=1
    ours=(augmentation --threads 1)
    theirs=(augmentor_speed.py)
    [ $# -gt 0 ] || set -- "$shared_folder"/data/histology/three_textures/*/*.jpg
    ;;
  training-step)
    key=compact_step_64_batch16
    more_is_better=0
    ours=(training-step)
    theirs=(diffusers_speed.py --parts compact)
    [ $# -gt 0 ] || set -- --threads "$(nproc)" --precision fp32
    ;;
  *) usage ;;
esac

# figure COMMAND...: the number under $key in the JSON that the command prints.
figure() {
  "$@" | sed --quiet 's/.*"'"$key"'": *\([0-9.eE+-]*\).*/\1/p'
}

figures=()
for ((round = 1; round <= ${ROUNDS:-5}; ++round)); do
  our_figure=$(figure "$source_folder/packaging/run.sh" benchmarks "${ours[@]}" "$@")
  their_figure=$(figure "$shared_folder/peers/run.sh" "$peers_folder" "${theirs[@]}" "$@")
  printf '%s, round %d: ours %s, theirs %s\n' "$key" "$round" "$our_figure" "$their_figure"
  figures+=("$our_figure $their_figure")
done
printf '%s\n' "${figures[@]}" | awk -v key="$key" -v more="$more_is_better" '
  function better(one, other) { return more ? one > other : one < other }
  NR == 1 || better($1, ours) { ours = $1 }
  NR == 1 || better($2, theirs) { theirs = $2 }
  END { printf "%s, best of %d: ours %.4g, theirs %.4g, ours / theirs %.3f\n", key, NR, ours, theirs, ours / theirs }'
