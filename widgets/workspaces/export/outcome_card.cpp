// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/export/outcome_card.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "widgets/look/icons.h"
#include "widgets/look/measures.h"
#include "widgets/look/theme.h"

namespace histosynth {

OutcomeCard::OutcomeCard(QWidget* parent)
    : QFrame(parent), m_mark(new QLabel(this)), m_text(new QLabel(this)), m_replace(new QPushButton(this)),
      m_otherName(new QPushButton(this)), m_browse(new QPushButton(this)), m_cancel(new QPushButton(this)),
      m_open(new QPushButton(icon(QStringLiteral("document-open-folder")), QString(), this))
{
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* head = new QHBoxLayout;
    head->setSpacing(space8);
    head->addWidget(m_mark, 0, Qt::AlignTop);
    head->addWidget(m_text, 1);
    head->addWidget(m_open);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space8);
    buttons->addStretch();
    for (auto* button : {m_replace, m_otherName, m_browse, m_cancel})
        buttons->addWidget(button);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space16, space8, space8, space8);
    layout->setSpacing(space8);
    layout->addLayout(head);
    layout->addLayout(buttons);
    connect(m_replace, &QPushButton::clicked, this, &OutcomeCard::replaceChosen);
    connect(m_otherName, &QPushButton::clicked, this, &OutcomeCard::otherNameChosen);
    connect(m_browse, &QPushButton::clicked, this, &OutcomeCard::browseRequested);
    connect(m_cancel, &QPushButton::clicked, this, &OutcomeCard::clear);
    connect(m_open, &QPushButton::clicked, this, &OutcomeCard::openRequested);
    retranslate();
    clear();
}

void OutcomeCard::ask(const QString& text, const QString& otherName)
{
    m_isAsking = true;
    m_otherNameText = otherName;
    retranslate();
    present(Mark::Question, text);
    m_otherName->setFocus(); // the answer that loses nothing
}

void OutcomeCard::showDone(const QString& text)
{
    m_isAsking = false;
    present(Mark::Done, text);
}

void OutcomeCard::showFailure(const QString& text)
{
    m_isAsking = false;
    present(Mark::Failure, text);
}

void OutcomeCard::clear()
{
    m_isAsking = false;
    m_text->clear();
    hide();
}

QString OutcomeCard::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void OutcomeCard::present(Mark mark, const QString& text)
{
    m_kind = mark;
    m_text->setText(text);
    for (auto* button : {m_replace, m_otherName, m_browse, m_cancel})
        button->setVisible(m_isAsking);
    m_open->setVisible(mark == Mark::Done);
    setAccessibleName(text);
    drawMark();
    show();
}

void OutcomeCard::drawMark()
{
    const auto colours = themeColours(palette());
    const auto picture = [&](const char* name, const QColor& colour) {
        m_mark->setPixmap(iconPixmap(QString::fromLatin1(name), iconSide, colour, devicePixelRatioF()));
    };
    if (m_kind == Mark::Question)
        picture("dialog-warning", colours.warning);
    else if (m_kind == Mark::Failure)
        picture("dialog-error", colours.error);
    else
        picture("data-success", colours.success);
}

void OutcomeCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        drawMark();
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void OutcomeCard::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_isAsking)
        clear();
    else
        QFrame::keyPressEvent(event);
}

void OutcomeCard::paintEvent(QPaintEvent*)
{
    const auto colours = themeColours(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colours.border);
    painter.setBrush(colours.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius, cornerRadius);
}

void OutcomeCard::retranslate()
{
    m_replace->setText(tr("Replace it"));
    m_otherName->setText(tr("Write %1").arg(m_otherNameText));
    m_browse->setText(tr("Other name…"));
    m_cancel->setText(tr("Cancel"));
    m_open->setText(tr("Open folder"));
}

} // namespace histosynth
