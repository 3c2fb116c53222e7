# SPDX-FileCopyrightText: 2026 The HistoSynth authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What a desktop's menu needs: entry, icon and AppStream data, with their places in a share folder. Sourced after setup.sh.

desktop_entry=applications/histosynth.desktop
desktop_icon=icons/hicolor/scalable/apps/histosynth.svg
desktop_metainfo=metainfo/io.github.histosynth.HistoSynth.metainfo.xml

# place_desktop_files SHARE_FOLDER EXEC TRY_EXEC: the last two as they stand in the entry.
place_desktop_files() {
  local share=$1 exec=$2 try_exec=$3 entry
  entry=$(<"$source_folder/packaging/desktop/histosynth.desktop.in")
  entry=${entry//@EXEC@/"$exec"}
  entry=${entry//@TRY_EXEC@/"$try_exec"}
  install -D --mode=644 "$source_folder/resources/histosynth.svg" "$share/$desktop_icon"
  install -D --mode=644 "$source_folder/packaging/desktop/${desktop_metainfo##*/}" "$share/$desktop_metainfo"
  install -D --mode=644 <(printf '%s\n' "$entry") "$share/$desktop_entry"
}

# desktop_string TEXT: a value of an entry.
desktop_string() {
  printf '%s\n' "${1//\\/\\\\}"
}

# desktop_argument TEXT: one argument of Exec, which is quoted first and is a string then.
desktop_argument() {
  desktop_string "\"$(sed 's/[\\"`$]/\\&/g; s/%/%%/g' <<<"$1")\""
}
