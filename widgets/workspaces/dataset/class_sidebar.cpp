// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/dataset/class_sidebar.h"

#include <QtCore/QEvent>
#include <QtGui/QAction>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>

#include <initializer_list>
#include <numeric>

#include "widgets/controls/key_value_table.h"
#include "widgets/controls/primary_button.h"
#include "widgets/look/format.h"
#include "widgets/look/measures.h"
#include "widgets/look/theme.h"

namespace histosynth {

namespace {

QToolButton* textButton(QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QLabel* sectionTitle(QWidget* parent)
{
    auto* label = new QLabel(parent);
    setTextSize(label, TextSize::Section);
    return label;
}

} // namespace

ClassSidebar::ClassSidebar(QWidget* parent)
    : QWidget(parent), m_title(sectionTitle(this)), m_add(new QToolButton(this)), m_classes(new ClassList(this)),
      m_balanceTitle(new QLabel(this)), m_balance(new BalanceBar(this)), m_splitTitle(sectionTitle(this)),
      m_split(new KeyValueTable(this)), m_deal(textButton(this)), m_leak(new QLabel(this)), m_repair(textButton(this)),
      m_filled(new QWidget(this)), m_import(new PrimaryButton(this))
{
    m_classes->viewport()->setAutoFillBackground(false);
    m_add->setAutoRaise(true);
    m_add->setFocusPolicy(Qt::StrongFocus);
    setTone(m_balanceTitle, Tone::Secondary);
    setTextSize(m_balanceTitle, TextSize::Secondary);
    m_leak->setWordWrap(true);
    setTone(m_leak, Tone::Warning);

    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_add);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space16, space16, space8, space16);
    layout->setSpacing(space8);
    layout->addLayout(head);
    layout->addWidget(m_classes, 1);
    layout->addWidget(m_filled);
    auto* filled = new QVBoxLayout(m_filled);
    filled->setContentsMargins(0, 0, 0, 0);
    filled->setSpacing(space8);
    filled->addWidget(m_balanceTitle);
    filled->addWidget(m_balance);
    filled->addSpacing(space8);
    for (auto* widget : std::initializer_list<QWidget*>{m_splitTitle, m_split, m_leak, m_repair, m_deal})
        filled->addWidget(widget);
    filled->addSpacing(space8);
    filled->addWidget(m_import);
    retranslate();
}

void ClassSidebar::setActions(QAction* addClass, QAction* split, QAction* repair, QAction* import)
{
    connect(m_import, &QPushButton::clicked, import, &QAction::trigger);
    const auto follow = [this, import] { m_import->setEnabled(import->isEnabled()); };
    connect(import, &QAction::changed, m_import, follow);
    follow();
    m_add->setDefaultAction(addClass);
    m_add->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_deal->setDefaultAction(split);
    m_repair->setDefaultAction(repair);
}

void ClassSidebar::setSplitCounts(const std::array<qint64, 4>& counts)
{
    m_counts = counts;
    m_filled->setVisible(std::accumulate(counts.begin(), counts.end(), qint64{0}) > 0);
    const auto images = [](qint64 count) { return countText(count); };
    QList<KeyValue> rows{
        {tr("Training"), images(counts[0]), tr("Images that models are trained on.")},
        {tr("Validation"), images(counts[1]), tr("Images that the loss is checked on during a training.")},
        {tr("Test"), images(counts[2]), tr("Images that synthetic ones are judged against.")}};
    if (counts[3] > 0)
        rows << KeyValue{tr("Not dealt out"), images(counts[3]),
                         tr("Images that are in no part yet. They are dealt out before the next training.")};
    m_split->setRows(rows);
}

void ClassSidebar::setLeaks(int patients)
{
    m_leaks = patients;
    m_leak->setText(
        tr("%Ln patient(s) in more than one part: what is tested would have been trained on.", "", patients));
    m_leak->setVisible(patients > 0);
    m_repair->setVisible(patients > 0);
}

void ClassSidebar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ClassSidebar::retranslate()
{
    m_title->setText(tr("Classes"));
    m_balanceTitle->setText(tr("Images per class"));
    m_splitTitle->setText(tr("Split"));
    m_import->setText(tr("Import images…"));
    m_import->setIconName(QStringLiteral("document-import"));
    setSplitCounts(m_counts);
    setLeaks(m_leaks);
}

} // namespace histosynth
