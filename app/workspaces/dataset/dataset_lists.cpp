// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/dataset/dataset_lists.h"

#include <QtCore/QCollator>
#include <QtCore/QCoreApplication>

#include <algorithm>
#include <map>
#include <set>

#include "widgets/look/format.h"

namespace histosynth {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Dataset)
};

std::map<RowId, qint64> imagesPerClass(const DatasetContent& content)
{
    std::map<RowId, qint64> counts;
    for (const auto& image : content.images)
        ++counts[image.classId];
    return counts;
}

QString countsText(qint64 images, qint64 crops)
{
    return crops == 0 ? Words::tr("%Ln image(s)", "", static_cast<int>(images))
                      : Words::tr("%1 images · %2 crops").arg(countText(images), countText(crops));
}

} // namespace

QList<ClassRow> classRows(const DatasetContent& content)
{
    const auto counts = imagesPerClass(content);
    qint64 largest = 1;
    for (const auto& [id, count] : counts)
        largest = std::max(largest, count);
    std::map<RowId, qint64> crops;
    qint64 allCrops = 0;
    for (const auto& image : content.images) {
        if (const auto count = content.cropCounts.find(image.id); count != content.cropCounts.end()) {
            crops[image.classId] += count->second;
            allCrops += count->second;
        }
    }
    ClassRow all;
    all.name = Words::tr("All classes");
    all.counts = countsText(static_cast<qint64>(content.images.size()), allCrops);
    all.isRenamable = false;
    QList<ClassRow> rows{all};
    for (const auto& imageClass : content.classes) {
        const auto found = counts.find(imageClass.id);
        const qint64 images = found != counts.end() ? found->second : 0;
        ClassRow row;
        row.id = imageClass.id;
        row.name = textOf(imageClass.name);
        row.colour = colourOf(imageClass.colour);
        row.counts = countsText(images, crops[imageClass.id]);
        row.share = double(images) / double(largest);
        rows << row;
    }
    return rows;
}

QList<ClassRow> patientRows(const DatasetContent& content)
{
    struct Counted {
        qint64 count = 0;
        std::set<SplitChoice> splits;
    };
    std::map<qint64, Counted> images;
    for (const auto& image : content.images) {
        auto& ofPatient = images[image.patientId.value_or(DatasetFilter::noPatient)];
        ++ofPatient.count;
        ofPatient.splits.insert(splitChoice(image.split));
    }
    QList<ClassRow> rows;
    for (const auto& patient : content.patients) {
        const auto& found = images[patient.id];
        ClassRow row;
        row.id = patient.id;
        row.name = textOf(patient.name);
        row.counts = countText(found.count);
        if (found.splits.size() == 1)
            row.counts = Words::tr("%1 · %2").arg(row.counts, splitText(*found.splits.begin()));
        else if (found.splits.size() > 1)
            row.counts = Words::tr("%1 · several parts").arg(row.counts);
        rows << row;
    }
    const auto collator = nameCollator();
    std::ranges::sort(rows, [&collator](const ClassRow& a, const ClassRow& b) { return collator(a.name, b.name); });
    if (const auto without = images.find(DatasetFilter::noPatient); without != images.end()) {
        ClassRow row;
        row.id = DatasetFilter::noPatient;
        row.name = Words::tr("Without a patient");
        row.counts = countText(without->second.count);
        row.isRenamable = false;
        rows.prepend(row);
    }
    return rows;
}

QList<ClassRow> qualityRows(const DatasetContent& content)
{
    std::map<QualityMark, qint64> counts;
    for (const auto& image : content.images) {
        for (const auto mark : qualityMarks(image))
            ++counts[mark];
    }
    QList<ClassRow> rows;
    for (const auto mark : {QualityMark::Blurred, QualityMark::NoTissue, QualityMark::Saturated}) {
        ClassRow row;
        row.id = static_cast<qint64>(mark) + 1;
        row.name = qualityText(mark);
        row.help = qualityHelp(mark);
        row.counts = countText(counts[mark]);
        row.isRenamable = false;
        rows << row;
    }
    return rows;
}

QList<BalanceShare> classShares(const DatasetContent& content)
{
    auto counts = imagesPerClass(content);
    QList<BalanceShare> shares;
    for (const auto& imageClass : content.classes)
        shares << BalanceShare{textOf(imageClass.name), colourOf(imageClass.colour), counts[imageClass.id]};
    return shares;
}

std::array<qint64, 4> splitCounts(const DatasetContent& content)
{
    std::array<qint64, 4> counts{};
    for (const auto& image : content.images)
        ++counts[static_cast<std::size_t>(splitChoice(image.split))];
    return counts;
}

QList<NamedChoice> classChoices(const DatasetContent& content)
{
    QList<NamedChoice> choices;
    for (const auto& imageClass : content.classes)
        choices << NamedChoice{imageClass.id, textOf(imageClass.name), colourOf(imageClass.colour)};
    return choices;
}

QList<NamedChoice> annotationClassChoices(const DatasetContent& content)
{
    QList<NamedChoice> choices;
    for (const auto& each : content.annotationClasses)
        choices << NamedChoice{each.id, textOf(each.name), colourOf(each.colour)};
    return choices;
}

} // namespace histosynth
