// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Holds the source against the folder list: a folder may include only folders that its library links, and a header only
// those that it links PUBLIC.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>

namespace fs = std::filesystem;

namespace {

struct Links {
    std::set<std::string> all;
    std::set<std::string> inHeaders;
};

using LinksByFolder = std::map<std::string, Links>;

LinksByFolder readArrows()
{
    LinksByFolder arrows;
    std::ifstream file(HISTOSYNTH_ARROWS_FILE);
    std::string folder, link, scope;
    while (file >> folder >> link >> scope) {
        arrows[folder].all.insert(link);
        if (scope == "PUBLIC" || folder == link)
            arrows[folder].inHeaders.insert(link);
    }
    return arrows;
}

// A PUBLIC link hands on what it links PUBLIC itself.
void closeOver(LinksByFolder& arrows)
{
    for (bool changed = true; changed;) {
        changed = false;
        for (auto& [folder, links] : arrows) {
            for (auto* set : {&links.all, &links.inHeaders}) {
                const auto before = *set;
                for (const auto& link : before)
                    set->insert(arrows[link].inHeaders.begin(), arrows[link].inHeaders.end());
                changed = changed || set->size() != before.size();
            }
        }
    }
}

std::string violationsIn(const fs::path& file, const std::string& folder, const Links& links)
{
    static const std::regex include(R"(^\s*#include "((?:core|widgets|app|tests)(?:/[^"]*)?)/[^"/]+")");
    const auto& allowed = file.extension() == ".h" ? links.inHeaders : links.all;
    std::ifstream stream(file);
    std::string line, found;
    std::smatch match;
    while (std::getline(stream, line)) {
        if (std::regex_search(line, match, include) && !allowed.contains(match[1]))
            found += file.string() + " (" + folder + ") includes " + match[1].str() + "\n";
    }
    return found;
}

} // namespace

TEST_CASE("every include of ours follows an arrow of the folder list")
{
    auto arrows = readArrows();
    REQUIRE(arrows.contains("core/base"));
    closeOver(arrows);
    const fs::path root = HISTOSYNTH_SOURCE_FOLDER;
    std::string violations;
    int files = 0;
    for (const auto& [folder, links] : arrows) {
        for (const auto& entry : fs::directory_iterator(root / folder)) {
            const auto extension = entry.path().extension();
            if (extension != ".h" && extension != ".cpp")
                continue;
            violations += violationsIn(entry.path(), folder, links);
            ++files;
        }
    }
    CHECK(files > 10);
    CHECK_MESSAGE(violations.empty(), violations);
}

TEST_CASE("the core uses neither Qt Gui nor Qt Widgets, the engine neither Qt nor OpenCV")
{
    const fs::path root = HISTOSYNTH_SOURCE_FOLDER;
    static const std::regex gui(R"(#include <(QtGui|QtWidgets|QWidget|QImage|QPixmap|QPainter|QApplication|QColor))");
    static const std::regex qtOrOpenCv(R"(#include <(Q[A-Z]|Qt[A-Z]|opencv2/))");
    std::string violations;
    for (const auto& entry : fs::recursive_directory_iterator(root / "core")) {
        if (!entry.is_regular_file())
            continue;
        std::ifstream stream(entry.path());
        std::stringstream text;
        text << stream.rdbuf();
        const auto folder = fs::relative(entry.path(), root).string();
        const bool engine = folder.starts_with("core/base") || folder.starts_with("core/diffusion") ||
                            folder.starts_with("core/metrics");
        if (std::regex_search(text.str(), gui) || (engine && std::regex_search(text.str(), qtOrOpenCv)))
            violations += folder + "\n";
    }
    CHECK_MESSAGE(violations.empty(), violations);
}

// All folders share one namespace, and a program links them all: two types of one name would be mixed up by the linker.
TEST_CASE("no two headers define a type of the same name")
{
    const fs::path root = HISTOSYNTH_SOURCE_FOLDER;
    static const std::regex definition(R"(^(?:struct|class|enum class) ([A-Z]\w*)[^;]*\{)");
    std::map<std::string, std::string> definedIn;
    std::string twice;
    for (const char* folder : {"core", "app"}) {
        for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
            if (entry.path().extension() != ".h")
                continue;
            std::ifstream stream(entry.path());
            std::string line;
            std::smatch match;
            while (std::getline(stream, line)) {
                if (!std::regex_search(line, match, definition))
                    continue;
                const auto [known, isNew] = definedIn.emplace(match[1], entry.path().string());
                if (!isNew)
                    twice += match[1].str() + ": " + known->second + ", " + entry.path().string() + "\n";
            }
        }
    }
    CHECK(definedIn.size() > 50);
    CHECK_MESSAGE(twice.empty(), twice);
}
