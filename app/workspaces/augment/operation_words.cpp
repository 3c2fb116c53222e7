// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/augment/operation_words.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

#include <cmath>

#include "widgets/look/format.h"

namespace histosynth {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(OperationWords)

public:
    static QString of(const Json& record)
    {
        const auto name = record.at("operation").get<std::string>();
        const auto number = [&](const char* key) { return numberText(record.at(key).get<double>()); };
        if (name == "rotate") {
            const double degrees = record.at("degrees").get<double>();
            const auto angle = numberText(std::abs(degrees));
            return degrees < 0 ? tr("turned %1° to the right").arg(angle) : tr("turned %1° to the left").arg(angle);
        }
        if (name == "elastic")
            return tr("distorted");
        if (name == "skew")
            return tr("tilted by %1").arg(percentText(record.at("amount").get<double>()));
        if (name == "zoom")
            return tr("enlarged %1 times").arg(number("factor"));
        if (name == "quarter_turn")
            return tr("turned by %1°").arg(number("degrees"));
        if (name == "flip_horizontal")
            return tr("flipped left to right");
        if (name == "flip_vertical")
            return tr("flipped top to bottom");
        if (name == "stain_jitter")
            return tr("haematoxylin × %1, eosin × %2").arg(number("haematoxylin_factor"), number("eosin_factor"));
        if (name == "brightness")
            return tr("brightness × %1").arg(number("factor"));
        if (name == "contrast")
            return tr("contrast × %1").arg(number("factor"));
        return QString::fromStdString(name);
    }

    static QString ofNone() { return tr("unchanged: no operation came up"); }
};

} // namespace

QString operationWords(const Json& operations)
{
    QStringList words;
    for (const auto& record : operations)
        words.append(Words::of(record));
    return words.isEmpty() ? Words::ofNone() : words.join(QStringLiteral(" · "));
}

} // namespace histosynth
