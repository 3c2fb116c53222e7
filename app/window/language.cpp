// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/language.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLibraryInfo>
#include <QtCore/QLocale>

#include <clocale>

// In the global namespace, as the macro demands.
static void loadTranslations()
{
    Q_INIT_RESOURCE(histosynth_translations);
}

namespace histosynth {

void Language::set(const QString& code)
{
    m_code = code;
    QLocale::setDefault(code == QStringLiteral("uk") ? QLocale(QLocale::Ukrainian, QLocale::Ukraine)
                                                     : QLocale(QLocale::English, QLocale::UnitedKingdom));
    std::setlocale(LC_NUMERIC, "C"); // files are written and read with a point
    m_application.removeTranslator(&m_qt);
    m_application.removeTranslator(&m_own);
    if (m_qt.load(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        m_application.installTranslator(&m_qt);
    loadTranslations();
    // English is loaded, too: it has the plurals.
    if (m_own.load(QStringLiteral(":/translations/histosynth_") + code))
        m_application.installTranslator(&m_own);
}

} // namespace histosynth
