// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/mode_bar.h"

#include <QtCore/QEvent>
#include <QtGui/QAction>
#include <QtGui/QActionGroup>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>

#include "widgets/controls/status_dot.h"
#include "widgets/look/icons.h"
#include "widgets/look/measures.h"
#include "widgets/look/theme.h"

namespace histosynth {

namespace {

constexpr int projectNameCharacters = 24;
constexpr int tabPadding = 2 * (space8 + space4) + space4; // as in the style sheet, and the style's own

void giveNumberKeys(QAction* action, int mode)
{
    if (!action->shortcuts().isEmpty() || mode >= 9)
        return;
    const auto key = static_cast<Qt::Key>(Qt::Key_1 + mode);
    action->setShortcuts({QKeySequence(Qt::CTRL | key), QKeySequence(key)});
}

} // namespace

ModeBar::ModeBar(QWidget* parent)
    : QWidget(parent), m_tabs(new QHBoxLayout), m_tools(new QHBoxLayout), m_project(new QToolButton(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(space8, 0, space8, 1); // 1: the line beneath
    layout->setSpacing(space8);
    m_tabs->setSpacing(space4);
    m_tools->setSpacing(space4);
    layout->addLayout(m_tabs);
    layout->addStretch();
    layout->addWidget(m_project);
    layout->addLayout(m_tools);
    m_project->setAutoRaise(true);
    m_project->setPopupMode(QToolButton::InstantPopup);
    m_project->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_project->setIcon(icon(QStringLiteral("folder-symbolic")));
    m_project->setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    retranslate();
}

void ModeBar::setModes(const QList<QAction*>& actions)
{
    clearTabs();
    m_group = new QActionGroup(this);
    for (int mode = 0; mode < actions.size(); ++mode)
        addTab(actions[mode], mode);
    m_current = -1;
    fitTabs();
}

void ModeBar::setCurrent(int mode)
{
    if (mode >= 0 && mode < m_buttons.size())
        m_buttons[mode]->defaultAction()->setChecked(true);
}

int ModeBar::current() const
{
    return m_current;
}

void ModeBar::setMarked(int mode, bool marked)
{
    if (mode < 0 || mode >= m_dots.size())
        return;
    m_dots[mode]->setState(Tone::Accent, tr("Something is going on here"));
    m_dots[mode]->setVisible(marked);
}

void ModeBar::setProjectName(const QString& name)
{
    m_projectName = name;
    retranslate();
}

void ModeBar::setProjectMenu(QMenu* menu)
{
    m_project->setMenu(menu);
}

QToolButton* ModeBar::addTool(QAction* action)
{
    auto* button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setIconSize(QSize(iconSide, iconSide));
    button->setDefaultAction(action);
    button->setToolButtonStyle(action->icon().isNull() ? Qt::ToolButtonTextOnly : Qt::ToolButtonIconOnly);
    button->setFocusPolicy(Qt::StrongFocus);
    if (action->menu())
        button->setPopupMode(QToolButton::InstantPopup);
    m_tools->addWidget(button);
    return button;
}

void ModeBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange)
        fitTabs();
}

bool ModeBar::event(QEvent* event)
{
    const bool result = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        fitTabs();
    return result;
}

void ModeBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitTabs();
}

void ModeBar::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setPen(themeColours(palette()).separator);
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

QSize ModeBar::minimumSizeHint() const
{
    const auto margins = layout()->contentsMargins();
    int width = margins.left() + margins.right() + m_project->sizeHint().width() + m_tools->sizeHint().width();
    width += static_cast<int>(m_buttons.size()) * (iconSide + space24);
    return {width, QWidget::minimumSizeHint().height()};
}

void ModeBar::clearTabs()
{
    for (auto* button : m_buttons) {
        removeAction(button->defaultAction());
        delete button;
    }
    m_buttons.clear();
    m_dots.clear();
    delete m_group;
}

void ModeBar::addTab(QAction* action, int mode)
{
    giveNumberKeys(action, mode);
    action->setCheckable(true);
    action->setChecked(false);
    m_group->addAction(action);
    addAction(action); // its keys work in the whole window
    auto* button = new QToolButton(this);
    button->setObjectName(QStringLiteral("histosynthModeTab"));
    button->setDefaultAction(action);
    button->setIconSize(QSize(iconSide, iconSide));
    button->setFocusPolicy(Qt::StrongFocus);
    button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto* dot = new StatusDot(button);
    dot->hide();
    m_tabs->addWidget(button);
    m_buttons << button;
    m_dots << dot;
    connect(action, &QAction::toggled, this, [this, mode](bool isOn) {
        if (!isOn || mode == m_current)
            return;
        m_current = mode;
        Q_EMIT currentChanged(mode);
    });
}

// Icon and text where there is room for both, else text, else icons (the tool tips tell the text). Estimated instead of
// tried out: every change of a button's style asks for a new layout, which leads here again.
void ModeBar::fitTabs()
{
    const auto margins = layout()->contentsMargins();
    const int room = width() - margins.left() - margins.right() - m_project->sizeHint().width() -
                     m_tools->sizeHint().width() - 3 * space8;
    const int count = static_cast<int>(m_buttons.size());
    int texts = 0;
    for (const auto* button : m_buttons)
        texts += button->fontMetrics().horizontalAdvance(button->text());
    const int textOnly = texts + count * (tabPadding + m_tabs->spacing());
    const int both = textOnly + count * (iconSide + space8);
    const auto style = both <= room       ? Qt::ToolButtonTextBesideIcon
                       : textOnly <= room ? Qt::ToolButtonTextOnly
                                          : Qt::ToolButtonIconOnly;
    for (qsizetype mode = 0; mode < m_buttons.size(); ++mode) {
        if (m_buttons[mode]->toolButtonStyle() != style)
            m_buttons[mode]->setToolButtonStyle(style);
        // At the icon's upper right, or in the corner where there is only text.
        m_dots[mode]->move(style == Qt::ToolButtonTextOnly ? 0 : space8 + iconSide, space4 / 2);
    }
}

void ModeBar::retranslate()
{
    const auto name = m_projectName.isEmpty() ? tr("No project") : m_projectName;
    const int room = projectNameCharacters * fontMetrics().averageCharWidth();
    m_project->setText(fontMetrics().elidedText(name, Qt::ElideMiddle, room).replace(u'&', QStringLiteral("&&")));
    m_project->setToolTip(name);
    m_project->setAccessibleName(tr("Project: %1").arg(name));
}

} // namespace histosynth
