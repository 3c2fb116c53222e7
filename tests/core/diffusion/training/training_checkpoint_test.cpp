// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/training/training_checkpoint.h"

#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <torch/torch.h>
#include <unistd.h>

#include <csignal>
#include <functional>
#include <string>

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/diffusion/training/fingerprint.h"
#include "core/diffusion/weights/safetensors.h"
#include "tests/support/temporary_folder.h"

using namespace histosynth;

namespace {

namespace fs = std::filesystem;

std::vector<NamedTensor> tensors(float value)
{
    return {{"a", torch::full({2, 3}, value)}, {"b", torch::full({40}, value + 1)}};
}

TrainingState example()
{
    return {.step = 12,
            .identity = {{"batch", 4}},
            .weights = tensors(1),
            .averaged = tensors(2),
            .firstMoment = tensors(3),
            .secondMoment = tensors(4),
            .recentLosses = {0.1, 1.0 / 3.0},
            .firstValidation = 0.7,
            .bestValidation = std::nullopt,
            .bestStep = 10};
}

std::string refusal(const fs::path& file, const std::vector<NamedTensor>& like = tensors(0))
{
    try {
        loadTrainingCheckpoint(file, like);
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::BadInput);
        CHECK(error.argument("file") == file.string());
        return error.code();
    }
    return "none";
}

// A file whose checksum is right, with `change` made to its state.
void writeChanged(const fs::path& file, const std::function<void(Json&)>& change)
{
    saveTrainingCheckpoint(file, example());
    SafetensorsFile stored(file);
    const auto contents = stored.readAll();
    auto state = Json::parse(stored.metadata().at("histosynth.training"));
    change(state);
    const auto text = state.dump();
    Fingerprint print;
    print.add(text.data(), text.size());
    for (const auto& [name, tensor] : contents) {
        print.add(name.data(), name.size());
        print.add(tensor.const_data_ptr(), tensor.nbytes());
    }
    writeSafetensors(file, contents,
                     {{"histosynth.training", text}, {"histosynth.checksum", std::to_string(print.value())}});
}

} // namespace

TEST_CASE("a training checkpoint comes back as it was")
{
    const test::TemporaryFolder folder;
    saveTrainingCheckpoint(folder / "a", example());
    const auto loaded = loadTrainingCheckpoint(folder / "a", tensors(0));
    CHECK(loaded.step == 12);
    CHECK(loaded.identity == Json{{"batch", 4}});
    CHECK(loaded.recentLosses == example().recentLosses);
    CHECK(loaded.firstValidation == 0.7);
    CHECK_FALSE(loaded.bestValidation);
    CHECK(loaded.bestStep == 10);
    CHECK(torch::equal(loaded.weights[0].tensor, torch::full({2, 3}, 1.0f)));
    CHECK(torch::equal(loaded.secondMoment[1].tensor, torch::full({40}, 5.0f)));
}

TEST_CASE("a truncated training checkpoint is refused at any length")
{
    const test::TemporaryFolder folder;
    saveTrainingCheckpoint(folder / "a", example());
    const auto bytes = readFile(folder / "a", 1 << 20);
    for (std::size_t length = 0; length < bytes.size(); length += 37) {
        writeFileAtomically(folder / "short", std::string_view(bytes).substr(0, length));
        CHECK(refusal(folder / "short") == "weights.safetensors_damaged");
    }
}

// But for the blanks behind the header, which carry nothing.
TEST_CASE("a training checkpoint with any one bit flipped is refused")
{
    const test::TemporaryFolder folder;
    saveTrainingCheckpoint(folder / "a", example());
    const auto bytes = readFile(folder / "a", 1 << 20);
    for (std::size_t i = 0; i < bytes.size(); i += 7) {
        auto flipped = bytes;
        flipped[i] = static_cast<char>(flipped[i] ^ (1 << (i % 8)));
        writeFileAtomically(folder / "flipped", flipped);
        if (bytes[i] != ' ')
            CHECK_MESSAGE(refusal(folder / "flipped") != "none", "byte ", i);
    }
}

TEST_CASE("other safetensors files, and checkpoints of another network, are refused in words of their own")
{
    const test::TemporaryFolder folder;
    writeSafetensors(folder / "model", {{"a", torch::zeros({1})}});
    CHECK(refusal(folder / "model") == "training.no_checkpoint");
    saveTrainingCheckpoint(folder / "a", example());
    CHECK(refusal(folder / "a", {{"a", torch::zeros({2, 3})}}) == "training.checkpoint_damaged");
    CHECK(refusal(folder / "a", {{"a", torch::zeros({3, 2})}, {"b", torch::zeros({40})}}) ==
          "training.checkpoint_damaged");
    CHECK(refusal(folder / "a", {{"c", torch::zeros({2, 3})}, {"b", torch::zeros({40})}}) ==
          "training.checkpoint_damaged");
    CHECK(refusal(folder / "absent") == "weights.unreadable");
}

TEST_CASE("a state that no run has, or of an unknown form, is refused though its checksum is right")
{
    const test::TemporaryFolder folder;
    const auto with = [&folder](const char* name, const Json& value) {
        writeChanged(folder / "a", [&](Json& state) { state[name] = value; });
        return refusal(folder / "a");
    };
    CHECK(with("step", 12) == "none");
    CHECK(with("step", 0) == "none");
    CHECK(with("step", -1) == "training.checkpoint_damaged");
    CHECK(with("step", "12") == "training.checkpoint_damaged");
    CHECK(with("version", 2) == "training.checkpoint_damaged");
    CHECK(with("version", nullptr) == "training.checkpoint_damaged");
    CHECK(with("recent_losses", 3) == "training.checkpoint_damaged");
    writeChanged(folder / "a", [](Json& state) { state.erase("version"); });
    CHECK(refusal(folder / "a") == "training.checkpoint_damaged");
    writeChanged(folder / "a", [](Json& state) { state = Json::array(); });
    CHECK(refusal(folder / "a") == "training.checkpoint_damaged");
}

TEST_CASE("a full disk is told, and the training checkpoint before stays whole")
{
    const test::TemporaryFolder folder;
    const auto file = folder / "a";
    saveTrainingCheckpoint(file, example());
    const auto child = ::fork();
    if (child == 0) {
        // Beyond this size writing fails, as it does on a full disk.
        const rlimit limit{1024, 1024};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        ::signal(SIGXFSZ, SIG_IGN);
        auto larger = example();
        larger.step = 13;
        larger.weights.push_back({"c", torch::zeros({4000})});
        try {
            saveTrainingCheckpoint(file, larger);
        } catch (const Error& error) {
            ::_exit(error.kind() == ErrorKind::OutOfResource && error.code() == "file.cannot_write" ? 0 : 1);
        }
        ::_exit(2);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
    CHECK(loadTrainingCheckpoint(file, tensors(0)).step == 12);
    for (const auto& entry : fs::directory_iterator(folder.path()))
        CHECK_FALSE(isTemporaryName(entry.path()));
}
