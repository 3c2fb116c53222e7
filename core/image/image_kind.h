// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/byte_source.h"
#include "core/image/image_io.h"

namespace histosynth {

// The format that the first bytes tell. Throws "image.empty", "image.git_lfs_pointer", "image.web_page" or
// "image.unknown_kind" {file, kind} for anything else.
ImageFormat recogniseFormat(ByteSource& source);

} // namespace histosynth
