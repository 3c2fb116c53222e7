// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/export_set.h"

#include <QByteArrayView>
#include <QCryptographicHash>
#include <algorithm>
#include <array>
#include <map>
#include <system_error>
#include <tuple>
#include <utility>

#include "core/base/error.h"
#include "core/exporting/archive_writer.h"
#include "core/exporting/manifest.h"
#include "core/exporting/png_mark.h"
#include "core/exporting/safe_paths.h"

namespace histosynth {

namespace {

namespace fs = std::filesystem;

std::string sha256(std::string_view bytes)
{
    const QByteArrayView view(bytes.data(), static_cast<qsizetype>(bytes.size()));
    return QCryptographicHash::hash(view, QCryptographicHash::Sha256).toHex().toStdString();
}

// Gives patients and classes the names that they have in the archive, in the order in which they come.
class Names {
public:
    std::string pathOf(const ExportItem& item)
    {
        const std::string folder = splitName(item.split) + "/" + classFolder(item.className);
        const std::string name = kindName(item.kind) + "_" + item.id;
        return folder + "/" + m_files[folder].make(name, name, ".png");
    }

    std::string patient(const std::string& key)
    {
        if (key.empty())
            return {};
        auto& code = m_patients[key];
        if (code.empty()) {
            const std::string number = std::to_string(m_patients.size());
            code = (number.size() < 2 ? "P-0" : "P-") + number;
        }
        return code;
    }

private:
    const std::string& classFolder(const std::string& className)
    {
        auto& folder = m_classes[className];
        if (folder.empty())
            folder = m_classNames.make(className, "class");
        return folder;
    }

    std::map<std::string, std::string> m_classes;
    std::map<std::string, std::string> m_patients;
    std::map<std::string, UniqueNames> m_files; // by folder
    UniqueNames m_classNames;
};

// PNG keywords "Source" and "Disclaimer" are those of the PNG specification.
std::string marked(const ExportItem& item)
{
    constexpr std::array sources = {
        "real: part of a microscope image, made ready with HistoSynth",
        "augmented: a microscope image changed by HistoSynth",
        "synthetic: drawn by a generative model (HistoSynth), not a picture of tissue",
    };
    auto png = markedPng(item.png(), {{"Source", sources.at(static_cast<std::size_t>(item.kind))},
                                      {"Disclaimer", "Research only, not for diagnosis."}});
    if (!png)
        throw Error(ErrorKind::BadInput, "export.not_a_png", {{"id", item.id}});
    return *std::move(png);
}

std::int64_t sizeOnDisk(const fs::path& target)
{
    std::error_code error;
    if (!fs::is_directory(target, error))
        return static_cast<std::int64_t>(fs::file_size(target, error));
    std::int64_t bytes = 0;
    for (const auto& entry : fs::recursive_directory_iterator(target, error)) {
        if (entry.is_regular_file(error))
            bytes += static_cast<std::int64_t>(entry.file_size(error));
    }
    return bytes;
}

} // namespace

ExportResult exportSet(std::vector<ExportItem> items, const ExportOptions& options, RunControl& control)
{
    if (items.empty())
        throw Error(ErrorKind::BadInput, "export.nothing");
    std::ranges::stable_sort(
        items, {}, [](const ExportItem& item) { return std::tie(item.split, item.className, item.kind, item.id); });
    const auto archive = openArchive(options.target, options.force);
    const auto total = static_cast<std::int64_t>(items.size());
    Names names;
    std::vector<ManifestEntry> entries;
    for (const auto& item : items) {
        control.handle(Progress{"export", static_cast<std::int64_t>(entries.size()), total});
        control.checkpoint();
        const std::string png = marked(item);
        entries.push_back({&item, names.pathOf(item), names.patient(item.patient), sha256(png)});
        archive->add(entries.back().file, png);
    }
    archive->add("README.txt", readmeText(entries, options));
    archive->add("manifest.csv", manifestCsv(entries));
    archive->add("manifest.json", manifestJson(entries, options));
    control.checkpoint();
    archive->finish();
    control.handle(Progress{"export", total, total});
    return {options.target, total, sizeOnDisk(options.target)};
}

} // namespace histosynth
