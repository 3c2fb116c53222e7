// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/fold_section.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include "widgets/controls/status_dot.h"
#include "widgets/look/measures.h"
#include "widgets/look/theme.h"

namespace histosynth {

FoldSection::FoldSection(const QString& key, const QString& title, QWidget* parent)
    : QWidget(parent), m_key(key), m_header(new QToolButton(this)), m_dot(new StatusDot(this)),
      m_summary(new QLabel(this)), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space8);
    auto* line = new QHBoxLayout;
    line->setSpacing(space4);
    line->addWidget(m_header);
    line->addWidget(m_dot);
    line->addStretch();
    line->addWidget(m_summary);
    m_layout->addLayout(line);
    m_header->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_header->setAutoRaise(true);
    m_header->setCheckable(false);
    m_header->setFocusPolicy(Qt::StrongFocus);
    setTone(m_summary, Tone::Secondary);
    m_dot->hide();
    connect(m_header, &QToolButton::clicked, this, [this] {
        setOpen(!m_isOpen);
        Q_EMIT openChanged(m_key, m_isOpen);
    });
    setTitle(title);
    drawArrow();
}

void FoldSection::setTitle(const QString& title)
{
    m_header->setText(title);
    m_header->setAccessibleName(title);
}

void FoldSection::setSummary(const QString& text)
{
    m_summary->setText(text);
}

void FoldSection::setContent(QWidget* content)
{
    delete m_content;
    m_content = content;
    m_layout->addWidget(content);
    content->setVisible(m_isOpen);
}

void FoldSection::setOpen(bool open)
{
    m_isOpen = open;
    if (m_content)
        m_content->setVisible(open);
    drawArrow();
}

void FoldSection::setMarked(bool marked, const QString& reason)
{
    m_dot->setState(Tone::Accent, reason);
    m_dot->setVisible(marked);
}

void FoldSection::drawArrow()
{
    m_header->setArrowType(m_isOpen ? Qt::DownArrow : Qt::RightArrow);
    m_header->setAccessibleDescription(m_isOpen ? tr("Unfolded") : tr("Folded"));
}

} // namespace histosynth
