// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/workspaces/support/work_desk.h"

#include <opencv2/core.hpp>

#include "core/base/atomic_file.h"
#include "core/image/image_io.h"
#include "core/workflow/crop_images.h"
#include "core/workflow/import_images.h"
#include "core/workflow/split_images.h"

namespace histosynth::test {

namespace {

void writeNoise(const std::filesystem::path& file, int number)
{
    cv::Mat image(96, 128, CV_8UC3);
    cv::RNG random(static_cast<std::uint64_t>(number) + 1);
    random.fill(image, cv::RNG::UNIFORM, 0, 256);
    writeFileAtomically(file, encodePng(image));
}

} // namespace

WorkDesk::WorkDesk() : settings(QString::fromStdString((folder / "settings.ini").string()))
{
    const auto keep = [this](const QString& text, const QString& details) { told.append(text + u'\n' + details); };
    QObject::connect(&messages, &Messages::told, &messages, keep);
    QObject::connect(&messages, &Messages::warned, &messages, keep);
    QObject::connect(&messages, &Messages::failed, &messages, keep);
    QObject::connect(&session, &ProjectSession::failed, &messages,
                     [this](const std::string& code) { told.append(QString::fromStdString(code)); });
}

void WorkDesk::openEmptyProject()
{
    session.create(folder / "project", {{0, "calm", {}, {}}, {0, "wild", {}, {}}});
}

void WorkDesk::openCroppedProject()
{
    {
        Project project = Project::create(folder / "project", {{0, "calm", {}, {}}, {0, "wild", {}, {}}});
        NoControl control;
        int number = 0;
        for (const std::string name : {"calm", "wild"}) {
            std::filesystem::create_directories(folder / name);
            for (int i = 0; i < 4; ++i, ++number)
                writeNoise(folder / name / (name + std::to_string(i) + ".png"), number);
            ImportOptions import;
            import.className = name;
            importImages(project, {folder / name}, import, control);
        }
        SplitOptions split;
        split.train = 50;
        split.validation = split.test = 25;
        splitImages(project, split);
        CropOptions crop;
        crop.size = 32;
        crop.minTissue = 0;
        cropImages(project, crop, control);
    }
    session.open(folder / "project");
}

} // namespace histosynth::test
