// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/generate/synthetic_facts.h"

#include <QtCore/QCoreApplication>

#include "app/words/words.h"
#include "core/diffusion/pipelines/generation_options.h"
#include "widgets/forms/choice_texts.h"
#include "widgets/look/format.h"

namespace histosynth {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SyntheticFacts)
};

QString valueText(const FieldInfo& info, const Json& value)
{
    const auto unit = QString::fromStdString(info.unit);
    if (value.is_string())
        return info.choices.empty() ? QString::fromStdString(value.get<std::string>())
                                    : choiceText(value.get<std::string>());
    if (value.is_number_integer() && unit.isEmpty())
        return QString::number(value.get<std::int64_t>()); // a seed is copied: no separators
    if (value.is_number_integer())
        return countWithUnit(value.get<std::int64_t>(), unit);
    return value.is_number() ? withUnit(numberText(value.get<double>()), unit) : QString::fromStdString(value.dump());
}

QString ratingText(Rating rating)
{
    switch (rating) {
    case Rating::Accepted:
        return Words::tr("accepted");
    case Rating::Rejected:
        return Words::tr("rejected");
    case Rating::None:
        break;
    }
    return Words::tr("not looked at yet");
}

} // namespace

QString likenessText(const Likeness& likeness)
{
    const auto ratio = numberText(likeness.ratio, 2);
    return likeness.isSuspect() ? Words::tr("May be a copy: at %1 of the distance of a new real image").arg(ratio)
                                : Words::tr("No copy: at %1 of the distance of a new real image").arg(ratio);
}

QList<KeyValue> factsOf(const SyntheticImage& image, const QString& className, const QString& model)
{
    QList<KeyValue> rows{{Words::tr("Class"), className, {}},
                         {Words::tr("Rating"), ratingText(image.rating), {}},
                         {Words::tr("Model"), model, {}}};
    if (image.nearest)
        rows.append({Words::tr("Nearest real image"), likenessText(*image.nearest),
                     Words::tr("Compared with all training crops, turned and flipped.")});
    for (const auto& field : GenerationOptions::fields()) {
        const auto value = image.settings.find(field.info.name);
        if (value != image.settings.end())
            rows.append({translated(field.info.label), valueText(field.info, *value), translated(field.info.help)});
    }
    rows.append({Words::tr("Drawn"), QString::fromStdString(image.createdAt), {}});
    return rows;
}

} // namespace histosynth
