// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/models/compact_model.h"

#include <ATen/CPUGeneratorImpl.h>
#include <doctest/doctest.h>
#include <sys/resource.h>
#include <torch/torch.h>

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/diffusion/models/unet_2d_condition_shapes.h"
#include "core/diffusion/weights/load_weights.h"
#include "core/diffusion/weights/safetensors.h"
#include "tests/support/temporary_folder.h"

using namespace histosynth;

namespace {

CompactConfig smallConfig()
{
    CompactConfig config;
    config.classNames = {"a", "b", "c"};
    config.side = 16;
    config.channels = {32, 64};
    config.layers = 1;
    return config;
}

CompactModel smallModel(std::uint64_t seed)
{
    CompactModel model(smallConfig());
    auto generator = at::make_generator<at::CPUGeneratorImpl>(seed);
    model->initialize(generator);
    return model;
}

// The most that this process has ever used, KiB.
long peakMemory()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

std::string refusal(const std::filesystem::path& file)
{
    try {
        loadCompactModel(file);
    } catch (const Error& error) {
        return error.code();
    }
    return "none";
}

} // namespace

TEST_CASE("a fresh model answers nothing, in the shape of the image and in float32")
{
    for (const auto type : {torch::kFloat, torch::kBFloat16}) {
        auto model = smallModel(1);
        model->to(type);
        const auto answer =
            model->forward(torch::randn({2, 3, 16, 16}), torch::tensor({3, 900}), torch::tensor({0, 3}));
        CHECK((answer.sizes() == torch::IntArrayRef{2, 3, 16, 16}));
        CHECK((answer.scalar_type() == torch::kFloat));
        CHECK(answer.abs().max().item<double>() == 0.0);
    }
}

TEST_CASE("weights follow from the seed alone")
{
    torch::manual_seed(1);
    const auto model = smallModel(4);
    torch::manual_seed(2);
    const auto again = smallModel(4);
    const auto other = smallModel(5);
    const auto weights = weightsOf(*model);
    for (const auto& [name, tensor] : weightsOf(*again))
        CHECK_MESSAGE(torch::equal(tensor, weights.at(name)), name);
    CHECK_FALSE(torch::equal(weightsOf(*other).at("unet.conv_in.weight"), weights.at("unet.conv_in.weight")));
    CHECK(weights.at("unet.conv_in.weight").abs().max().item<double>() > 0);
    CHECK(weights.at("unet.conv_norm_out.weight").min().item<double>() == 1.0);
    CHECK(weights.at("unet.conv_out.weight").abs().max().item<double>() == 0.0);
}

// A fresh model learns in its last layer only, since residual branches begin as 0; so it is taken from a little
// further on. In its cross-attention, a context of one token gets all of the attention: what is asked (to_q, and norm2
// before it) and which key answers (to_k) have no effect.
TEST_CASE("every weight learns, but for those that choose among the tokens of the context")
{
    auto model = smallModel(4);
    auto generator = at::make_generator<at::CPUGeneratorImpl>(std::uint64_t{6});
    {
        const torch::NoGradGuard noGrad;
        for (auto& parameter : model->parameters())
            parameter.add_(at::empty_like(parameter).normal_(0, 0.1, generator));
    }
    const auto noisy = at::empty({4, 3, 16, 16}).normal_(0, 1, generator);
    const auto wanted = at::empty({4, 3, 16, 16}).normal_(0, 1, generator);
    const auto answer = model->forward(noisy, torch::tensor({3, 400, 700, 999}), torch::tensor({0, 1, 2, 3}));
    (answer - wanted).square().mean().backward();
    std::int64_t choosing = 0;
    for (const auto& entry : model->named_parameters()) {
        const auto& name = entry.key();
        const bool chooses = name.find("attn2.to_q") != std::string::npos ||
                             name.find("attn2.to_k") != std::string::npos ||
                             name.find("transformer_blocks.0.norm2") != std::string::npos;
        choosing += chooses;
        const auto& gradient = entry.value().grad();
        const bool learns = gradient.defined() && gradient.abs().max().item<double>() > 0;
        CHECK_MESSAGE(learns != chooses, name);
    }
    CHECK(choosing == 4 * 4); // weights of the four transformers: to_q, to_k, norm2's factor and summand
}

TEST_CASE("a model file alone brings the model back")
{
    const test::TemporaryFolder folder;
    auto model = smallModel(3);
    const torch::NoGradGuard noGrad;
    for (auto& parameter : model->parameters())
        parameter.add_(0.01);
    saveCompactModel(folder / "m", model->config(), weightsOf(*model), {{"histosynth.step", "7"}});
    auto loaded = loadCompactModel(folder / "m");
    CHECK(loaded->config().classNames == std::vector<std::string>{"a", "b", "c"});
    const auto noisy = torch::randn({2, 3, 16, 16});
    const auto timesteps = torch::tensor({3.0f, 900.5f});
    const auto labels = torch::tensor({1, 2});
    CHECK(torch::equal(loaded->forward(noisy, timesteps, labels), model->forward(noisy, timesteps, labels)));
    CHECK(SafetensorsFile(folder / "m").metadata().at("histosynth.step") == "7");
}

// Each of these files is a few kilobytes that ask for more than a gigabyte.
TEST_CASE("a file that promises more than it holds is refused before that costs memory")
{
    const test::TemporaryFolder folder;
    auto config = smallConfig();
    config.channels = {1024, 1024};
    TensorsByName hollow;
    visitParameterShapes(config.unet(), [&hollow](const std::string& name, const std::vector<std::int64_t>& shape) {
        hollow["unet." + name] = at::empty({shape.front(), 0});
    });
    hollow["class_embedder.embedding.weight"] = at::empty({4, config.contextWidth});
    const auto before = peakMemory();
    saveCompactModel(folder / "hollow", config, hollow, {});
    CHECK(refusal(folder / "hollow") == "weights.wrong_shape");
    saveCompactModel(folder / "part", config, {{"unet.conv_in.weight", at::empty({1024, 12, 3, 3})}}, {});
    CHECK(refusal(folder / "part") == "weights.missing");
    auto weights = weightsOf(*smallModel(1));
    auto larger = smallConfig();
    larger.layers = 1 << 14;
    saveCompactModel(folder / "deep", larger, weights, {});
    CHECK(refusal(folder / "deep") == "weights.missing");
    larger = smallConfig();
    larger.contextWidth = 1 << 14;
    saveCompactModel(folder / "wide", larger, weights, {});
    CHECK(refusal(folder / "wide") == "weights.wrong_shape");
    CHECK(peakMemory() - before < 256L << 10);
}

TEST_CASE("other files are refused")
{
    const test::TemporaryFolder folder;
    writeSafetensors(folder / "plain", {{"a", torch::zeros({1})}});
    CHECK(refusal(folder / "plain") == "models.not_compact");
    writeSafetensors(folder / "words", {{"a", torch::zeros({1})}}, {{"histosynth.compact", "{"}});
    CHECK(refusal(folder / "words") == "models.bad_compact_config");
    writeSafetensors(folder / "empty", {{"a", torch::zeros({1})}},
                     {{"histosynth.compact", smallConfig().toJson().dump()}});
    CHECK(refusal(folder / "empty") == "weights.missing");
    const auto model = smallModel(1);
    auto weights = weightsOf(*model);
    weights.erase("unet.conv_out.bias");
    saveCompactModel(folder / "partial", model->config(), weights, {});
    CHECK(refusal(folder / "partial") == "weights.missing");
    writeFileAtomically(folder / "text", "not a model");
    CHECK(refusal(folder / "text") == "weights.safetensors_damaged");
}
