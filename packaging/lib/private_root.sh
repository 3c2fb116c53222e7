# SPDX-FileCopyrightText: 2026 The HistoSynth authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# A private Debian 13 for systems that are not Debian 13: made by mmdebstrap in the cache folder, entered by bubblewrap.
# Nothing of the user's system is changed; the user's own folders are visible inside under their own names. Sourced.

debian_suite=trixie

private_root() {
  local key
  key=$(cat <(echo "$debian_suite") <(packages) | sha256sum | cut --characters=1-12)
  printf '%s/root-%s\n' "$cache_folder" "$key"
}

make_private_root() {
  local root
  root=$(private_root)
  if [ -d "$root" ]; then
    return
  fi
  check_root_tools
  check_namespaces
  check_space "$cache_folder" /var/tmp
  announce_private_root "$root"
  rm -rf "$cache_folder"/root-*.partial
  if ! mkdir "$root.partial" || ! unpack_debian "$root.partial"; then
    rm -rf "$root.partial"
    fail 4 "the private Debian 13 could not be made (mmdebstrap's words are above)"
  fi
  mv "$root.partial" "$root"
  say "the private Debian 13 is ready"
}

check_root_tools() {
  local missing=()
  command -v mmdebstrap >/dev/null || missing+=(mmdebstrap)
  command -v bwrap >/dev/null || missing+=(bubblewrap)
  [ "$(id -u)" = 0 ] || command -v newuidmap >/dev/null || missing+=(uidmap)
  if [ ${#missing[@]} -gt 0 ]; then
    install_packages "making a private Debian 13 needs these small tools" "${missing[@]}"
  fi
  if [ "$(id -u)" != 0 ] && ! grep --quiet "^$(id -un):" /etc/subuid; then
    say "the user $(id -un) has no subordinate user ids, which mmdebstrap needs. An administrator has to run this once:"
    fail 4 "usermod --add-subuids 100000-165535 --add-subgids 100000-165535 $(id -un)"
  fi
}

check_namespaces() {
  local words
  if ! words=$(bwrap --ro-bind / / true 2>&1); then
    say "this system does not let bubblewrap make a namespace: $words"
    say "In a container: start it with more rights (docker run --privileged) or from a Debian 13 image, where none is needed."
    fail 4 "Elsewhere an administrator has to allow it: sysctl kernel.unprivileged_userns_clone=1"
  fi
}

# Everything lies there twice while it is unpacked.
check_space() {
  local folder free
  for folder in "$@"; do
    free=$(df --output=avail --block-size=1M "$folder" | tail --lines=1)
    if [ "$free" -lt 5000 ]; then
      fail 4 "making a private Debian 13 takes 5 GB for a while; $folder has ${free// /} MB"
    fi
  done
}

announce_private_root() {
  local size
  size=$(sed --quiet 's/^# size: //p' "$source_folder/packaging/packages.txt")
  say "the program is built on Debian 13; this system is another and stays as it is."
  say "A private Debian 13 is made for it, once: about $size, in"
  say "  $1"
  say "with these packages and what they need: $(packages | tr '\n' ' ')"
  say "(packaging/run.sh clean removes it)"
}

# As a plain user, too, everything inside belongs to the user, so that a private home folder is no obstacle and plain
# rm removes it; therefore by way of an archive.
unpack_debian() {
  local list
  list=$(packages | paste --serial --delimiters=,)
  # shellcheck disable=SC2016  # "$1" is for mmdebstrap's shell
  HOME=/ TMPDIR=/var/tmp mmdebstrap --mode=auto --variant=apt --format=tar --include="$list" \
    --aptopt='Acquire::Retries "3"' --customize-hook='cd "$1/etc" && rm -f resolv.conf localtime && touch resolv.conf localtime' \
    "$debian_suite" - 2> >(sed --unbuffered 's/^/  /' >&2) |
    tar --extract --no-same-owner --exclude='./dev/*' --directory="$1"
}

# enter_arguments: fills the array `enter` with bubblewrap's options that show the private Debian's system folders and
# the host's others.
enter_arguments() {
  local root entry name
  root=$(private_root)
  enter=(--die-with-parent --proc /proc --dev-bind /dev /dev --ro-bind /sys /sys --dir /run --dir /var)
  for name in bin lib lib32 lib64 sbin usr etc; do
    entry=$root/$name
    if [ -L "$entry" ]; then
      enter+=(--symlink "$(readlink "$entry")" "/$name")
    elif [ -d "$entry" ]; then
      enter+=(--ro-bind "$entry" "/$name")
    fi
  done
  for name in resolv.conf hosts passwd group localtime ssl/certs; do
    if [ -e "/etc/$name" ] && [ -e "$root/etc/$name" ]; then
      enter+=(--ro-bind "$(realpath "/etc/$name")" "/etc/$name")
    fi
  done
  show_host_folders
}

show_host_folders() {
  local entry
  for entry in /*; do
    if is_system_folder "$entry"; then
      continue
    elif [ -L "$entry" ]; then
      enter+=(--symlink "$(readlink "$entry")" "$entry")
    elif [ -d "$entry" ]; then
      enter+=(--bind-try "$entry" "$entry")
    fi
  done
  show_inside_system_folder /var/tmp /run/media "${XDG_RUNTIME_DIR:-}" "${HOME:-}" "${TMPDIR:-}" "$cache_folder" \
    "$source_folder" "${HISTOSYNTH_SHARED:-}" "${HISTOSYNTH_DATA:-}" "$PWD"
}

is_system_folder() {
  case $1/ in
    /bin/* | /boot/* | /dev/* | /etc/* | /lib/* | /lib32/* | /lib64/* | /libx32/* | /lost+found/*) return 0 ;;
    /proc/* | /run/* | /sbin/* | /sys/* | /usr/* | /var/*) return 0 ;;
    *) return 1 ;;
  esac
}

# Folders of the user's that lie in one of the system's. /var and /run are empty inside and can take them.
show_inside_system_folder() {
  local folder
  for folder in "$@"; do
    folder=$(realpath --quiet "$folder") || continue
    case $folder/ in
      /var/?* | /run/?*) enter+=(--bind-try "$folder" "$folder") ;;
      /proc/* | /sys/* | /dev/*) ;;
      *)
        if is_system_folder "$folder"; then
          fail 4 "$folder is a folder of the system, which the private Debian 13 does not show; work in another"
        fi
        ;;
    esac
  done
}

inside_root() {
  local enter
  enter_arguments
  exec bwrap "${enter[@]}" --chdir "$PWD" "$@"
}

# The root has only the locale C.UTF-8; the user's language is handed on for the window.
use_root_environment() {
  export LANGUAGE=${LANGUAGE:-${LC_ALL:-${LANG:-}}} LC_ALL=C.UTF-8
  export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
}

# run_in_root PROGRAM ARGUMENTS...: in a session of its own, so that each signal reaches the program exactly once, by
# this shell's trap, whether it came from the terminal or was sent to this shell by its number. bubblewrap does not hand
# signals on, and its end ends the program: so it ignores them.
run_in_root() {
  local bubblewrap signal signalled status
  for signal in HUP INT QUIT TERM; do
    # shellcheck disable=SC2064  # the signal's name now, the number when it comes
    trap "signalled=yes; signal_program $signal \"\$bubblewrap\"" "$signal"
  done
  (
    trap '' HUP INT QUIT TERM
    inside_root --new-session env --default-signal=HUP,INT,QUIT,TERM "$@"
  ) <&0 &
  bubblewrap=$!
  signalled=yes
  while [ -n "$signalled" ]; do
    signalled=
    status=0
    wait "$bubblewrap" || status=$?
  done
  exit "$status"
}

# signal_program SIGNAL BUBBLEWRAP: to bubblewrap's only child, which has no number before it has begun.
signal_program() {
  local program
  program=$(cat "/proc/$2/task/$2/children" 2>/dev/null)
  if [ -n "$program" ]; then
    kill -s "$1" "${program% }"
  fi
}
