// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/error_texts.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

using namespace histosynth;

namespace fs = std::filesystem;

namespace {

std::string textOf(const fs::path& file)
{
    std::ifstream stream(file);
    std::stringstream text;
    text << stream.rdbuf();
    return text.str();
}

// Actions of the window have names of the same form.
std::set<std::string> actionNames()
{
    static const std::regex name(R"re(\{"([a-z_]+\.[a-z_]+)",)re");
    const std::string table = textOf(fs::path(HISTOSYNTH_SOURCE_FOLDER) / "app/desk/actions.cpp");
    std::set<std::string> names;
    for (std::sregex_iterator match(table.begin(), table.end(), name), end; match != end; ++match)
        names.insert((*match)[1]);
    return names;
}

// All that looks like a code in a call that makes an error, a notice or a problem: a folder's word, a dot, snake case.
std::set<std::string> codesInSource()
{
    static const std::regex code(
        R"re("((?:augment|chart|crop|demo|edit|evaluate|export|file|generate|image|import|json|memory|metrics|models|option|pipelines|program|project|samplers|schedulers|split|train|training|weights)\.[a-z_]+)")re");
    auto others = actionNames();
    others.insert({"project.sqlite", "project.lock"});
    std::set<std::string> codes;
    for (const char* folder : {"core", "app", "widgets"}) {
        for (const auto& entry : fs::recursive_directory_iterator(fs::path(HISTOSYNTH_SOURCE_FOLDER) / folder)) {
            if (entry.path().extension() != ".cpp" || entry.path().filename() == "error_texts.cpp")
                continue;
            const std::string text = textOf(entry.path());
            for (std::sregex_iterator match(text.begin(), text.end(), code), end; match != end; ++match) {
                if (!others.contains((*match)[1]))
                    codes.insert((*match)[1]);
            }
        }
    }
    return codes;
}

} // namespace

TEST_CASE("every code in the source has a sentence, and every sentence is used")
{
    const auto inSource = codesInSource();
    const auto list = knownErrorCodes();
    const std::set<std::string> known(list.begin(), list.end());
    CHECK(inSource.size() > 50);
    for (const auto& code : inSource)
        CHECK_MESSAGE(known.contains(code), "no sentence for ", code);
    for (const auto& code : known)
        CHECK_MESSAGE(inSource.contains(code), "no one gives ", code);
}

TEST_CASE("sentences are sorted, so that one finds them and no code is told twice")
{
    const auto codes = knownErrorCodes();
    CHECK(std::ranges::is_sorted(codes));
    CHECK(std::ranges::adjacent_find(codes) == codes.end());
}

TEST_CASE("a sentence names what the error is about")
{
    CHECK(errorText("file.unreadable", {{"file", "/a b.png"}, {"reason", "no permission"}}) ==
          "/a b.png could not be read: no permission.");
    CHECK(errorText("nobody.knows", {{"a", "1"}}) == "nobody.knows a=1");
    CHECK(problemText({"learning_rate", "option.out_of_range", {{"minimum", "0"}, {"maximum", "1"}, {"value", "2"}}}) ==
          "--learning-rate: must be from 0 to 1, but is 2.");
}

TEST_CASE("an argument that looks like a slot is left as it is")
{
    CHECK(errorText("file.unreadable", {{"file", "{reason}.png"}, {"reason", "{file}"}}) ==
          "{reason}.png could not be read: {file}.");
}

TEST_CASE("the window's sentences name no command and no option")
{
    const auto english = [](const char* text) { return std::string(text); };
    static const std::regex commandLine(R"(--|\bcommands?\b|"git |\babove\.)");
    for (const auto& code : knownErrorCodes()) {
        const auto text = errorText(code, {}, english);
        CHECK_MESSAGE(!std::regex_search(text, commandLine), code, ": ", text);
    }
    CHECK(errorText("train.no_run", {}).find("command train") != std::string::npos);
}

TEST_CASE("in the window what an argument says in words is translated, names are not")
{
    const auto shouted = [](const char* text) {
        std::string loud = text;
        std::ranges::transform(loud, loud.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
        return loud == "{FILE} COULD NOT BE READ: {REASON}." ? std::string("{reason}! {file}") : loud;
    };
    CHECK(errorText("file.unreadable", {{"file", "a.png"}, {"reason", "it is a folder"}}, shouted) ==
          "IT IS A FOLDER! a.png");
}
