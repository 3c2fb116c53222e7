// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QSettings>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <string>

#include "core/base/json.h"

namespace histosynth {

// What the program remembers of its user from one start to the next; nothing of a project's content. Window thread.
class Settings {
public:
    // The user's own.
    Settings();

    // In a file of one's own.
    explicit Settings(const QString& file);

    // Folders, the latest first; those that are gone are left out.
    QStringList recentProjects() const;
    void addRecentProject(const QString& folder);
    void removeRecentProject(const QString& folder);

    // "system", "light", "dark"
    QString scheme() const;
    void setScheme(const QString& scheme);

    // "en", "uk"; the system's where nothing was chosen.
    QString language() const;
    void setLanguage(const QString& language);

    // Where a file dialog of this purpose was last ("import", "export", ...).
    QString folder(const QString& purpose) const;
    void setFolder(const QString& purpose, const QString& folder);

    // Size, place and splitters of a window or view.
    QByteArray state(const QString& view) const;
    void setState(const QString& view, const QByteArray& state);

    // Values that a form was left with, and whether its advanced part was open.
    Json formValues(const QString& form) const;
    void setFormValues(const QString& form, const Json& values);
    bool isAdvancedOpen(const QString& form) const;
    void setAdvancedOpen(const QString& form, bool open);

private:
    QSettings m_store;
};

} // namespace histosynth
