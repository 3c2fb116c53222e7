// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/project/sample_project.h"

#include "core/base/atomic_file.h"
#include "core/project/content_hash.h"

namespace histosynth::test {

SampleProject::SampleProject()
    : m_project(Project::create(folder(), {{.id = 0, .name = "a", .colour = "", .prompt = ""},
                                           {.id = 0, .name = "b", .colour = "", .prompt = ""}}))
{
    importRun = m_project->runs().start(RunKind::Import, {});
    cropRun = m_project->runs().start(RunKind::Crop, {});
    augmentRun = m_project->runs().start(RunKind::Augment, {});
    trainRun = m_project->runs().start(RunKind::Train, {});
    generateRun = m_project->runs().start(RunKind::Generate, {}, trainRun);
}

SourceImage SampleProject::source(const std::string& name, const std::string& className)
{
    const auto file = m_folder / name;
    writeFileAtomically(file, name);
    SourceImage image;
    image.classId = m_project->classes().named(className).id;
    image.path = file;
    image.hash = contentHash(name);
    image.bytes = name.size();
    image.width = 1000;
    image.height = 800;
    image.format = "bmp";
    image.runId = importRun;
    return image;
}

RowId SampleProject::addImage(const std::string& name, const std::string& className, const std::string& patient)
{
    auto image = source(name, className);
    if (!patient.empty())
        image.patientId = m_project->patients().obtain(patient).id;
    return m_project->images().add(image).id;
}

RowId SampleProject::addCrop(RowId imageId, int x, const std::string& pixels)
{
    Crop crop;
    crop.imageId = imageId;
    crop.x = x;
    crop.side = 64;
    crop.runId = cropRun;
    if (!pixels.empty())
        crop.storedName = m_project->files().store(pixels, "png");
    return m_project->crops().add(crop);
}

RowId SampleProject::addAugmented(RowId cropId, const std::string& pixels)
{
    AugmentedImage image;
    image.cropId = cropId;
    image.storedName = m_project->files().store(pixels, "png");
    image.seed = 7;
    image.recipe = {{"rotation", 3.5}};
    image.runId = augmentRun;
    return m_project->augmentedImages().add(image);
}

RowId SampleProject::addSynthetic(std::int64_t index, const std::string& className, std::optional<RowId> checkpointId)
{
    SyntheticImage image;
    image.runId = generateRun;
    image.classId = m_project->classes().named(className).id;
    image.checkpointId = checkpointId;
    image.index = index;
    image.seed = 0xfedcba9876543210u;
    image.settings = {{"steps", 50}};
    image.storedName = m_project->files().store("synthetic " + className + std::to_string(index), "png");
    return m_project->syntheticImages().add(image);
}

RowId SampleProject::addCheckpoint(std::int64_t step, std::optional<double> validationLoss)
{
    const auto file = m_project->trainingCheckpoints().newFile(trainRun, step, "training.safetensors");
    writeFileAtomically(file, "state after " + std::to_string(step));
    return m_project->trainingCheckpoints().add(trainRun, step, file, validationLoss);
}

} // namespace histosynth::test
