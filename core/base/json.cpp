// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"

#include <fstream>

#include "core/base/atomic_file.h"
#include "core/base/error.h"

namespace histosynth {

namespace {

[[noreturn]] void refuse(const std::filesystem::path& file, const std::string& reason)
{
    throw Error(ErrorKind::BadInput, "json.unreadable", {{"file", file.string()}, {"reason", reason}});
}

} // namespace

Json readJsonFile(const std::filesystem::path& file, std::uintmax_t maximumBytes)
{
    std::error_code status;
    const auto size = std::filesystem::file_size(file, status);
    if (status)
        refuse(file, status.message());
    if (size > maximumBytes)
        refuse(file, "larger than " + std::to_string(maximumBytes) + " bytes");
    std::ifstream stream(file, std::ios::binary);
    try {
        return Json::parse(stream);
    } catch (const Json::exception& error) {
        refuse(file, error.what());
    }
}

void writeJsonFile(const std::filesystem::path& file, const Json& json)
{
    writeFileAtomically(file, json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
}

} // namespace histosynth
