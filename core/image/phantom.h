// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/options.h"

namespace histosynth {

// Three kinds of breast tissue that differ by what is built of it, not by colour.
enum class PhantomClass {
    NonProliferative, // few small round ducts with a calm two-layered lining, lobules, collagen, fat
    Proliferative,    // crowded nuclei: ducts filled with cells, bridges and punched-out holes
    Fibrocystic,      // large cysts with a flattened lining and pink secretion in dense fibrous stroma
};

struct PhantomOptions {
    PhantomClass tissue = PhantomClass::NonProliferative;
    int width = 1024; // pixels
    int height = 1024;
    double micrometresPerPixel = 0.75; // of a pixel's side; 0.25 to 2 are drawn well
    std::uint64_t patientSeed = 1; // stains, section thickness, age of the tissue: the same in all fields of a patient
    std::uint64_t fieldSeed = 1;   // where everything lies

    static const FieldList<PhantomOptions>& fields();
};

// What a pixel of a phantom shows.
enum class PhantomTissue : std::uint8_t { Stroma, Epithelium, Nucleus, Lumen, Secretion, Fat, Vessel };

struct PhantomField {
    cv::Mat image;  // CV_8UC3, BGR: looks like a micrograph of a haematoxylin and eosin stain
    cv::Mat labels; // CV_8UC1 of PhantomTissue: the truth that it was drawn from
};

// Draws one field, 1024 x 1024 in about half a second. The result depends on the options only, not on the number of
// threads. Any thread. The options must have passed check().
PhantomField drawPhantom(const PhantomOptions& options);

// The classes in a fixed order, and the words for them in options and file names: "nonproliferative", "proliferative",
// "fibrocystic".
std::vector<PhantomClass> phantomClasses();
std::string phantomClassName(PhantomClass tissue);

} // namespace histosynth
