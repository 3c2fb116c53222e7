// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/dataset/image_facts.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QLocale>

#include "widgets/look/format.h"

namespace histosynth {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Dataset)
};

using Selected = std::vector<const SourceImage*>;

template <typename Get>
auto commonOf(const Selected& images, const Get& get)
{
    Common<decltype(get(*images.front()))> common{false, get(*images.front())};
    for (const auto* image : images)
        common.isMixed = common.isMixed || get(*image) != common.value;
    return common;
}

QString scaleOrigin(const SourceImage& image)
{
    if (!image.micrometresPerPixel)
        return {};
    return image.scaleNote == "file" ? Words::tr("from the file") : Words::tr("entered");
}

QString qualityOf(const SourceImage& image)
{
    if (!image.quality)
        return Words::tr("not looked at yet");
    QStringList marks;
    for (const auto mark : qualityMarks(image))
        marks << qualityText(mark);
    return marks.isEmpty() ? Words::tr("nothing stands out") : marks.join(QLatin1Char('\n'));
}

QString qualityHelpOf(const SourceImage& image)
{
    QStringList help;
    for (const auto mark : qualityMarks(image))
        help << qualityHelp(mark);
    return help.join(QLatin1Char('\n'));
}

QString total(const DatasetContent& content, const Selected& images)
{
    qint64 count = 0;
    for (const auto* image : images) {
        if (const auto found = content.cropCounts.find(image->id); found != content.cropCounts.end())
            count += found->second;
    }
    return countText(count);
}

QList<KeyValue> factsOf(const DatasetContent& content, const SourceImage& image)
{
    const QSize size(image.width, image.height);
    QList<KeyValue> facts{{Words::tr("Size"), pixelsText(size), {}}};
    if (image.micrometresPerPixel) {
        const double scale = *image.micrometresPerPixel;
        facts << KeyValue{Words::tr("On the slide"),
                          Words::tr("%1 × %2").arg(lengthText(scale * image.width), lengthText(scale * image.height)),
                          Words::tr("The part of the slide that the image shows.")};
        facts << KeyValue{Words::tr("Scale"), scaleOrigin(image), {}};
    }
    facts << KeyValue{Words::tr("Split"), splitText(splitChoice(image.split)),
                      Words::tr("Images of one patient all belong to one part: training, validation or test.")};
    facts << KeyValue{
        Words::tr("File"), Words::tr("%1, %2").arg(textOf(image.format).toUpper(), sizeText(qint64(image.bytes))), {}};
    facts << KeyValue{Words::tr("Place"),
                      image.storedName.empty() ? textOf(image.path.parent_path().string())
                                               : Words::tr("copied into the project"),
                      textOf(image.path.string())};
    facts << KeyValue{Words::tr("Quality"), qualityOf(image), qualityHelpOf(image)};
    const auto added = QDateTime::fromString(textOf(image.addedAt), Qt::ISODate).toLocalTime();
    facts << KeyValue{Words::tr("Added"), QLocale().toString(added, QLocale::ShortFormat), {}};
    facts << KeyValue{Words::tr("Crops"), total(content, {&image}), {}};
    return facts;
}

QList<KeyValue> factsOf(const DatasetContent& content, const Selected& images)
{
    const auto several = Words::tr("several");
    const auto size = commonOf(images, [](const SourceImage& image) { return QSize(image.width, image.height); });
    const auto split = commonOf(images, [](const SourceImage& image) { return splitChoice(image.split); });
    const auto marked =
        std::ranges::count_if(images, [](const SourceImage* image) { return !qualityMarks(*image).empty(); });
    return {{Words::tr("Size"), size.isMixed ? several : pixelsText(size.value), {}},
            {Words::tr("Split"), split.isMixed ? several : splitText(split.value), {}},
            {Words::tr("Quality"),
             marked > 0 ? Words::tr("%Ln image(s) with a warning", "", static_cast<int>(marked))
                        : Words::tr("nothing stands out"),
             {}},
            {Words::tr("Crops"), total(content, images), {}}};
}

} // namespace

ImageProperties imageProperties(const DatasetContent& content, const QList<qint64>& ids)
{
    Selected images;
    for (const auto id : ids) {
        if (const auto* image = content.image(id))
            images.push_back(image);
    }
    ImageProperties properties;
    if (images.empty())
        return properties;
    properties.count = static_cast<int>(images.size());
    properties.classId = commonOf(images, [](const SourceImage& image) { return qint64{image.classId}; });
    properties.patient = commonOf(images, [&](const SourceImage& image) { return content.patientName(image); });
    properties.slide = commonOf(images, [&](const SourceImage& image) { return content.slideName(image); });
    properties.micrometresPerPixel =
        commonOf(images, [](const SourceImage& image) { return image.micrometresPerPixel; });
    if (images.size() == 1) {
        properties.title = fileNameOf(*images.front());
        properties.facts = factsOf(content, *images.front());
    } else {
        properties.facts = factsOf(content, images);
    }
    return properties;
}

} // namespace histosynth
