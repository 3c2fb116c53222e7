#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The HistoSynth authors
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: packaging/deb.sh FOLDER [--binaries PROGRAMS]
# Builds both programs and writes histosynth_VERSION_ARCHITECTURE.deb for Debian 13 into FOLDER; stdout has its path. With
# --binaries histosynth and histosynth-cli, built on Debian 13 before, are taken from the folder PROGRAMS. The package's
# maintainer is who DEBFULLNAME and DEBEMAIL name, as elsewhere in Debian.
set -euo pipefail
# shellcheck source=lib/setup.sh
. "$(dirname "$(realpath "$0")")/lib/setup.sh"
# shellcheck source=lib/desktop_files.sh
. "$lib_folder/desktop_files.sh"
# shellcheck source=lib/dependencies.sh
. "$lib_folder/dependencies.sh"

programs=(histosynth histosynth-cli)

usage() {
  fail 2 "usage: packaging/deb.sh FOLDER [--binaries PROGRAMS]"
}

# find_programs [PROGRAMS]: fills `binaries`, the folder in which they lie.
find_programs() {
  local name
  if [ $# = 0 ]; then
    set_up_and_build release "${programs[@]}"
    binaries=$(build_folder release)/bin
    return
  fi
  for name in "${programs[@]}"; do
    [ -x "$1/$name" ] || fail 3 "there is no program $1/$name"
  done
  set_up
  binaries=$1
}

version() {
  sed --quiet 's/^project(HistoSynth VERSION \([0-9.]*\).*/\1/p' "$source_folder/CMakeLists.txt"
}

maintainer() {
  printf '%s%s\n' "${DEBFULLNAME:-The HistoSynth authors}" "${DEBEMAIL:+ <$DEBEMAIL>}"
}

# The time of the last noted change, so that the same programs give the same package.
source_date() {
  printf '%s\n' "${SOURCE_DATE_EPOCH:-$(stat --format=%Y "$source_folder/CHANGELOG.md")}"
}

# place_programs PROGRAMS PACKAGE_FOLDER
place_programs() {
  local name
  for name in "${programs[@]}"; do
    install -D --mode=755 "$1/$name" "$2/usr/bin/$name"
    inside strip --strip-unneeded --remove-section=.comment --remove-section=.note "$2/usr/bin/$name"
  done
}

# place_documents PACKAGE_FOLDER
place_documents() {
  local documents=$1/usr/share/doc/histosynth
  install -D --mode=644 "$source_folder/packaging/deb/copyright" "$documents/copyright"
  install --mode=644 <(gzip --best --no-name <"$source_folder/CHANGELOG.md") "$documents/changelog.gz"
  install --mode=644 <(debian_changelog | gzip --best --no-name) "$documents/changelog.Debian.gz"
}

debian_changelog() {
  printf 'histosynth (%s) unstable; urgency=medium\n\n  * Version %s; see changelog.gz.\n\n -- %s  %s\n' \
    "$package_version" "$(version)" "$(maintainer)" "$(LC_ALL=C date --utc --rfc-email --date="@$SOURCE_DATE_EPOCH")"
}

# write_control PACKAGE_FOLDER
write_control() {
  local control size depends
  control=$(<"$source_folder/packaging/deb/control.in")
  size=$(du --summarize --apparent-size --block-size=1K "$1" | cut --fields=1)
  depends="$(dependencies "${programs[@]/#/$1/usr/bin/}"), libopenblas0-openmp"
  control=${control//@VERSION@/"$package_version"}
  control=${control//@ARCHITECTURE@/"$architecture"}
  control=${control//@MAINTAINER@/"$(maintainer)"}
  control=${control//@SIZE@/"$size"}
  control=${control//@DEPENDS@/"$depends"}
  install -D --mode=644 <(printf '%s\n' "$control") "$1/DEBIAN/control"
  (cd "$1" && find usr -type f -print0 | LC_ALL=C sort --zero-terminated | xargs --null md5sum) >"$1/DEBIAN/md5sums"
}

[ $# = 1 ] || { [ $# = 3 ] && [ "$2" = --binaries ]; } || usage
forget_foreign_settings
umask 022
target_folder=$(realpath --canonicalize-missing "$1")
find_programs "${@:3}"
SOURCE_DATE_EPOCH=$(source_date)
export SOURCE_DATE_EPOCH
package_version=$(version)-1
architecture=$(inside dpkg --print-architecture)
work_folder=$(mktemp --directory)
trap 'rm -rf "$work_folder"' EXIT
mkdir -p "$target_folder" "$work_folder/package"
package_file=$target_folder/histosynth_${package_version}_$architecture.deb
place_programs "$binaries" "$work_folder/package"
place_desktop_files "$work_folder/package/usr/share" "histosynth %f" histosynth
place_documents "$work_folder/package"
write_control "$work_folder/package"
inside dpkg-deb --root-owner-group --build "$work_folder/package" "$package_file" >&2
say "install it on Debian 13 with: sudo apt install ${package_file@Q}"
printf '%s\n' "$package_file"
