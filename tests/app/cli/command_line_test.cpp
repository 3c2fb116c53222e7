// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"

#include <doctest/doctest.h>

#include <sstream>

#include "core/base/atomic_file.h"
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

Json statusOf(const std::string& project)
{
    return Json::parse(call({"status", project, "--json"}).output);
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
    CHECK(contains(call({"paint"}).messages, "There is no command paint."));
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

TEST_CASE("a mistyped flag, a missing argument and bad values are told together")
{
    const auto hasAll = [](const Outcome& outcome, const std::vector<std::string>& parts) {
        CAPTURE(outcome.messages);
        CHECK(outcome.code == 2);
        CHECK(outcome.output.empty());
        for (const auto& part : parts)
            CHECK_MESSAGE(contains(outcome.messages, part), part);
    };
    hasAll(call({"augment", "/nowhere", "--preset", "foo", "--count", "-1", "--rotate-probability", "7"}),
           {"--preset: foo is not one of: none, gentle, thesis, full", "--count: must be from 1",
            "--rotate-probability: must be from 0 to 1"});
    hasAll(call({"train", "/nowhere", "--model", "huge", "--batch", "-4"}),
           {"--model: huge is not one of: compact", "--batch: must be from 1"});
    hasAll(call({"crop", "/nowhere", "--szie", "64", "--stride", "-5", "--min-tissue=x"}),
           {"--szie: there is no option of this name", "--stride: must be from 0", "--min-tissue: must be a number"});
    hasAll(call({"import", "--um-per-pixel", "-1"}), {"PROJECT: must be given", "FILES: must be given",
                                                      "--class: must be given", "--um-per-pixel: must be from"});
    hasAll(call({"delete", "/nowhere", "x", "--checkpoint", "0"}),
           {"RUN: must be a whole number, but is x", "--checkpoint: must be at least 1, but is 0"});
    hasAll(call({"status", "/nowhere", "again"}), {"Not expected: again"});
    const auto once = call({"augment", "/nowhere", "--rotate-probability", "7"}).messages;
    CHECK(once.find("--rotate-probability") == once.rfind("--rotate-probability"));
}

TEST_CASE("an empty path is wrong usage")
{
    for (const std::vector<std::string>& arguments : {std::vector<std::string>{"new", "", "--classes", "a"},
                                                      {"status", ""},
                                                      {"import", "/nowhere", "", "--class", "a"},
                                                      {"import", "/nowhere", "a.png", "", "--class", "a"},
                                                      {"export", "/nowhere", "--out", ""},
                                                      {"demo", ""}}) {
        const auto outcome = call(arguments);
        CAPTURE(outcome.messages);
        CHECK(outcome.code == 2);
        CHECK(contains(outcome.messages, "must not be empty"));
    }
}

TEST_CASE("a result with a failure is printed all the same")
{
    const test::TemporaryFolder folder;
    const std::string project = (folder / "p").string();
    REQUIRE(call({"new", project, "--classes", "a"}).code == 0);
    writeFileAtomically(folder / "broken.png", "no image");
    const auto import = call({"import", project, (folder / "broken.png").string(), "--class", "a", "--json"});
    CHECK(import.code == 3);
    CHECK(Json::parse(import.output).at("refused").size() == 1);
    CHECK(contains(import.messages, "None of the 1 files"));

    RowId image = 0;
    {
        Project opened = Project::open(project, OpenMode::Write);
        SourceImage source;
        source.classId = opened.classes().named("a").id;
        source.storedName = opened.files().store("pixels", "png");
        source.hash = source.storedName.substr(0, 64);
        source.path = "/nowhere/a.png";
        source.width = source.height = 64;
        source.runId = opened.runs().start(RunKind::Import, Json::object());
        opened.runs().finish(source.runId, RunState::Done);
        image = opened.images().add(source).id;
        std::filesystem::remove(opened.images().file(opened.images().get(image)));
    }
    const auto status = call({"status", project, "--verify", "--json"});
    CHECK(status.code == 3);
    CHECK(Json::parse(status.output).at("verification").at("problems").size() == 1);
    const auto words = call({"status", project});
    CHECK(words.code == 0);
    CHECK(contains(words.output, "0 / 0 / 0 / 1")); // not split
    CHECK(contains(words.output, "not split"));
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
    SUBCASE("images are rated, checkpoints listed, and what is deleted frees its space at once")
    {
        // Only synthetic images that there are can be rated, each in one way.
        {
            const auto generate = [&project] {
                RowId id = 0;
                const Json status = statusOf(project);
                for (const auto& run : status.at("runs"))
                    id = run.at("kind") == "generate" ? run.at("id").get<RowId>() : id;
                return std::to_string(id);
            }();
            CHECK(call({"rate", project}).code == 2);
            CHECK(call({"rate", project, "--accept", "1", "--reject", "2,1"}).code == 2);
            CHECK(call({"rate", project, "--accept", "1,9999"}).code == 3);
            const auto accepted = [&project] {
                int count = 0;
                const Json status = statusOf(project);
                for (const auto& one : status.at("classes"))
                    count += one.at("accepted").get<int>();
                return count;
            };
            CHECK(accepted() == 0); // all or nothing
            CHECK(call({"rate", project, "--accept-run", "1"}).code == 3);
            CHECK(Json::parse(call({"rate", project, "--accept", "1,1,2", "--json"}).output).at("accepted") == 2);
            CHECK(Json::parse(call({"rate", project, "--accept-run", generate, "--json"}).output).at("accepted") == 6);
            CHECK(accepted() == 8);
            CHECK(call({"rate", project, "--reject", "1"}).code == 0);
            CHECK(accepted() == 7);
        }
        // Training checkpoints are listed, and one of them can be deleted alone.
        {
            const auto training = [&project] {
                const Json status = statusOf(project);
                for (const auto& run : status.at("runs")) {
                    if (run.at("kind") == "train")
                        return run;
                }
                return Json();
            };
            const auto before = training();
            const auto checkpoints = before.at("checkpoints");
            REQUIRE(checkpoints.size() == 3);
            CHECK(checkpoints[0].at("step") == 8);
            int best = 0;
            for (const auto& checkpoint : checkpoints) {
                CHECK(checkpoint.at("validation_loss").is_number());
                CHECK(checkpoint.at("bytes") > 0);
                best += checkpoint.at("best").get<bool>() ? 1 : 0;
            }
            CHECK(best == 1);
            CHECK(contains(call({"status", project}).output, "best"));

            const auto run = std::to_string(before.at("id").get<RowId>());
            CHECK(call({"delete", project, run, "--checkpoint", "0"}).code == 2);
            CHECK(call({"delete", project, run, "--checkpoint", "9"}).code == 3);
            CHECK(training().at("checkpoints").size() == 3);
            const auto deleted = call({"delete", project, run, "--checkpoint", "8", "--json"});
            CHECK(deleted.code == 0);
            CHECK(Json::parse(deleted.output).at("freed_bytes") == checkpoints[0].at("bytes"));
            CHECK(training().at("checkpoints").size() == 2);
        }
        // A deleted run frees its space at once and says how much.
        {
            RowId run = 0;
            std::uint64_t bytes = 0;
            const Json status = statusOf(project);
            for (const auto& one : status.at("runs")) {
                if (one.at("kind") == "generate") {
                    run = one.at("id").get<RowId>();
                    bytes = one.at("bytes").get<std::uint64_t>();
                }
            }
            const auto deleted = call({"delete", project, std::to_string(run), "--json"});
            CHECK(deleted.code == 0);
            CHECK(Json::parse(deleted.output).at("freed_bytes") == bytes);
            CHECK(call({"status", project}).messages.empty());
        }
    }
}
