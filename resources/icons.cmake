# SPDX-FileCopyrightText: 2026 The HistoSynth authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The icons that the window uses, by their names in the Breeze theme: those of actions/22 by name alone, others with their
# folder. icon("NAME") in widgets/look/icons.h finds them.
set(breeze_icons
  # workspaces
  photo view-list-icons transform-rotate view-media-chart tools-wizard view-statistics document-export

  # project and program
  document-new document-open document-open-folder document-open-recent document-import document-edit documentinfo
  application-exit application-menu configure help-about help-contents help-hint help-contextual
  set-language languages contrast lighttable brightness-low brightness-high
  status/22/redshift-status-on places/22/folder-symbolic places/22/folder-pictures devices/22/drive-harddisk
  devices/22/computer folder-new window-close

  # edits
  edit-undo edit-redo edit-copy edit-paste edit-cut edit-delete edit-rename edit-clear edit-find edit-select-all edit-reset
  list-add list-remove handle-sort configure-shortcuts tag flag favorite user group
  object-rotate-right object-flip-horizontal object-flip-vertical adjusthsl transform-shear-up roll randomize blurimage
  fingerprint checkmark approved dialog-ok-apply dialog-cancel dialog-close color-picker

  # pictures and tools on them
  cursor-arrow transform-move transform-browse transform-crop ratiocrop draw-rectangle draw-polygon tool_polygon measure
  crosshairs snap zoom-in zoom-out zoom-original zoom-fit-best view-grid viewimage edit-image view-preview view-visible
  view-hidden view-fullscreen view-split-left-right vcs-diff shapes status/22/image-missing

  # lists, charts and measures
  view-filter view-sort view-list-details view-refresh view-history office-chart-line office-chart-bar
  view-object-histogram-linear labplot-xy-curve auto-scale-all document-save archive-insert chronometer clock

  # work that runs
  media-playback-start media-playback-pause media-playback-stop media-skip-forward run-build

  # arrows
  arrow-up arrow-down arrow-left arrow-right go-up go-down go-previous go-next)

# Our own, in resources/icons: the states of Breeze are two-coloured, and would be blots in one colour.
set(own_icons data-success dialog-error dialog-information dialog-warning)
