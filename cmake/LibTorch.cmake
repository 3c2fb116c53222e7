# SPDX-FileCopyrightText: 2026 The HistoSynth authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The target `torch`: LibTorch from Debian, from its makers' archive or from a Python wheel, found by CMAKE_PREFIX_PATH.

# The own configuration of a LibTorch with CUDA demands the CUDA toolkit and runs its compiler. Nothing of ours is
# compiled with CUDA, and a bare GPU server has the driver only: such a LibTorch is taken by its files. It keeps the
# libraries of CUDA that it loads to itself, hence shared libraries with open ends are allowed.
function(histosynth_torch_from_files root)
  file(STRINGS ${root}/share/cmake/Torch/TorchConfigVersion.cmake version REGEX "set\\(PACKAGE_VERSION ")
  string(REGEX MATCH "[0-9]+\\.[0-9]+" version "${version}")
  if(version VERSION_LESS 2.6)
    message(FATAL_ERROR "LibTorch 2.6 or newer is needed; ${root} has ${version}")
  endif()
  file(STRINGS ${root}/share/cmake/Torch/TorchConfig.cmake abi REGEX "set\\(TORCH_CXX_FLAGS ")
  string(REGEX MATCH "-D_GLIBCXX_USE_CXX11_ABI=[01]" abi "${abi}")
  set(TORCH_CXX_FLAGS "${abi}" PARENT_SCOPE)
  add_library(torch INTERFACE)
  target_include_directories(torch INTERFACE ${root}/include ${root}/include/torch/csrc/api/include)
  # libtorch.so holds no code: it names the libraries that must be loaded, the one with CUDA among them.
  target_link_libraries(torch INTERFACE -Wl,--no-as-needed ${root}/lib/libtorch.so -Wl,--as-needed
    ${root}/lib/libtorch_cpu.so ${root}/lib/libc10.so -Wl,--allow-shlib-undefined)
  message(STATUS "Found LibTorch ${version} with CUDA: ${root}")
endfunction()

find_file(HISTOSYNTH_TORCH_CONFIG TorchConfig.cmake
  HINTS ${Torch_DIR} ${CMAKE_PREFIX_PATH} ENV CMAKE_PREFIX_PATH
  PATH_SUFFIXES Torch share/cmake/Torch NO_DEFAULT_PATH)
get_filename_component(torch_root "${HISTOSYNTH_TORCH_CONFIG}/../../../.." ABSOLUTE)
if(EXISTS ${torch_root}/lib/libtorch_cuda.so)
  histosynth_torch_from_files(${torch_root})
else()
  # Debian's LibTorch is built without kineto and warns of it at every configuration: any existing library will do.
  find_library(kineto_LIBRARY NAMES kineto c10)
  find_package(Torch 2.6 REQUIRED)
endif()

get_target_property(torch_includes torch INTERFACE_INCLUDE_DIRECTORIES)
if(torch_includes)
  set_target_properties(torch PROPERTIES INTERFACE_SYSTEM_INCLUDE_DIRECTORIES "${torch_includes}")
endif()
# Old archives were built with the old layout of std::string: all of our files must then have it, too.
if(TORCH_CXX_FLAGS MATCHES "_GLIBCXX_USE_CXX11_ABI=0")
  target_compile_definitions(histosynth_settings INTERFACE _GLIBCXX_USE_CXX11_ABI=0)
endif()
