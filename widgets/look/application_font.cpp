// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/application_font.h"

#include <QtCore/QStringList>
#include <QtGui/QFontDatabase>
#include <QtGui/QFontInfo>

#include <algorithm>

namespace histosynth {

namespace {

constexpr double bodyPoints = 10.0;

bool isFallback(const QFont& font, bool isOnDesktop)
{
    const auto resolved = QFontInfo(font).family();
    const bool isGeneric = font.family().isEmpty() || font.family().compare(u"sans serif", Qt::CaseInsensitive) == 0 ||
                           font.family().compare(u"sans-serif", Qt::CaseInsensitive) == 0;
    const bool isLastResort = resolved.startsWith(u"DejaVu") || resolved.isEmpty();
    return isLastResort && (isGeneric || !isOnDesktop);
}

} // namespace

QFont applicationFont(const QFont& system, bool isOnDesktop)
{
    QFont font = system;
    if (isFallback(system, isOnDesktop) && QFontDatabase::families().contains(QStringLiteral("Inter")))
        font.setFamily(QStringLiteral("Inter"));
    font.setPointSizeF(isOnDesktop ? std::max(bodyPoints, system.pointSizeF()) : bodyPoints);
    font.setFeature(QFont::Tag("tnum"), 1);
    return font;
}

} // namespace histosynth
