// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/dataset/dataset_content.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>
#include <functional>
#include <set>
#include <utility>

#include "core/workflow/measure_quality.h"
#include "widgets/look/format.h"

namespace histosynth {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Dataset)
};

bool fits(const DatasetContent& content, const SourceImage& image, const DatasetFilter& filter)
{
    if (!filter.classIds.isEmpty() && !filter.classIds.contains(image.classId))
        return false;
    if (filter.patientId && image.patientId.value_or(DatasetFilter::noPatient) != *filter.patientId)
        return false;
    if (filter.split && splitChoice(image.split) != *filter.split)
        return false;
    if (filter.quality && std::ranges::count(qualityMarks(image), *filter.quality) == 0)
        return false;
    return filter.text.isEmpty() || fileNameOf(image).contains(filter.text, Qt::CaseInsensitive) ||
           content.patientName(image).contains(filter.text, Qt::CaseInsensitive) ||
           content.slideName(image).contains(filter.text, Qt::CaseInsensitive);
}

template <typename Key>
void sortBy(std::vector<const SourceImage*>& images, const Key& key)
{
    const auto collator = nameCollator();
    std::vector<std::pair<QCollatorSortKey, const SourceImage*>> keyed;
    keyed.reserve(images.size());
    for (const auto* image : images)
        keyed.emplace_back(collator.sortKey(key(*image)), image);
    std::ranges::stable_sort(keyed, [](const auto& a, const auto& b) { return a.first < b.first; });
    std::ranges::transform(keyed, images.begin(), [](const auto& pair) { return pair.second; });
}

bool leaks(const DatasetContent& content, const SourceImage& image)
{
    return image.patientId &&
           std::ranges::find(content.leaks, *image.patientId, &SplitLeak::patientId) != content.leaks.end();
}

} // namespace

const SourceImage* DatasetContent::image(RowId id) const
{
    const auto found = std::ranges::lower_bound(images, id, {}, &SourceImage::id);
    return found != images.end() && found->id == id ? &*found : nullptr;
}

const ImageClass* DatasetContent::imageClass(RowId id) const
{
    const auto found = std::ranges::find(classes, id, &ImageClass::id);
    return found != classes.end() ? &*found : nullptr;
}

QString DatasetContent::patientName(const SourceImage& image) const
{
    const auto found = patientNames.find(image.patientId.value_or(0));
    return found != patientNames.end() ? textOf(found->second) : QString();
}

QString DatasetContent::slideName(const SourceImage& image) const
{
    const auto found = slides.find(image.slideId.value_or(0));
    return found != slides.end() ? textOf(found->second) : QString();
}

DatasetContent readDataset(Project& project)
{
    DatasetContent content;
    content.classes = project.classes().list();
    content.annotationClasses = project.annotationClasses().list();
    content.images = project.images().list();
    content.patients = project.patients().list();
    std::ranges::sort(content.patients, {}, &Patient::name);
    for (const auto& patient : content.patients)
        content.patientNames[patient.id] = patient.name;
    std::set<RowId> withSlides;
    for (const auto& image : content.images) {
        if (image.slideId)
            withSlides.insert(*image.patientId);
    }
    for (const RowId patient : withSlides) {
        for (const auto& slide : project.patients().slides(patient))
            content.slides[slide.id] = slide.name;
    }
    for (const auto& crop : project.crops().list())
        ++content.cropCounts[crop.imageId];
    for (const auto& annotation : project.annotations().list())
        ++content.annotationCounts[annotation.imageId];
    content.leaks = project.splits().leaks();
    return content;
}

std::vector<const SourceImage*> chosenImages(const DatasetContent& content, const DatasetFilter& filter,
                                             DatasetOrder order)
{
    std::vector<const SourceImage*> images;
    for (const auto& image : content.images) {
        if (fits(content, image, filter))
            images.push_back(&image);
    }
    switch (order) {
    case DatasetOrder::Added:
        break;
    case DatasetOrder::Name:
        sortBy(images, fileNameOf);
        break;
    case DatasetOrder::ClassName:
        std::ranges::stable_sort(images, {}, [&content](const SourceImage* image) {
            return std::ranges::find(content.classes, image->classId, &ImageClass::id) - content.classes.begin();
        });
        break;
    case DatasetOrder::Patient:
        sortBy(images, [&content](const SourceImage& image) { return content.patientName(image); });
        break;
    case DatasetOrder::Size:
        std::ranges::stable_sort(images, std::greater(),
                                 [](const SourceImage* image) { return std::int64_t{image->width} * image->height; });
        break;
    }
    return images;
}

ThumbnailItem thumbnailItem(const DatasetContent& content, const SourceImage& image)
{
    ThumbnailItem item;
    item.id = image.id;
    item.title = fileNameOf(image);
    item.subtitle = content.patientName(image);
    if (const auto* imageClass = content.imageClass(image.classId))
        item.classColour = colourOf(imageClass->colour);
    if (const auto count = content.cropCounts.find(image.id); count != content.cropCounts.end())
        item.cropCount = count->second;
    item.aspect = double(image.width) / double(image.height);
    for (const auto mark : qualityMarks(image))
        item.warnings << qualityHelp(mark);
    if (leaks(content, image))
        item.warnings << Words::tr("This patient has images in more than one part of the split.");
    return item;
}

std::vector<QualityMark> qualityMarks(const SourceImage& image)
{
    std::vector<QualityMark> marks;
    for (const auto warning : qualityWarnings(image))
        marks.push_back(static_cast<QualityMark>(warning));
    return marks;
}

QString qualityText(QualityMark mark)
{
    switch (mark) {
    case QualityMark::Blurred:
        return Words::tr("Looks blurred");
    case QualityMark::NoTissue:
        return Words::tr("Hardly any tissue");
    case QualityMark::Saturated:
        break;
    }
    return Words::tr("Colours too strong");
}

QString qualityHelp(QualityMark mark)
{
    switch (mark) {
    case QualityMark::Blurred:
        return Words::tr("Looks blurred: nuclei have no sharp edge anywhere in the field.");
    case QualityMark::NoTissue:
        return Words::tr("Hardly any tissue: nearly all of the field is bare glass.");
    case QualityMark::Saturated:
        break;
    }
    return Words::tr("Colours too strong: much of the stain is at the limit of what the camera can tell apart.");
}

SplitChoice splitChoice(const std::optional<Split>& split)
{
    return split ? static_cast<SplitChoice>(*split) : SplitChoice::Unassigned;
}

QString splitText(SplitChoice split)
{
    switch (split) {
    case SplitChoice::Train:
        return Words::tr("training");
    case SplitChoice::Validation:
        return Words::tr("validation");
    case SplitChoice::Test:
        return Words::tr("test");
    case SplitChoice::Unassigned:
        break;
    }
    return Words::tr("not dealt out");
}

QColor colourOf(const std::string& colour)
{
    return {textOf(colour)};
}

QCollator nameCollator()
{
    // The C locale has no order of numbers in names.
    QCollator collator(QLocale().language() == QLocale::C ? QLocale(QLocale::English) : QLocale());
    collator.setNumericMode(true);
    return collator;
}

QString textOf(const std::string& text)
{
    return QString::fromStdString(text);
}

QString fileNameOf(const SourceImage& image)
{
    return textOf(image.path.filename().string());
}

} // namespace histosynth
