// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QTranslator>

class QCoreApplication;

namespace histosynth {

// Puts the program into one of its languages, at once: all widgets are told by QEvent::LanguageChange, and numbers
// follow. Window thread.
class Language : public QObject {
    Q_OBJECT

public:
    explicit Language(QCoreApplication& application) : m_application(application) {}

    // "en" or "uk"
    void set(const QString& code);
    QString code() const { return m_code; }

private:
    QCoreApplication& m_application;
    QTranslator m_own;
    QTranslator m_qt;
    QString m_code = QStringLiteral("en");
};

} // namespace histosynth
