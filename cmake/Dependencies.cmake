# SPDX-FileCopyrightText: 2026 The HistoSynth authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Everything that is not ours. A folder names what it uses in histosynth_library(); nothing is linked globally.
find_package(Threads REQUIRED)
find_package(ZLIB REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(doctest REQUIRED)
include(LibTorch)

if(NOT HISTOSYNTH_ENGINE_ONLY)
  find_package(OpenCV 4.6 REQUIRED COMPONENTS core imgproc imgcodecs)
  find_package(JPEG REQUIRED)
  find_package(PNG 1.6 REQUIRED)
  find_package(TIFF 4.7 REQUIRED)
  find_package(Qt6 6.8 REQUIRED COMPONENTS Core Gui Widgets PrintSupport Svg Test LinguistTools)
  find_package(QCustomPlotQt6 REQUIRED)
  find_package(SQLite3 3.40 REQUIRED)
  find_package(KF6Archive REQUIRED)
  find_package(CLI11 REQUIRED)
endif()
