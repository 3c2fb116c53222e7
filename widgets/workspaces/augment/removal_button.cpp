// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/augment/removal_button.h"

#include <QtCore/QEvent>
#include <QtGui/QAction>
#include <QtWidgets/QMenu>

#include "widgets/look/icons.h"

namespace histosynth {

RemovalButton::RemovalButton(QWidget* parent) : QToolButton(parent), m_menu(new QMenu(this))
{
    setIcon(histosynth::icon(QStringLiteral("edit-delete")));
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setPopupMode(InstantPopup);
    setMenu(m_menu);
    build();
}

void RemovalButton::setAllAction(QAction* action)
{
    m_all = action;
    build();
}

void RemovalButton::setImages(const QList<RemovableImages>& images, qint64 kept)
{
    if (images == m_images && kept == m_kept)
        return; // an open list stays as it is
    m_images = images;
    m_kept = kept;
    build();
}

void RemovalButton::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        build();
    QToolButton::changeEvent(event);
}

void RemovalButton::build()
{
    setToolTip(tr("Delete augmented images"));
    setAccessibleName(toolTip());
    setVisible(!m_images.isEmpty() || m_kept > 0);
    m_menu->clear();
    for (const auto& one : m_images) {
        auto name = one.className;
        name.replace(QLatin1Char('&'), QLatin1String("&&"));
        const auto text = tr("%Ln image(s) of %1", nullptr, static_cast<int>(one.count)).arg(name);
        m_menu->addAction(text, this, [this, id = one.classId] { Q_EMIT removalRequested(id); });
    }
    if (m_all != nullptr) {
        m_menu->addSeparator();
        m_menu->addAction(m_all);
    }
    if (m_kept > 0) {
        const auto text = tr("%Ln image(s) stay: models were trained on them", nullptr, static_cast<int>(m_kept));
        m_menu->addAction(text)->setEnabled(false);
    }
}

} // namespace histosynth
