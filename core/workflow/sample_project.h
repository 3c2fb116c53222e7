// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include "core/project/project.h"
#include "core/workflow/sample_fields.h"

namespace histosynth {

// Side of the crops of the sample project, px.
inline constexpr int sampleCropSide = 256;

// A project of H&E fields that the program draws itself: fields in folder/fields, the project in folder/name, its
// images imported, split by patient and cropped. What an interrupted call has done is used. Throws Error (BadInput)
// "demo.folder_not_ours" {folder} for a folder with other things in it, and as the links of the chain.
Project sampleProject(const std::filesystem::path& folder, const std::string& name, const SampleFields& fields,
                      RunControl& control);

} // namespace histosynth
