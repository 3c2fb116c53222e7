# SPDX-FileCopyrightText: 2026 The HistoSynth authors
# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -D PARITY=program -D SHARED=folder -P run_shared.cmake
# Holds the reference data beside the source tree, where there is any, against our blocks.
if(DEFINED ENV{HISTOSYNTH_SHARED})
  set(SHARED $ENV{HISTOSYNTH_SHARED})
endif()
if(NOT IS_DIRECTORY ${SHARED}/fixtures)
  message("SKIPPED: ${SHARED}/fixtures is not there")
  return()
endif()
foreach(kind frechet noise sampler schedule torch_archive unet)
  execute_process(COMMAND ${PARITY} --some-must-pass ${SHARED}/fixtures/${kind} RESULT_VARIABLE result)
  if(NOT result EQUAL 0)
    message(SEND_ERROR "${kind}: exit code ${result}")
  endif()
endforeach()
