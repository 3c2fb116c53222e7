// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/action_table.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QAction>
#include <QtWidgets/QMenu>

#include "widgets/look/icons.h"

namespace histosynth {

namespace {

QString translatedAction(const char* text)
{
    return *text == 0 ? QString() : QCoreApplication::translate("Actions", text);
}

std::string_view groupOf(std::string_view id)
{
    return id.substr(0, id.find('.'));
}

} // namespace

ActionTable::ActionTable(QObject* parent) : QObject(parent)
{
    for (const auto& info : actionInfos()) {
        auto* made = new QAction(this);
        made->setObjectName(QString::fromLatin1(info.id));
        made->setCheckable(info.isCheckable);
        if (*info.icon != 0)
            made->setIcon(icon(QString::fromLatin1(info.icon)));
        if (*info.keys != 0)
            made->setShortcuts(QKeySequence::listFromString(QString::fromLatin1(info.keys)));
        m_entries.append({&info, made});
        m_byId[info.id] = made;
        enable(m_entries.back());
    }
    retranslate();
}

QAction* ActionTable::action(std::string_view id) const
{
    return m_byId.at(id);
}

void ActionTable::set(Fact fact, bool isTrue)
{
    if (m_facts.testFlag(fact) == isTrue)
        return;
    m_facts.setFlag(fact, isTrue);
    for (const auto& entry : m_entries)
        enable(entry);
    Q_EMIT factsChanged();
}

void ActionTable::enable(const Entry& entry)
{
    entry.action->setEnabled((m_facts & entry.info->needs) == entry.info->needs);
}

void ActionTable::fill(QMenu& menu, ActionMenu which) const
{
    std::string_view group;
    for (const auto& entry : m_entries) {
        if (entry.info->menu != which)
            continue;
        if (!group.empty() && groupOf(entry.info->id) != group)
            menu.addSeparator();
        group = groupOf(entry.info->id);
        menu.addAction(entry.action);
    }
}

void ActionTable::retranslate()
{
    for (const auto& entry : m_entries) {
        const auto text = translatedAction(entry.info->text);
        const auto help = translatedAction(entry.info->help);
        const auto keys = entry.action->shortcut().toString(QKeySequence::NativeText);
        entry.action->setText(text);
        auto tip = help.isEmpty() ? QString(text).remove(QLatin1Char('&')) : help;
        if (!keys.isEmpty())
            tip += QStringLiteral(" (") + keys + QLatin1Char(')');
        entry.action->setToolTip(tip);
        entry.action->setStatusTip(help);
    }
}

} // namespace histosynth
