// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"

#include <doctest/doctest.h>

#include <sstream>

#include "core/base/json.h"
#include "core/project/project.h"
#include "tests/app/support/tiny_chain.h"
#include "tests/support/temporary_folder.h"

using namespace histosynth;

namespace {

struct Outcome {
    int code = 0;
    std::string output;
    std::string messages;
};

Outcome call(std::vector<std::string> arguments)
{
    arguments.insert(arguments.begin(), "histosynth-cli");
    std::vector<const char*> pointers;
    for (const auto& argument : arguments)
        pointers.push_back(argument.c_str());
    std::ostringstream output;
    std::ostringstream messages;
    const int code = runCommandLine(static_cast<int>(pointers.size()), pointers.data(), output, messages);
    return {code, output.str(), messages.str()};
}

Outcome run(const test::TinyCommand& command, const std::vector<std::string>& more = {})
{
    std::vector<std::string> arguments{command.name};
    arguments.insert(arguments.end(), command.arguments.begin(), command.arguments.end());
    arguments.insert(arguments.end(), more.begin(), more.end());
    return call(arguments);
}

bool contains(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("every command explains itself")
{
    CHECK(call({"--help"}).code == 0);
    CHECK(contains(call({"--version"}).output, "0."));
    for (const char* command : {"new", "import", "split", "crop", "augment", "train", "generate", "evaluate", "rate",
                                "export", "status", "class", "delete", "demo"}) {
        const auto help = call({command, "--help"});
        CHECK_MESSAGE(help.code == 0, command);
        CHECK(contains(help.output, "Usage: histosynth-cli " + std::string(command)));
    }
}

TEST_CASE("wrong usage is exit code 2 and tells all wrong options at once")
{
    CHECK(call({}).code == 2);
    CHECK(call({"paint"}).code == 2);
    CHECK(call({"crop"}).code == 2);
    const auto wrong = call({"train", "/nowhere", "--steps", "0", "--learning-rate", "fast", "--loss", "bad"});
    CHECK(wrong.code == 2);
    CHECK(contains(wrong.messages, "--steps: must be from 1"));
    CHECK(contains(wrong.messages, "--learning-rate: must be a number, but is \"fast\""));
    CHECK(contains(wrong.messages, "--loss: bad is not one of: mse, mae, huber"));
    CHECK(wrong.output.empty());
    const auto measured = call({"evaluate", "/nowhere", "--sampler", "foo", "--guidance", "60"});
    CHECK(measured.code == 2);
    CHECK(contains(measured.messages, "--sampler: foo is not one of: ddpm"));
    CHECK(contains(measured.messages, "--guidance: must be from 0 to 50"));
}

TEST_CASE("a project that is not there is exit code 3 and named")
{
    const auto missing = call({"status", "/nowhere/project"});
    CHECK(missing.code == 3);
    CHECK(contains(missing.messages, "/nowhere/project"));
}

TEST_CASE("the whole chain goes from fields to an archive, with JSON at every link")
{
    const test::TemporaryFolder folder;
    const auto commands = test::tinyChain(folder.path());
    Json last;
    for (const auto& command : commands) {
        const auto done = run(command, {"--json"});
        CAPTURE(done.messages);
        REQUIRE_MESSAGE(done.code == 0, command.name);
        last = Json::parse(done.output);
        if (command.name == "import")
            CHECK(last.at("imported") == 4);
        if (command.name == "augment")
            CHECK(last.at("images") == 36);
        if (command.name == "train") {
            CHECK(last.at("steps") == 24);
            CHECK(last.at("checkpoints") == Json({8, 16, 24}));
        }
        if (command.name == "generate")
            CHECK(last.at("images").size() == 6);
        if (command.name == "evaluate") {
            CHECK(last.at("measures").size() == 9);
            CHECK(last.at("comparison").size() == 3);
        }
    }
    CHECK(last.at("images").get<int>() > 54);
    CHECK(std::filesystem::file_size(folder / "set.zip") == last.at("bytes").get<std::uintmax_t>());

    const std::string project = (folder / "project").string();
    SUBCASE("everything is sound and accounted for")
    {
        const auto status = call({"status", project, "--verify", "--json"});
        CAPTURE(status.messages);
        REQUIRE(status.code == 0);
        const auto json = Json::parse(status.output);
        for (const auto& one : json.at("classes")) {
            CHECK(one.at("synthetic") == 6);
            CHECK(one.at("augmented").at("train") == 12);
            CHECK(one.at("augmented").at("test") == 0);
        }
    }
    SUBCASE("the same request again makes nothing anew")
    {
        for (const auto& command : commands) {
            if (command.name == "augment" || command.name == "generate")
                CHECK(Json::parse(run(command, {"--json"}).output).at("was_done") == true);
            if (command.name == "import")
                CHECK(Json::parse(run(command, {"--json"}).output).at("duplicates") == 4);
        }
    }
    SUBCASE("a copy of a training crop is named, in words and in JSON")
    {
        RowId id = 0;
        {
            Project opened = Project::open(project, OpenMode::Write);
            CropFilter ofTraining;
            ofTraining.split = Split::Train;
            SyntheticImageFilter forExport;
            forExport.purpose = Purpose::Export;
            auto copy = opened.syntheticImages().list(forExport).front();
            copy.index = 99;
            copy.storedName = opened.crops().list(ofTraining).front().storedName;
            id = opened.syntheticImages().add(copy);
        }
        const std::vector<std::string> evaluate{"evaluate", project, "--count", "6", "--steps", "3"};
        auto asJson = evaluate;
        asJson.emplace_back("--json");
        bool isNamed = false;
        const auto result = Json::parse(call(asJson).output);
        for (const auto& suspect : result.at("suspects")) {
            isNamed = isNamed || suspect.at("image") == id;
            CHECK(std::filesystem::exists(suspect.at("file").get<std::string>()));
            CHECK(std::filesystem::exists(suspect.at("nearest_file").get<std::string>()));
        }
        CHECK(isNamed);
        const auto words = call(evaluate).output;
        CHECK(contains(words, "may be a copy of a training crop"));
        CHECK(contains(words, "\n" + std::to_string(id) + " "));
    }
    SUBCASE("an export is not overwritten unless asked to")
    {
        const auto refused = call({"export", project, "--out", (folder / "set.zip").string()});
        CHECK(refused.code == 2);
        CHECK(contains(refused.messages, "--force"));
    }
    SUBCASE("nobody has accepted a synthetic image, so none goes out by default")
    {
        const auto none = call({"export", project, "--out", (folder / "other.zip").string(), "--json"});
        CHECK(none.code == 0);
        CHECK(contains(none.messages, "18 synthetic images were left out"));
        CHECK(call({"rate", project, "--accept", "1,2"}).code == 0);
        const auto two = call({"export", project, "--out", (folder / "two.zip").string(), "--json"});
        CHECK(Json::parse(two.output).at("images").get<int>() == Json::parse(none.output).at("images").get<int>() + 2);
    }
    SUBCASE("classes can be renamed and merged, runs deleted")
    {
        CHECK(call({"class", "rename", project, "fibrocystic", "cystic"}).code == 0);
        CHECK(call({"class", "merge", project, "cystic", "proliferative"}).code == 0);
        CHECK(contains(call({"status", project}).output, "proliferative"));
        CHECK_FALSE(contains(call({"status", project}).output, "cystic"));
        CHECK(call({"delete", project, "999"}).code == 3);
    }
}
