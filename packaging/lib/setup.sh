# SPDX-FileCopyrightText: 2026 The HistoSynth authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Where HistoSynth is built and run: natively on Debian 13 and newer, else in a private Debian 13. Sourced.
# shellcheck source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
# shellcheck source=private_root.sh
. "$lib_folder/private_root.sh"

# Testing and unstable have no version number.
is_native() (
  # shellcheck source=/dev/null
  . /etc/os-release
  [ "${ID:-}" = debian ] && [ "${VERSION_ID:-13}" -ge 13 ]
)

set_up() {
  make_cache_folder
  if is_native; then
    with_lock set-up install_missing_packages
    use_unicode_locale
  else
    with_lock set-up make_private_root
    use_root_environment
  fi
}

# A bare system has none set, and Qt would complain of it on stderr.
use_unicode_locale() {
  if [ "$(locale charmap 2>/dev/null)" != UTF-8 ]; then
    export LC_ALL=C.UTF-8
  fi
}

install_missing_packages() {
  local missing
  missing=$(LC_ALL=C comm -23 <(packages) <(dpkg-query --show --showformat='${db:Status-Status} ${Package}\n' |
    sed --quiet 's/^installed //p' | LC_ALL=C sort --unique))
  if [ -n "$missing" ]; then
    # shellcheck disable=SC2086  # one word per package
    install_packages "these Debian packages are needed" $missing
  fi
}

# inside COMMAND...: runs a command of ours in the set-up, in the caller's working folder.
inside() {
  if is_native; then
    "$@"
  else
    (inside_root "$@")
  fi
}

# become PROGRAM ARGUMENTS...: the last thing that a script does; the program's exit code is the script's.
become() {
  if is_native; then
    exec "$@"
  fi
  run_in_root "$@"
}

# build_folder NAME: its place tells source tree and set-up apart, and lies outside the source, which may be read-only.
build_folder() {
  local system=native place
  is_native || system=$(private_root)
  place=$(printf '%s\n' "$source_folder" "$system" | sha256sum | cut --characters=1-12)
  printf '%s/build-%s-%s\n' "$cache_folder" "$place" "$1"
}

# set_up_and_build NAME TARGET... [-- CMAKE_OPTION...]
set_up_and_build() {
  local folder
  set_up
  folder=$(build_folder "$1")
  shift
  with_lock "${folder##*/}" inside "$lib_folder/build.sh" "$folder" "$@"
}
