// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/workflow/sample_workflow.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "core/base/atomic_file.h"
#include "core/image/image_io.h"
#include "core/image/phantom.h"
#include "core/workflow/crop_images.h"
#include "core/workflow/import_images.h"
#include "core/workflow/split_images.h"
#include "core/workflow/train_model.h"

namespace histosynth::test {

namespace fs = std::filesystem;

namespace {

// Drawn once: folder/0 of the first class, folder/1 of the second.
const fs::path& drawnFields()
{
    static const TemporaryFolder folder;
    static const bool isDrawn = [] {
        for (int i = 0; i < 8; ++i) {
            PhantomOptions options;
            options.tissue = i < 4 ? PhantomClass::NonProliferative : PhantomClass::Proliferative;
            options.width = 128;
            options.height = 96;
            options.patientSeed = options.fieldSeed = static_cast<std::uint64_t>(i + 1);
            const auto classFolder = folder / std::to_string(i / 4);
            fs::create_directories(classFolder);
            writePng(classFolder / (patientName + std::to_string(i) + "_field.png"), drawPhantom(options).image);
        }
        return true;
    }();
    static_cast<void>(isDrawn);
    return folder.path();
}

} // namespace

void Listener::handle(const Event& event)
{
    if (const auto* progress = std::get_if<Progress>(&event)) {
        m_progress.push_back(*progress);
        m_stop = m_stop || (progress->stage == m_stage && progress->done >= m_done);
    } else if (const auto* notice = std::get_if<Notice>(&event)) {
        m_codes.push_back(notice->code);
    }
}

int Listener::count(const std::string& code) const
{
    return static_cast<int>(std::ranges::count(m_codes, code));
}

Project emptyProject(const fs::path& folder)
{
    return Project::create(folder / "project", {{0, calm, {}, {}}, {0, wild, {}, {}}});
}

Project importedProject(const fs::path& folder)
{
    NoControl control;
    Project project = emptyProject(folder);
    ImportOptions options;
    options.patientFromName = "^(" + patientName + "[0-9])";
    options.className = calm;
    importImages(project, {drawnFields() / "0"}, options, control);
    options.className = wild;
    importImages(project, {drawnFields() / "1"}, options, control);
    splitImages(project, {50, 25, 25, 0});
    return project;
}

Project croppedProject(const fs::path& folder)
{
    NoControl control;
    Project project = importedProject(folder);
    cropImages(project, {32, 0, 0.0}, control);
    return project;
}

CompactTrainingOptions tinyTraining()
{
    CompactTrainingOptions options;
    options.side = 32;
    options.channels = "32,32";
    options.layers = 1;
    options.steps = 6;
    options.warmupSteps = 2;
    options.batch = 4;
    options.checkpointEvery = 2;
    options.validationEvery = 2;
    options.previewEvery = 0;
    options.threads = 1;
    return options;
}

Project trainedProject(const fs::path& folder)
{
    static const TemporaryFolder original;
    static const bool isTrained = [] {
        NoControl control;
        Project project = croppedProject(original.path());
        trainModel(project, tinyTraining(), control);
        return true;
    }();
    static_cast<void>(isTrained);
    fs::copy(original / "project", folder / "project", fs::copy_options::recursive);
    return Project::open(folder / "project", OpenMode::Write);
}

cv::Mat noise(int number, cv::Size size)
{
    cv::RNG random(static_cast<std::uint64_t>(number) + 1);
    cv::Mat image(size, CV_8UC3);
    random.fill(image, cv::RNG::UNIFORM, 0, 256);
    return image;
}

void writePng(const fs::path& file, const cv::Mat& image)
{
    writeFileAtomically(file, encodePng(image));
}

std::string readFile(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

} // namespace histosynth::test
