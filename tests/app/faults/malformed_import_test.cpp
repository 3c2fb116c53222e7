// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every broken file that we know of, imported one by one and all at once.
#include <doctest/doctest.h>

#include <algorithm>

#include "core/base/json.h"
#include "tests/app/support/program.h"
#include "tests/support/shared_data.h"
#include "tests/support/temporary_folder.h"

using namespace histosynth;

namespace fs = std::filesystem;

namespace {

std::vector<fs::path> malformedFiles(const fs::path& shared)
{
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(shared / "data/malformed")) {
        if (entry.is_regular_file() && entry.path().extension() != ".txt" && entry.path().extension() != ".md" &&
            entry.path().has_extension())
            files.push_back(entry.path());
    }
    std::ranges::sort(files);
    return files;
}

} // namespace

TEST_CASE("malformed files are imported or refused by name and reason, in little memory, and the others go on")
{
    const auto shared = test::sharedFolder();
    if (!shared)
        return test::skip("no shared/data/malformed");
    const auto files = malformedFiles(*shared);
    REQUIRE(files.size() > 150);
    const test::TemporaryFolder folder;
    const std::string project = (folder / "project").string();
    REQUIRE(test::runProgram({"new", project, "--classes", "a"}).exitCode == 0);
    std::vector<std::string> arguments{"import", project, "--class", "a", "--json"};
    for (const auto& file : files)
        arguments.push_back(file.string());
    const auto all = test::runProgram(arguments);
    REQUIRE(all.exitCode == 0);
    const auto json = Json::parse(all.output);
    const auto taken = json.at("imported").get<std::size_t>() + json.at("duplicates").get<std::size_t>();
    CHECK(taken + json.at("refused").size() == files.size());
    CHECK(taken > 100);
    CHECK(json.at("refused").size() > 20);
    for (const auto& refused : json.at("refused")) {
        const auto reason = refused.at("reason").get<std::string>();
        CHECK_MESSAGE(reason.find(refused.at("file").get<std::string>()) != std::string::npos, reason);
    }
    CHECK(all.peakMemoryKiB < 1024 * 1024);
}

TEST_CASE("a malformed file alone is exit code 3 with the reason, in under 1 GiB")
{
    const auto shared = test::sharedFolder();
    if (!shared)
        return test::skip("no shared/data/malformed");
    const test::TemporaryFolder folder;
    const std::string project = (folder / "project").string();
    REQUIRE(test::runProgram({"new", project, "--classes", "a"}).exitCode == 0);
    for (const char* name :
         {"pngsuite_corrupt/xcrn0g04.png", "pngsuite_corrupt/xhdn0g08.png", "libpng_crashers/huge_IDAT.png",
          "bmpsuite/b/badwidth.bmp", "libjpeg_turbo/testorig12.jpg"}) {
        const auto file = (*shared / "data/malformed" / name).string();
        if (!fs::exists(file))
            continue;
        test::ProcessOptions options;
        options.limit = std::chrono::seconds(60);
        const auto result = test::runProgram({"import", project, file, "--class", "a"}, options);
        CAPTURE(result.messages);
        CHECK_MESSAGE((result.exitCode == 3 || result.exitCode == 0), name);
        if (result.exitCode == 3)
            CHECK(result.messages.find(file) != std::string::npos);
        CHECK(result.peakMemoryKiB < 1024 * 1024);
    }
}
