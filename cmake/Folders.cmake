# SPDX-FileCopyrightText: 2026 The HistoSynth authors
# SPDX-License-Identifier: GPL-3.0-or-later
# One library per folder, and a record of what each may use (tests/arrows_test.cpp holds the source against it).

# histosynth_library(SOURCES file... [PUBLIC folder|target...] [PRIVATE folder|target...] [TORCH] [QT])
# Makes the library of the current folder. A link that begins with app, core, tests or widgets is a folder of ours
# (core/base), any other is a target of CMake's. TORCH: its sources include torch headers (links torch and uses the shared precompiled header).
# QT: it has classes with Q_OBJECT.
function(histosynth_library)
  cmake_parse_arguments(arg "TORCH;QT" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  histosynth_current_folder(folder)
  histosynth_target_name(${folder} target)
  add_library(${target} STATIC ${arg_SOURCES})
  histosynth_link(${target} ${folder} "${arg_PUBLIC}" "${arg_PRIVATE}")
  if(arg_TORCH)
    histosynth_use_torch(${target})
  endif()
  if(arg_QT)
    histosynth_use_qt(${target})
  endif()
endfunction()

# histosynth_executable(NAME SOURCES file... [PRIVATE folder|target...] [TORCH] [QT])
function(histosynth_executable name)
  cmake_parse_arguments(arg "TORCH;QT" "" "SOURCES;PRIVATE" ${ARGN})
  histosynth_current_folder(folder)
  add_executable(${name} ${arg_SOURCES})
  # PUBLIC, though nothing links a program: its folder's headers are its own, and may use all that it uses.
  histosynth_link(${name} ${folder} "${arg_PRIVATE}" "")
  if(arg_TORCH)
    histosynth_use_torch(${name})
  endif()
  if(arg_QT)
    histosynth_use_qt(${name})
  endif()
endfunction()

# histosynth_tests(SOURCES file... [PRIVATE folder|target...] [TORCH] [QT])
# One doctest program for the current folder under tests/, registered with CTest under the folder's name. QT: it tests
# widgets, and has an application object.
function(histosynth_tests)
  cmake_parse_arguments(arg "TORCH;QT" "" "SOURCES;PRIVATE" ${ARGN})
  histosynth_current_folder(folder)
  string(REPLACE "/" "_" name "${folder}_tests")
  set(main tests/support/main)
  if(arg_TORCH)
    set(torch TORCH)
  endif()
  if(arg_QT)
    set(qt QT)
    set(main tests/support/widgets)
  endif()
  histosynth_executable(${name} SOURCES ${arg_SOURCES} PRIVATE ${arg_PRIVATE} tests/support ${main} ${torch} ${qt})
  add_test(NAME ${folder} COMMAND ${name})
  # OpenMP's spinning threads starve the other tests on a small machine.
  set_tests_properties(${folder} PROPERTIES ENVIRONMENT "OMP_WAIT_POLICY=PASSIVE;QT_QPA_PLATFORM=offscreen")
endfunction()

function(histosynth_current_folder result)
  file(RELATIVE_PATH folder ${PROJECT_SOURCE_DIR} ${CMAKE_CURRENT_SOURCE_DIR})
  set(${result} ${folder} PARENT_SCOPE)
endfunction()

function(histosynth_target_name folder result)
  string(REPLACE "/" "_" name "histosynth/${folder}")
  set(${result} ${name} PARENT_SCOPE)
endfunction()

function(histosynth_link target folder public private)
  target_link_libraries(${target} PRIVATE histosynth_settings)
  foreach(scope PUBLIC PRIVATE)
    string(TOLOWER ${scope} list)
    foreach(link ${${list}})
      if(link MATCHES "^(app|core|tests|widgets)(/|$)")
        set_property(GLOBAL APPEND PROPERTY histosynth_arrows "${folder} ${link} ${scope}")
        histosynth_target_name(${link} link)
      endif()
      target_link_libraries(${target} ${scope} ${link})
    endforeach()
  endforeach()
  set_property(GLOBAL APPEND PROPERTY histosynth_arrows "${folder} ${folder} PRIVATE")
endfunction()

function(histosynth_use_torch target)
  target_link_libraries(${target} PUBLIC torch)
  if(HISTOSYNTH_PRECOMPILED_HEADER)
    if(NOT TARGET histosynth_torch_header)
      file(WRITE ${PROJECT_BINARY_DIR}/torch_header.cpp "")
      add_library(histosynth_torch_header OBJECT ${PROJECT_BINARY_DIR}/torch_header.cpp)
      target_link_libraries(histosynth_torch_header PRIVATE histosynth_settings torch)
      target_precompile_headers(histosynth_torch_header PRIVATE <torch/torch.h>)
    endif()
    target_precompile_headers(${target} REUSE_FROM histosynth_torch_header)
    # Programs would be compiled with -fPIE, but the header is shared only between targets compiled alike.
    target_compile_options(${target} PRIVATE -fPIC)
  endif()
endfunction()

function(histosynth_use_qt target)
  set_target_properties(${target} PROPERTIES AUTOMOC ON)
  target_compile_definitions(${target} PRIVATE QT_NO_KEYWORDS) # torch has things of the same names
endfunction()

# Writes "folder linked-folder scope" lines for tests/arrows_test.cpp.
function(histosynth_write_arrows)
  get_property(arrows GLOBAL PROPERTY histosynth_arrows)
  list(REMOVE_DUPLICATES arrows)
  list(JOIN arrows "\n" text)
  file(WRITE ${PROJECT_BINARY_DIR}/arrows.txt "${text}\n")
endfunction()
