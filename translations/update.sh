#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The HistoSynth authors
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: translations/update.sh  (where Qt's tools are: on Debian 13, or inside packaging/run.sh shell)
# Takes the texts of the source into the .ts files, and says how many of each wait for a translation. Write that with
# Qt Linguist, or into the file in place of type="unfinished".
set -euo pipefail
cd "$(dirname "$(realpath "$0")")/.."
PATH=/usr/lib/qt6/bin:$PATH # where Debian has them; a lupdate found elsewhere may be that of Qt 5

# lupdate expands no macros: it is given copies, which have Qt's own marks in place of ours.
copies=$(mktemp --directory)
trap 'rm -rf "$copies"' EXIT
cp -r app core widgets "$copies"
find "$copies" -type f -exec sed -i -e '/#define/!s/ACTION_TEXT(/QT_TRANSLATE_NOOP("Actions", /g' \
  -e '/#define/!s/HISTOSYNTH_TEXT(/CORE_TEXT("histosynth", /g' {} +

# update FILE [OPTION...] FOLDER...  The source is in good English: *_en.ts have its plurals only.
update() {
  local file=translations/$1.ts language=uk_UA
  shift
  if [[ $file = *_en.ts ]]; then
    language=en_GB
    set -- -pluralonly "$@"
  fi
  lupdate -silent -no-obsolete -I "$copies" -locations none -source-language en_GB -target-language "$language" "$@" \
    -ts "$file"
  printf '%s: %s unfinished\n' "$file" "$(grep --count 'type="unfinished"' "$file")"
}

for language in uk en; do
  update "widgets_$language" "$copies/widgets"
  update "app_$language" "$copies/app"
done
# What core says, and app in its place, has one context and no plurals. No other mark counts here.
update core_uk -tr-function-alias QT_TRANSLATE_NOOP=CORE_TEXT,tr=none,translate=none "$copies/core" "$copies/app"
