// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/settings.h"

#include <QtCore/QDir>
#include <QtCore/QLocale>

namespace histosynth {

namespace {

constexpr auto recentKey = "recentProjects";
constexpr qsizetype recentKept = 10;

} // namespace

Settings::Settings() : m_store(QStringLiteral("HistoSynth"), QStringLiteral("HistoSynth")) {}

Settings::Settings(const QString& file) : m_store(file, QSettings::IniFormat) {}

QStringList Settings::recentProjects() const
{
    auto folders = m_store.value(recentKey).toStringList();
    folders.removeIf([](const QString& folder) { return !QDir(folder).exists(QStringLiteral("project.sqlite")); });
    return folders;
}

void Settings::addRecentProject(const QString& folder)
{
    auto folders = m_store.value(recentKey).toStringList();
    folders.removeAll(folder);
    folders.prepend(folder);
    m_store.setValue(recentKey, folders.mid(0, recentKept));
}

void Settings::removeRecentProject(const QString& folder)
{
    auto folders = m_store.value(recentKey).toStringList();
    folders.removeAll(folder);
    m_store.setValue(recentKey, folders);
}

QString Settings::scheme() const
{
    return m_store.value("scheme", QStringLiteral("system")).toString();
}

void Settings::setScheme(const QString& scheme)
{
    m_store.setValue("scheme", scheme);
}

QString Settings::language() const
{
    const bool isUkrainian = QLocale::system().language() == QLocale::Ukrainian;
    return m_store.value("language", isUkrainian ? QStringLiteral("uk") : QStringLiteral("en")).toString();
}

void Settings::setLanguage(const QString& language)
{
    m_store.setValue("language", language);
}

QString Settings::folder(const QString& purpose) const
{
    return m_store.value("folders/" + purpose, QDir::homePath()).toString();
}

void Settings::setFolder(const QString& purpose, const QString& folder)
{
    m_store.setValue("folders/" + purpose, folder);
}

QByteArray Settings::state(const QString& view) const
{
    return m_store.value("state/" + view).toByteArray();
}

void Settings::setState(const QString& view, const QByteArray& state)
{
    m_store.setValue("state/" + view, state);
}

Json Settings::formValues(const QString& form) const
{
    const auto text = m_store.value("forms/" + form).toByteArray();
    auto values = Json::parse(text.begin(), text.end(), nullptr, false);
    return values.is_object() ? values : Json::object();
}

void Settings::setFormValues(const QString& form, const Json& values)
{
    m_store.setValue("forms/" + form, QByteArray::fromStdString(values.dump()));
}

bool Settings::isAdvancedOpen(const QString& form) const
{
    return m_store.value("advanced/" + form, false).toBool();
}

void Settings::setAdvancedOpen(const QString& form, bool open)
{
    m_store.setValue("advanced/" + form, open);
}

} // namespace histosynth
