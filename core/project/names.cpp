// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/names.h"

#include <QtCore/QList>
#include <QtCore/QString>

#include "core/base/error.h"

namespace histosynth {

std::string cleanName(const std::string& name, const std::string& errorCode)
{
    const QUtf8StringView bytes(name.data(), static_cast<qsizetype>(name.size()));
    QString text = QString::fromUtf8(bytes).normalized(QString::NormalizationForm_C).simplified();
    text.removeIf([](QChar character) { return character.category() == QChar::Other_Control; });
    const auto length = text.toUcs4().size();
    if (!bytes.isValidUtf8() || length == 0 || length > maximumNameLength) {
        throw Error(ErrorKind::BadInput, errorCode,
                    {{"name", text.toStdString()}, {"maximum", std::to_string(maximumNameLength)}});
    }
    return text.toStdString();
}

std::string nameKey(const std::string& cleanedName)
{
    return QString::fromStdString(cleanedName).toCaseFolded().normalized(QString::NormalizationForm_C).toStdString();
}

} // namespace histosynth
