// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/manifest.h"

#include <array>
#include <map>
#include <sstream>

#include "core/base/json.h"
#include "core/exporting/archive_writer.h"
#include "core/exporting/csv.h"

namespace histosynth {

namespace {

constexpr std::array kinds = {ImageKind::Real, ImageKind::Augmented, ImageKind::Synthetic};
constexpr std::array splits = {Split::Train, Split::Validation, Split::Test};

bool isMade(const ExportItem& item)
{
    return item.kind != ImageKind::Real;
}

std::string joined(const std::vector<std::string>& texts)
{
    std::string result;
    for (const auto& text : texts)
        result += (result.empty() ? "" : ";") + text;
    return result;
}

std::string shortNumber(double number)
{
    std::ostringstream text;
    text.imbue(std::locale::classic());
    text << number;
    return text.str();
}

Json jsonOf(const ManifestEntry& entry)
{
    const ExportItem& item = *entry.item;
    Json json = {{"file", entry.file},
                 {"id", item.id},
                 {"split", splitName(item.split)},
                 {"class", item.className},
                 {"kind", kindName(item.kind)},
                 {"patient", entry.patient.empty() ? Json() : Json(entry.patient)},
                 {"parents", item.parents},
                 {"run", item.run.empty() ? Json() : Json(item.run)},
                 {"checkpoint", item.checkpoint.empty() ? Json() : Json(item.checkpoint)},
                 {"seed", isMade(item) ? Json(item.seed) : Json()},
                 {"settings", item.settings},
                 {"sha256", entry.hash},
                 {"source_sha256", item.sourceHash.empty() ? Json() : Json(item.sourceHash)},
                 {"width_px", item.width},
                 {"height_px", item.height},
                 {"um_per_pixel", item.micrometresPerPixel > 0.0 ? Json(item.micrometresPerPixel) : Json()},
                 {"nearest_real", item.nearest && !item.nearest->id.empty() ? Json(item.nearest->id) : Json()},
                 {"nearest_ratio", item.nearest ? Json(item.nearest->ratio) : Json()},
                 {"suspected_copy", item.nearest ? Json(item.nearest->isSuspect) : Json()}};
    return json;
}

using Counts = std::map<std::string, std::map<Split, std::map<ImageKind, int>>>;

Counts countsOf(const std::vector<ManifestEntry>& entries)
{
    Counts counts;
    for (const auto& entry : entries)
        ++counts[entry.item->className][entry.item->split][entry.item->kind];
    return counts;
}

Json jsonOf(const Counts& counts)
{
    Json json = Json::object();
    for (const auto& [className, bySplit] : counts) {
        for (const auto& [split, byKind] : bySplit) {
            for (const auto& [kind, count] : byKind)
                json[className][splitName(split)][kindName(kind)] = count;
        }
    }
    return json;
}

std::string countTable(Counts counts)
{
    std::string text;
    for (auto& [className, bySplit] : counts) {
        text += "  " + className + "\n";
        for (const Split split : splits) {
            std::string line;
            for (const ImageKind kind : kinds) {
                if (const int count = bySplit[split][kind]; count > 0)
                    line += (line.empty() ? "" : ", ") + std::to_string(count) + " " + kindName(kind);
            }
            if (!line.empty())
                text += "    " + splitName(split) + ": " + line + "\n";
        }
    }
    return text;
}

} // namespace

const std::string& kindName(ImageKind kind)
{
    static const std::array<std::string, 3> names{"real", "augmented", "synthetic"};
    return names.at(static_cast<std::size_t>(kind));
}

std::string manifestCsv(const std::vector<ManifestEntry>& entries)
{
    std::string text(csvByteOrderMark);
    text += csvLine({"file", "id", "split", "class", "kind", "patient", "parents", "run", "checkpoint", "seed",
                     "settings", "sha256", "source_sha256", "width_px", "height_px", "um_per_pixel", "nearest_real",
                     "nearest_ratio", "suspected_copy"});
    for (const auto& entry : entries) {
        const ExportItem& item = *entry.item;
        text += csvLine({entry.file, item.id, splitName(item.split), item.className, kindName(item.kind), entry.patient,
                         joined(item.parents), item.run, item.checkpoint, isMade(item) ? std::to_string(item.seed) : "",
                         item.settings.is_null() ? "" : item.settings.dump(), entry.hash, item.sourceHash,
                         std::to_string(item.width), std::to_string(item.height),
                         item.micrometresPerPixel > 0.0 ? shortNumber(item.micrometresPerPixel) : "",
                         item.nearest ? item.nearest->id : "", item.nearest ? shortNumber(item.nearest->ratio) : "",
                         item.nearest ? (item.nearest->isSuspect ? "yes" : "no") : ""});
    }
    return text;
}

std::string manifestJson(const std::vector<ManifestEntry>& entries, const ExportOptions& options)
{
    Json images = Json::array();
    for (const auto& entry : entries)
        images.push_back(jsonOf(entry));
    const Json manifest = {{"format", exportFormatName},
                           {"version", 1},
                           {"title", options.title},
                           {"program", options.program},
                           {"purpose", "research only, not for diagnosis"},
                           {"counts", jsonOf(countsOf(entries))},
                           {"images", std::move(images)}};
    return manifest.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string readmeText(const std::vector<ManifestEntry>& entries, const ExportOptions& options)
{
    return options.title + "\n\n" +
           "RESEARCH ONLY, NOT FOR DIAGNOSIS. This set holds pictures that no microscope has seen.\n\n"
           "What is in it: " +
           std::to_string(entries.size()) + " images, made ready with " + options.program +
           ".\n"
           "  <split>/<class>/<kind>_<id>.png\n"
           "  split      train, validation or test; all images of a patient, and all made from them, are in one split\n"
           "  class      the diagnosis or texture that the sender gave\n"
           "  kind       real: a part of a microscope image\n"
           "             augmented: a real image, turned, stretched or recoloured\n"
           "             synthetic: drawn by a generative model that learned from the real training images\n"
           "  Each PNG says its kind in its own \"Source\" text, too.\n\n"
           "How many (each image counts once, in its class, split and kind):\n" +
           countTable(countsOf(entries)) +
           "\n"
           "manifest.csv and manifest.json have one line for each image: its file, class, split and kind, the images "
           "it was made from (parents, by id), the run, checkpoint, seed and settings that made it, and the SHA-256 "
           "of the file. A synthetic image that was compared with the training images has the one that it resembles "
           "most "
           "(nearest_real), how far it is from it (nearest_ratio; 1 is as far as a new real image) and whether it "
           "should be looked at as a copy (suspected_copy). Patients are numbered anew (P-01, P-02, ...); no name, "
           "path or camera data of the sender is "
           "in here. In manifest.csv a cell that a spreadsheet would take for a formula begins with an apostrophe.\n\n"
           "Before you train on it: augmented and synthetic images belong to training only. Measure on real images "
           "of the test split.\n";
}

} // namespace histosynth
