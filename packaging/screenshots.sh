#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The HistoSynth authors
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: packaging/screenshots.sh FOLDER [PROJECT]
# Takes pictures of all workspaces, light and dark, in every language, on a project; without one, on a project that it
# makes from the real images of the reference data (HISTOSYNTH_SHARED, else shared/ beside the source tree).
set -euo pipefail
# shellcheck source=lib/setup.sh
. "$(dirname "$(realpath "$0")")/lib/setup.sh"

# make_project FOLDER: the whole chain, with few steps: the pictures show the window, not what a model can do.
make_project() {
  local images=${HISTOSYNTH_SHARED:-$source_folder/../shared}/data/histology/three_textures class
  local cli
  cli=$(build_folder release)/bin/histosynth-cli
  [ -d "$images" ] || fail 3 "the real images are not there: $images"
  inside "$cli" new "$1" --classes adipose,dense,nested
  for class in adipose dense nested; do
    inside "$cli" import "$1" --class "$class" "$images/$class"
  done
  inside "$cli" split "$1" --seed 1
  inside "$cli" crop "$1" --size 512 --stride 256 --min-tissue 0.5
  inside "$cli" augment "$1" --count 60 --preset thesis
  inside "$cli" train "$1" --steps 900 --checkpoint-every 300
  for class in adipose dense nested; do
    inside "$cli" generate "$1" --class "$class" --count 16 --seed 7
  done
  inside "$cli" evaluate "$1" --count 24
}

[ $# -ge 1 ] || fail 2 "usage: packaging/screenshots.sh FOLDER [PROJECT]"
forget_foreign_settings
set_up_and_build release histosynth-cli histosynth-screenshots
pictures=$(realpath --canonicalize-missing "$1")
project=${2:-$pictures/project}
if [ ! -e "$project/project.sqlite" ]; then
  mkdir -p "$pictures"
  make_project "$project"
fi
QT_QPA_PLATFORM=offscreen become "$(build_folder release)/bin/histosynth-screenshots" "$project" "$pictures"
