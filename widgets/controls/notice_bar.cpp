// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/notice_bar.h"

#include <QtCore/QTimer>
#include <QtGui/QAccessible>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

#include <algorithm>

#include "widgets/look/icons.h"
#include "widgets/look/measures.h"

namespace histosynth {

namespace {

constexpr std::chrono::milliseconds usualDuration(8000);

QString iconNameOf(Tone tone)
{
    switch (tone) {
    case Tone::Error:
        return QStringLiteral("dialog-error");
    case Tone::Warning:
        return QStringLiteral("dialog-warning");
    case Tone::Success:
        return QStringLiteral("checkmark");
    case Tone::Normal:
    case Tone::Secondary:
    case Tone::Accent:
        break;
    }
    return {};
}

} // namespace

NoticeBar::NoticeBar(QWidget* parent)
    : QWidget(parent), m_mark(new QLabel(this)), m_label(new QLabel(this)), m_action(new QPushButton(this)),
      m_copy(new QToolButton(this)), m_close(new QToolButton(this)), m_timer(new QTimer(this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(space16, space4, space8, space4);
    layout->setSpacing(space8);
    layout->addWidget(m_mark);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_copy);
    layout->addWidget(m_close);
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    buildButtons();
    m_timer->setSingleShot(true);
    m_timer->setInterval(usualDuration);
    connect(m_timer, &QTimer::timeout, this, &NoticeBar::next);
    retranslate();
    hide();
}

void NoticeBar::buildButtons()
{
    m_copy->setIcon(icon(QStringLiteral("edit-copy")));
    m_close->setIcon(icon(QStringLiteral("window-close")));
    for (auto* button : {m_copy, m_close}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->installEventFilter(this);
    }
    m_action->installEventFilter(this);
    connect(m_close, &QToolButton::clicked, this, &NoticeBar::next);
    connect(m_copy, &QToolButton::clicked, this, [this] {
        const auto& shown = m_queue.constFirst();
        QGuiApplication::clipboard()->setText(shown.text + u'\n' + shown.details);
    });
    connect(m_action, &QPushButton::clicked, this, [this] {
        const int token = m_queue.constFirst().token;
        next();
        Q_EMIT actionTriggered(token);
    });
}

void NoticeBar::post(const NoticeText& notice)
{
    const auto same = std::ranges::find_if(
        m_queue, [&notice](const NoticeText& other) { return notice.token != 0 && other.token == notice.token; });
    if (same == m_queue.end()) {
        m_queue.append(notice);
        if (m_queue.size() == 1)
            present();
        return;
    }
    const bool isShown = same == m_queue.begin();
    *same = notice;
    if (isShown)
        present();
}

void NoticeBar::withdraw(int token)
{
    const bool isShown = !m_queue.isEmpty() && m_queue.constFirst().token == token;
    m_queue.removeIf([token](const NoticeText& notice) { return notice.token == token; });
    if (isShown)
        present();
}

void NoticeBar::clear()
{
    m_queue.clear();
    present();
}

QString NoticeBar::text() const
{
    return m_queue.isEmpty() ? QString() : m_queue.constFirst().text;
}

void NoticeBar::setDuration(std::chrono::milliseconds duration)
{
    m_timer->setInterval(duration);
}

void NoticeBar::enterEvent(QEnterEvent* event)
{
    QWidget::enterEvent(event);
    m_timer->stop();
}

void NoticeBar::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    startOrHold();
}

void NoticeBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange && !m_queue.isEmpty())
        drawMark();
}

bool NoticeBar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn)
        m_timer->stop();
    else if (event->type() == QEvent::FocusOut)
        startOrHold();
    return QWidget::eventFilter(watched, event);
}

void NoticeBar::paintEvent(QPaintEvent* /*event*/)
{
    const auto colours = themeColours(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colours.border);
    painter.setBrush(colours.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius, cornerRadius);
}

void NoticeBar::next()
{
    if (!m_queue.isEmpty())
        m_queue.removeFirst();
    present();
}

void NoticeBar::present()
{
    m_timer->stop();
    setVisible(!m_queue.isEmpty());
    if (m_queue.isEmpty())
        return;
    const auto& notice = m_queue.constFirst();
    m_label->setText(notice.text);
    m_action->setText(notice.actionText);
    m_action->setVisible(!notice.actionText.isEmpty());
    m_copy->setVisible(!notice.details.isEmpty());
    m_copy->setToolTip(notice.details.isEmpty() ? QString() : tr("Copy the details:\n%1").arg(notice.details));
    setAccessibleName(notice.text);
    drawMark();
    QAccessibleAnnouncementEvent announcement(this, notice.text);
    QAccessible::updateAccessibility(&announcement);
    startOrHold();
}

void NoticeBar::drawMark()
{
    const auto tone = m_queue.constFirst().tone;
    const auto name = iconNameOf(tone);
    m_mark->setVisible(!name.isEmpty());
    if (!name.isEmpty())
        m_mark->setPixmap(iconPixmap(name, smallIconSide, toneColour(palette(), tone), devicePixelRatioF()));
}

void NoticeBar::startOrHold()
{
    if (m_queue.isEmpty() || m_queue.constFirst().tone == Tone::Error)
        return;
    const bool isHeld = underMouse() || m_action->hasFocus() || m_copy->hasFocus() || m_close->hasFocus();
    if (!isHeld)
        m_timer->start();
}

void NoticeBar::retranslate()
{
    m_copy->setAccessibleName(tr("Copy details"));
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close this message"));
}

} // namespace histosynth
