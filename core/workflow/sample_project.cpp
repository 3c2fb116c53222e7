// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/sample_project.h"

#include <algorithm>

#include "core/workflow/crop_images.h"
#include "core/workflow/import_images.h"
#include "core/workflow/split_images.h"

namespace histosynth {

namespace fs = std::filesystem;

namespace {

// A new folder, or one that a sample has been made in: nobody's own files are overwritten.
void throwIfNotOurs(const fs::path& folder, const std::string& name)
{
    if (!fs::exists(folder) || fs::exists(folder / name / "project.sqlite"))
        return;
    const auto isOurs = [&name](const fs::directory_entry& entry) {
        return entry.path().filename() == "fields" || entry.path().filename() == name;
    };
    if (!fs::is_directory(folder) || !std::ranges::all_of(fs::directory_iterator(folder), isOurs))
        throw Error(ErrorKind::BadInput, "demo.folder_not_ours", {{"folder", folder.string()}});
}

Project openOrCreate(const fs::path& folder, const fs::path& fields)
{
    if (fs::exists(folder / "project.sqlite"))
        return Project::open(folder, OpenMode::Write);
    fs::create_directories(fields);
    std::vector<ImageClass> classes;
    for (const auto& name : sampleClasses())
        classes.push_back({0, name, {}, {}});
    return Project::create(folder, classes);
}

void importFields(Project& project, const std::vector<fs::path>& folders, RunControl& control)
{
    const auto names = sampleClasses();
    for (std::size_t i = 0; i < names.size(); ++i) {
        ImageFilter ofClass;
        ofClass.classId = project.classes().named(names[i]).id;
        if (!project.images().list(ofClass).empty())
            continue;
        ImportOptions options;
        options.className = names[i];
        options.patientFromName = "_(P[0-9]+)_";
        options.umPerPixel = 0.75;
        importImages(project, {folders[i]}, options, control);
    }
}

} // namespace

Project sampleProject(const fs::path& folder, const std::string& name, const SampleFields& fields, RunControl& control)
{
    throwIfNotOurs(folder, name);
    const fs::path drawn = folder / "fields";
    Project project = openOrCreate(folder / name, drawn);
    importFields(project, drawSampleFields(drawn, fields, control), control);
    ensureSplit(project, control);
    CropOptions crops;
    crops.size = sampleCropSide;
    cropImages(project, crops, control);
    return project;
}

} // namespace histosynth
