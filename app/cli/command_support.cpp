// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_support.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <cstdio>

#include "core/base/progress_meter.h"

namespace histosynth {

namespace {

// Characters as they stand on a terminal: bytes that go on a UTF-8 character are not counted.
std::size_t widthOf(const std::string& text)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](unsigned char byte) { return (byte & 0xC0U) != 0x80U; }));
}

} // namespace

void addProjectArgument(CLI::App& command, std::string& folder)
{
    const auto* option = command.add_option("PROJECT", folder, "The project's folder")->required();
    addCheck(command, [option, &folder] {
        return option->count() > 0 ? emptyPathProblems("PROJECT", {folder}) : std::vector<OptionProblem>{};
    });
}

std::vector<OptionProblem> emptyPathProblems(const std::string& field, const std::vector<std::string>& paths)
{
    const bool hasEmpty = std::ranges::any_of(paths, [](const std::string& path) { return path.empty(); });
    return hasEmpty ? std::vector<OptionProblem>{{field, "option.empty", {}}} : std::vector<OptionProblem>{};
}

Project openProject(const std::string& folder, OpenMode mode, RunControl& control)
{
    Project project = Project::open(folder, mode);
    if (project.readOnlyReason())
        control.handle(*project.readOnlyReason());
    for (const auto& notice : project.openingNotices())
        control.handle(notice);
    return project;
}

std::string textTable(const std::vector<std::vector<std::string>>& rows)
{
    std::vector<std::size_t> widths;
    for (const auto& row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t column = 0; column < row.size(); ++column)
            widths[column] = std::max(widths[column], widthOf(row[column]));
    }
    std::string text;
    for (const auto& row : rows) {
        std::string line;
        for (std::size_t column = 0; column < row.size(); ++column) {
            const std::string padding(widths[column] - widthOf(row[column]), ' ');
            line += (column == 0 ? "" : "  ") + (column == 0 ? row[column] + padding : padding + row[column]);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + "\n";
    }
    if (!text.empty())
        text.pop_back();
    return text;
}

std::string shortNumber(double value, int digits)
{
    std::array<char, 48> text{};
    std::snprintf(text.data(), text.size(), "%.*g", digits, value);
    return text.data();
}

std::string counted(std::int64_t number, const std::string& thing)
{
    return groupedNumber(number) + " " + thing + (number == 1 ? "" : "s");
}

std::string sizeText(std::uint64_t bytes)
{
    static constexpr std::array<const char*, 4> units{"KiB", "MiB", "GiB", "TiB"};
    double value = static_cast<double>(bytes) / 1024.0;
    std::size_t unit = 0;
    while (value >= 1024.0 && unit + 1 < units.size()) {
        value /= 1024.0;
        ++unit;
    }
    return shortNumber(value, 3) + " " + units[unit];
}

} // namespace histosynth
