# SPDX-FileCopyrightText: 2026 The HistoSynth authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Which Debian packages programs need for their libraries. Sourced after setup.sh.

# dependencies PROGRAM...: the text of Depends; where dpkg-shlibdeps is installed by it, as it finds the oldest versions
# that will do. It cannot work in the private Debian, which has no /var inside.
dependencies() {
  if is_native && command -v dpkg-shlibdeps >/dev/null; then
    dependencies_by_symbol "$@"
  else
    dependencies_by_library "$@"
  fi
}

# dpkg-shlibdeps wants a source package around it.
dependencies_by_symbol() (
  folder=$(mktemp --directory)
  trap 'rm -rf "$folder"' EXIT
  mkdir "$folder/debian"
  printf 'Source: histosynth\n\nPackage: histosynth\nArchitecture: any\n' >"$folder/debian/control"
  cd "$folder" || exit
  if ! dpkg-shlibdeps -O "$@" >"$folder/depends" 2>"$folder/words"; then
    cat "$folder/words" >&2
    fail 1 "the packages that the programs need could not be found"
  fi
  sed --quiet 's/^shlibs:Depends=//p' "$folder/depends"
)

# By the tables in which each installed package tells for its libraries, by name and version, what depends on them.
dependencies_by_library() {
  local root=
  is_native || root=$(private_root)
  inside readelf --dynamic --wide "$@" | sed --quiet 's/.*(NEEDED).*\[\(.*\)\.so\.\(.*\)\]/\1 \2/p' | LC_ALL=C sort --unique |
    awk '
      list == "needed" { needed[$1 " " $2]; next }
      $1 " " $2 in needed { key = $1 " " $2; delete needed[key]; $1 = $2 = ""; sub(/^ +/, ""); depends[$0] }
      END { for (key in needed) { print "HistoSynth: no package tells of the library " key > "/dev/stderr"; exit 1 }
            for (text in depends) print text }' list=needed - list=known "$root"/var/lib/dpkg/info/*.shlibs |
    LC_ALL=C sort | paste --serial --delimiters=, | sed 's/,/, /g'
}
