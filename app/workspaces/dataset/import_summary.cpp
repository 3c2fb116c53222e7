// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/dataset/import_summary.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

#include "app/words/words.h"
#include "widgets/look/format.h"

namespace histosynth {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Dataset)
};

QString headline(int imported, int refused, int known)
{
    if (refused > 0 && known > 0)
        return Words::tr("%Ln image(s) imported, %1 refused, %2 in the project already", "", imported)
            .arg(countText(refused), countText(known));
    if (refused > 0)
        return Words::tr("%Ln image(s) imported, %1 refused", "", imported).arg(countText(refused));
    if (known > 0)
        return Words::tr("%Ln image(s) imported, %1 in the project already", "", imported).arg(countText(known));
    return Words::tr("%Ln image(s) imported", "", imported);
}

} // namespace

ImportSummary summaryOf(const ImportResult& result)
{
    ImportSummary summary;
    const auto refused = static_cast<int>(result.refused.size());
    summary.text = headline(static_cast<int>(result.imported), refused, static_cast<int>(result.duplicates));
    QStringList lines;
    for (const auto& file : result.refused)
        lines << messageText(file.code, file.arguments);
    if (result.withoutPatient > 0)
        lines << Words::tr("Images in whose file name no patient was found: %1", "")
                     .arg(countText(result.withoutPatient));
    summary.details = lines.join(QLatin1Char('\n'));
    summary.isGood = refused == 0;
    return summary;
}

} // namespace histosynth
