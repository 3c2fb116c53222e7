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

#include "widgets/controls/fold_section.h"
#include "widgets/controls/key_value_table.h"
#include "widgets/controls/primary_button.h"
#include "widgets/controls/scroll_column.h"
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
      m_balanceTitle(new QLabel(this)), m_balance(new BalanceBar(this)),
      m_patientsFold(new FoldSection(QStringLiteral("patients"), {}, this)), m_patients(new FilterList(this)),
      m_qualityFold(new FoldSection(QStringLiteral("quality"), {}, this)), m_quality(new FilterList(this)),
      m_unmeasured(new QLabel(this)), m_splitTitle(sectionTitle(this)), m_split(new KeyValueTable(this)),
      m_deal(textButton(this)), m_leak(new QLabel(this)), m_repair(textButton(this)), m_filled(new QWidget(this)),
      m_import(new PrimaryButton(this))
{
    m_classes->viewport()->setAutoFillBackground(false);
    m_add->setAutoRaise(true);
    m_add->setFocusPolicy(Qt::StrongFocus);
    for (auto* label : {m_balanceTitle, m_unmeasured}) {
        setTone(label, Tone::Secondary);
        setTextSize(label, TextSize::Secondary);
    }
    m_leak->setWordWrap(true);
    m_unmeasured->setWordWrap(true);
    setTone(m_leak, Tone::Warning);
    m_patientsFold->setContent(m_patients);
    m_qualityFold->setContent(qualityContent());
    for (auto* fold : {m_patientsFold, m_qualityFold})
        connect(fold, &FoldSection::openChanged, this, &ClassSidebar::foldToggled);
    layOut();
    retranslate();
}

QWidget* ClassSidebar::qualityContent()
{
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space4);
    layout->addWidget(m_quality);
    layout->addWidget(m_unmeasured);
    return content;
}

// All but the button scrolls where there is too little room.
void ClassSidebar::layOut()
{
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_add);
    auto* filled = new QVBoxLayout(m_filled);
    filled->setContentsMargins(0, 0, 0, 0);
    filled->setSpacing(space8);
    filled->addWidget(m_balanceTitle);
    filled->addWidget(m_balance);
    filled->addSpacing(space8);
    for (auto* widget : std::initializer_list<QWidget*>{m_patientsFold, m_qualityFold})
        filled->addWidget(widget);
    filled->addSpacing(space8);
    for (auto* widget : std::initializer_list<QWidget*>{m_splitTitle, m_split, m_leak, m_repair, m_deal})
        filled->addWidget(widget);

    auto* column = new QWidget(this);
    auto* columnLayout = new QVBoxLayout(column);
    columnLayout->setContentsMargins(space16, space16, space8, 0);
    columnLayout->setSpacing(space8);
    columnLayout->addLayout(head);
    columnLayout->addWidget(m_classes);
    columnLayout->addWidget(m_filled);
    columnLayout->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, space16);
    layout->setSpacing(space8);
    layout->addWidget(new ScrollColumn(column, this), 1);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(space16, 0, space8, 0);
    foot->addWidget(m_import);
    layout->addLayout(foot);
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
    const bool isFilled = std::accumulate(counts.begin(), counts.end(), qint64{0}) > 0;
    m_filled->setVisible(isFilled);
    m_import->setVisible(isFilled);
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

void ClassSidebar::setQualityCounts(qint64 conspicuous, qint64 unmeasured)
{
    m_conspicuousCount = conspicuous;
    m_unmeasuredCount = unmeasured;
    m_qualityFold->setSummary(conspicuous > 0 ? countText(conspicuous) : QString());
    m_unmeasured->setText(tr("%Ln image(s) not looked at yet.", "", static_cast<int>(unmeasured)));
    m_unmeasured->setVisible(unmeasured > 0);
}

void ClassSidebar::setPatientCount(qint64 count)
{
    m_patientsFold->setSummary(count > 0 ? countText(count) : QString());
}

void ClassSidebar::setFoldOpen(const QString& key, bool open)
{
    for (auto* fold : {m_patientsFold, m_qualityFold}) {
        if (fold->key() == key)
            fold->setOpen(open);
    }
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
    m_patientsFold->setTitle(tr("Patients"));
    m_patients->setAccessibleName(tr("Patients"));
    m_patients->setToolTip(tr("Click to see the images of one patient only, click again to see all."));
    m_qualityFold->setTitle(tr("Quality"));
    m_quality->setAccessibleName(tr("Quality"));
    m_splitTitle->setText(tr("Split"));
    m_import->setText(tr("Import images…"));
    m_import->setIconName(QStringLiteral("document-import"));
    setSplitCounts(m_counts);
    setLeaks(m_leaks);
    setQualityCounts(m_conspicuousCount, m_unmeasuredCount);
}

} // namespace histosynth
