// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <memory>

#include "core/base/run_control.h"
#include "core/diffusion/models/compact_config.h"
#include "core/diffusion/pipelines/generated_image.h"
#include "core/diffusion/pipelines/generation_options.h"

namespace histosynth {

class CompactModelImpl;

// Images of a class from a compact model. Load once, call often; from one thread at a time.
class ClassToImage {
public:
    // Throws Error (BadInput) when the file is no model file of ours: see loadCompactModel().
    explicit ClassToImage(const std::filesystem::path& modelFile);
    explicit ClassToImage(std::shared_ptr<CompactModelImpl> model);

    const CompactConfig& config() const;

    // Makes options.count images of the class `classIndex`; image k starts from seed options.seed + k and has a random
    // generator of its own, so the same seed gives the same image whatever the batch. Hands over each image when it is
    // finished, in order; tells Progress ("generate", in denoising steps of images) and asks the control at every step.
    // Throws Stopped; images handed over stay. The options must have passed check(); a class that the model has not
    // throws Error (WrongUsage) "pipelines.no_such_class" {class, count}.
    void generate(std::int64_t classIndex, const GenerationOptions& options, RunControl& control,
                  const std::function<void(const GeneratedImage&)>& finished);

private:
    std::shared_ptr<CompactModelImpl> m_model;
};

} // namespace histosynth
