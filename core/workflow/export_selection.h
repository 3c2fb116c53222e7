// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/workflow/export_images.h"

namespace histosynth {

// An image of the set, and where it comes from.
struct SelectedImage {
    ExportItem item;
    RowId classId = 0;
    std::string storedName;
    int side = 0; // px, in the project
};

// Finds out what goes into a set, and what does not and why. Writes nothing.
class ExportSelection {
public:
    // `choice` is sound. The items read from the project's files, so the project must outlive them.
    ExportSelection(Project& project, const ExportChoice& choice);

    const std::vector<SelectedImage>& images() const { return m_images; }
    std::vector<ExportItem> takeItems();

    const ExportLeftOut& leftOut() const { return m_leftOut; }
    std::int64_t suspects() const { return m_suspects; } // that go into the set, for somebody has accepted them
    std::int64_t undealt() const { return m_undealt; }   // crops of no split, taken as for training

private:
    void addCrops();
    void addAugmented();
    void addSynthetic();
    bool isWanted(const SyntheticImage& image);
    void balance();

    void add(ExportItem item, RowId classId, const std::string& storedName, int side);
    bool isOfChosenTraining(const SyntheticImage& image) const;
    std::string checkpointName(const SyntheticImage& image) const;
    ExportItem itemOf(ImageKind kind, RowId id, RowId classId, const std::string& storedName, int side) const;
    void describeSource(ExportItem& item, RowId imageId, std::optional<RowId> patientId, int side) const;

    Project& m_project;
    ExportChoice m_choice;
    std::map<RowId, std::string> m_classNames;
    std::map<RowId, SourceImage> m_sources;
    std::vector<SelectedImage> m_images;
    ExportLeftOut m_leftOut;
    std::int64_t m_suspects = 0;
    std::int64_t m_undealt = 0;
};

} // namespace histosynth
