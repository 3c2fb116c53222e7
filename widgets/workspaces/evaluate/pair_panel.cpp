// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/evaluate/pair_panel.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include "widgets/look/icons.h"
#include "widgets/look/measures.h"
#include "widgets/look/theme.h"
#include "widgets/pictures/compare_view.h"
#include "widgets/workspaces/evaluate/pair_list.h"

namespace histosynth {

PairPanel::PairPanel(QWidget* parent)
    : QWidget(parent), m_title(new QLabel(this)), m_summary(new QLabel(this)), m_compare(new CompareView(this)),
      m_explanation(new QLabel(this)), m_accept(new QToolButton(this)), m_reject(new QToolButton(this)),
      m_list(new PairList(this))
{
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(buildTop());
    splitter->addWidget(m_list);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space16, space16, space16, space8);
    layout->setSpacing(space8);
    layout->addWidget(m_title);
    layout->addWidget(m_summary);
    layout->addWidget(splitter, 1);
    setTextSize(m_title, TextSize::Section);
    m_summary->setWordWrap(true);
    const auto request = [this](PictureVerdict verdict) {
        Q_EMIT verdictRequested(m_verdict == verdict ? PictureVerdict::None : verdict);
        showButtons(); // as it is, until it is told otherwise
    };
    connect(m_accept, &QToolButton::clicked, this, [request] { request(PictureVerdict::Accepted); });
    connect(m_reject, &QToolButton::clicked, this, [request] { request(PictureVerdict::Rejected); });
    retranslate();
    clearPair();
}

QWidget* PairPanel::buildTop()
{
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, space8, space8);
    layout->setSpacing(space8);
    m_explanation->setWordWrap(true);
    setTextSize(m_explanation, TextSize::Secondary);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space8);
    for (auto* button : {m_accept, m_reject}) {
        button->setCheckable(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setFocusPolicy(Qt::StrongFocus);
        buttons->addWidget(button, 1);
    }
    m_accept->setIcon(icon(QStringLiteral("checkmark")));
    m_reject->setIcon(icon(QStringLiteral("dialog-cancel")));
    m_compare->setMinimumHeight(space24 * 6);
    layout->addWidget(m_compare, 1);
    layout->addWidget(m_explanation);
    layout->addLayout(buttons);
    return page;
}

void PairPanel::setSummary(const QString& text, bool isWarning)
{
    m_summary->setText(text);
    setTone(m_summary, isWarning ? Tone::Warning : Tone::Secondary);
    m_summary->setVisible(!text.isEmpty());
}

void PairPanel::setPair(const QImage& synthetic, const QImage& real, const QString& explanation)
{
    m_hasPair = true;
    m_compare->setLeft(synthetic, tr("Synthetic"), tr("Reading…"));
    m_compare->setRight(real, tr("Nearest real"), tr("Reading…"));
    m_explanation->setText(explanation);
    showButtons();
}

void PairPanel::clearPair()
{
    m_hasPair = false;
    m_compare->setLeft({}, tr("Synthetic"));
    m_compare->setRight({}, tr("Nearest real"));
    m_explanation->setText({});
    setVerdict(PictureVerdict::None);
}

void PairPanel::setVerdict(PictureVerdict verdict)
{
    m_verdict = verdict;
    showButtons();
}

void PairPanel::setWritable(bool isWritable)
{
    m_isWritable = isWritable;
    showButtons();
}

void PairPanel::showButtons()
{
    m_accept->setChecked(m_verdict == PictureVerdict::Accepted);
    m_reject->setChecked(m_verdict == PictureVerdict::Rejected);
    m_accept->setEnabled(m_hasPair && m_isWritable);
    m_reject->setEnabled(m_hasPair && m_isWritable);
}

void PairPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PairPanel::retranslate()
{
    m_title->setText(tr("Copies of real images?"));
    m_accept->setText(tr("Accept"));
    m_reject->setText(tr("Reject"));
    m_accept->setToolTip(tr("It is an image of its own (A)."));
    m_reject->setToolTip(tr("It is a copy, or not good: it is never exported (R)."));
}

} // namespace histosynth
