#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The HistoSynth authors
# SPDX-License-Identifier: GPL-3.0-or-later
set -euo pipefail
# shellcheck source=lib/setup.sh
. "$(dirname "$(realpath "$0")")/lib/setup.sh"
# shellcheck source=lib/desktop_files.sh
. "$lib_folder/desktop_files.sh"

usage() {
  cat <<'WORDS'
usage: packaging/install.sh [--system] [--uninstall]

Puts HistoSynth into the desktop's menu: entry, icon and AppStream data. The entry starts packaging/run.sh of this source
tree, which stays where it is; what is missing is installed and built now, so that the first start is quick.
  (nothing)      for you, in ~/.local/share
  --system       for all users, in /usr/local/share; as root
  --uninstall    takes out of the menu what the same call without it had put there
On Debian 13 packaging/deb.sh makes a package that needs no source tree.
WORDS
}

program=$source_folder/packaging/run.sh

# A cache folder elsewhere is known to this shell, perhaps not to the desktop. bash by name, as the first word of Exec may
# hold neither % nor =, which the source tree's path may.
exec_line() {
  if [ "$scope" = user ] && [ -n "${XDG_CACHE_HOME:-}" ]; then
    printf 'env %s ' "$(desktop_argument "XDG_CACHE_HOME=$XDG_CACHE_HOME")"
  fi
  printf 'bash %s window %%f' "$(desktop_argument "$program")"
}

# For all users the packages, which only root can install; each user's build lies in a cache folder of the user's.
prepare() {
  if [ "$scope" = user ]; then
    set_up_and_build release histosynth
  elif is_native; then
    set_up
  else
    check_root_tools
  fi
}

check_system_rights() {
  [ "$(id -u)" = 0 ] || fail 4 "only root can do this for all users: sudo packaging/install.sh --system"
}

check_others_can_read() {
  setpriv --reuid=65534 --regid=65534 --clear-groups test -r "$program" ||
    fail 4 "other users cannot read $source_folder; clone the source into a folder that they can, such as /opt"
}

install_files() {
  local file
  place_desktop_files "$share_folder" "$(exec_line)" "$(desktop_string "$program")"
  for file in "${files[@]}"; do
    say "written: $share_folder/$file"
  done
}

# Folders that are empty now go, too.
remove_files() {
  local file removed=
  for file in "${files[@]}"; do
    if [ -e "$share_folder/$file" ]; then
      rm "$share_folder/$file"
      (cd "$share_folder" && rmdir --parents --ignore-fail-on-non-empty "$(dirname "$file")")
      say "removed: $share_folder/$file"
      removed=yes
    fi
  done
  [ -n "$removed" ] || say "nothing of HistoSynth is in $share_folder"
}

# A desktop that keeps no cache in this folder needs none, and looks at the folder's time.
refresh_caches() {
  local applications=$share_folder/applications icons=$share_folder/icons/hicolor
  if [ -e "$applications/mimeinfo.cache" ] && command -v update-desktop-database >/dev/null; then
    update-desktop-database --quiet "$applications" || say "the desktop's cache in $applications could not be updated"
  fi
  if [ -d "$icons" ]; then
    touch "$icons"
  fi
  if [ -e "$icons/icon-theme.cache" ] && command -v gtk-update-icon-cache >/dev/null; then
    gtk-update-icon-cache --quiet --force --ignore-theme-index "$icons" || say "the icons' cache in $icons could not be updated"
  fi
}

forget_foreign_settings
scope=user
action=install
share_folder=${XDG_DATA_HOME:-${HOME:-~}/.local/share}
files=("$desktop_entry" "$desktop_icon" "$desktop_metainfo")
for option; do
  case $option in
    --system) scope=system share_folder=/usr/local/share ;;
    --uninstall) action=uninstall ;;
    -h | --help)
      usage
      exit
      ;;
    *)
      usage >&2
      exit 2
      ;;
  esac
done

if [ "$scope" = system ]; then
  check_system_rights
fi
if [ "$action" = uninstall ]; then
  remove_files
  refresh_caches
  exit
fi
if [ "$scope" = system ]; then
  check_others_can_read
fi
prepare
install_files
refresh_caches
say "HistoSynth is in the menu now, under Science or Education; packaging/install.sh ${*:+$* }--uninstall takes it out"
if [ "$scope" = system ]; then
  say "it is built for each user at the first start; to see how that goes: packaging/run.sh window in a terminal"
fi
