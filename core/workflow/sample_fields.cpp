// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/sample_fields.h"

#include "core/base/atomic_file.h"
#include "core/image/image_io.h"
#include "core/image/phantom.h"
#include "core/workflow/in_chunks.h"

namespace histosynth {

namespace fs = std::filesystem;

namespace {

struct FieldToDraw {
    PhantomOptions options;
    fs::path file;
};

std::string twoDigits(int number)
{
    return (number < 10 ? "0" : "") + std::to_string(number);
}

std::vector<FieldToDraw> fieldsToDraw(const fs::path& folder, const SampleFields& fields)
{
    std::vector<FieldToDraw> list;
    int number = 0;
    for (const PhantomClass tissue : phantomClasses()) {
        const std::string name = phantomClassName(tissue);
        for (int patient = 1; patient <= fields.patientsPerClass; ++patient) {
            for (int field = 1; field <= fields.fieldsPerPatient; ++field) {
                PhantomOptions options;
                options.tissue = tissue;
                options.width = fields.width;
                options.height = fields.height;
                // Patients of different classes are different people.
                options.patientSeed = static_cast<std::uint64_t>(fields.seed * 1000 + number / fields.fieldsPerPatient);
                options.fieldSeed = static_cast<std::uint64_t>(fields.seed * 100000 + number);
                const std::string file = name + "_P" + twoDigits(number / fields.fieldsPerPatient + 1) + "_" +
                                         std::to_string(field) + ".png";
                list.push_back({options, folder / name / file});
                ++number;
            }
        }
    }
    return list;
}

} // namespace

std::vector<std::string> sampleClasses()
{
    std::vector<std::string> names;
    for (const PhantomClass tissue : phantomClasses())
        names.push_back(phantomClassName(tissue));
    return names;
}

std::vector<fs::path> drawSampleFields(const fs::path& folder, const SampleFields& fields, RunControl& control)
{
    std::vector<fs::path> folders;
    for (const auto& name : sampleClasses()) {
        folders.push_back(folder / name);
        fs::create_directories(folders.back());
    }
    const auto list = fieldsToDraw(folder, fields);
    const auto draw = [&list](std::int64_t i) {
        const FieldToDraw& field = list[static_cast<std::size_t>(i)];
        if (!fs::exists(field.file))
            writeFileAtomically(field.file, encodePng(drawPhantom(field.options).image));
        return true;
    };
    inChunks<char>(
        "draw", static_cast<std::int64_t>(list.size()), 0, control, draw, [](std::int64_t, char) {},
        [](const auto& body) { body(); });
    return folders;
}

} // namespace histosynth
