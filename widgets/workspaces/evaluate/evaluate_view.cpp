// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/evaluate/evaluate_view.h"

#include <QtCore/QDataStream>
#include <QtCore/QEvent>
#include <QtCore/QIODevice>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

#include "widgets/controls/empty_state.h"
#include "widgets/controls/fold_section.h"
#include "widgets/controls/primary_button.h"
#include "widgets/controls/scroll_column.h"
#include "widgets/forms/option_form.h"
#include "widgets/look/measures.h"
#include "widgets/workspaces/evaluate/measure_panel.h"
#include "widgets/workspaces/evaluate/pair_panel.h"

namespace histosynth {

namespace {

constexpr int leftWidth = 260;
constexpr int rightWidth = 320;
constexpr int leastCentre = 320;
constexpr int leastRight = 264;
constexpr int mostMeasures = 2; // a chart has two axes

} // namespace

EvaluateView::EvaluateView(QWidget* parent)
    : QWidget(parent), m_stack(new QStackedWidget(this)), m_empty(new EmptyState(this)),
      m_measures(new MeasurePanel(this)), m_pairs(new PairPanel(this)), m_splitter(new QSplitter(Qt::Horizontal, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_measures);
    m_stack->setMinimumWidth(leastCentre);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(buildLeft());
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_pairs);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({leftWidth, 3 * leastCentre, rightWidth});
    m_pairs->setMinimumWidth(leastRight);
    connect(m_empty, &EmptyState::triggered, this, &EvaluateView::emptyActionTriggered);
    setCentre(Centre::NoRuns);
    retranslate();
}

QWidget* EvaluateView::buildLeft()
{
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(space8, space16, space8, space16);
    layout->setSpacing(space8);
    m_runsTitle = new QLabel(page);
    m_runs = new RunList(page);
    m_runs->setSelectionMode(QAbstractItemView::SingleSelection);
    m_measuresTitle = new QLabel(page);
    m_measureList = new QListWidget(page);
    m_measureList->setFrameShape(QFrame::NoFrame);
    m_measureList->setSelectionMode(QAbstractItemView::NoSelection);
    m_measureList->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_measureList->setTextElideMode(Qt::ElideRight);
    m_measuresHint = new QLabel(page);
    m_measuresHint->setWordWrap(true);
    setTextSize(m_measuresHint, TextSize::Secondary);
    setTone(m_measuresHint, Tone::Secondary);
    for (auto* title : {m_runsTitle, m_measuresTitle}) {
        setTextSize(title, TextSize::Section);
        title->setContentsMargins(space8, 0, space8, 0);
    }
    m_measuresHint->setContentsMargins(space8, 0, space8, 0);
    layout->addWidget(m_runsTitle);
    layout->addWidget(m_runs, 2);
    layout->addSpacing(space8);
    layout->addWidget(m_measuresTitle);
    layout->addWidget(m_measureList);
    layout->addWidget(m_measuresHint);
    layout->addSpacing(space8);
    layout->addWidget(buildForm(), 3);
    m_start = new PrimaryButton(page);
    m_start->setIconName(QStringLiteral("view-statistics"));
    layout->addWidget(m_start);
    connect(m_start, &QPushButton::clicked, this, &EvaluateView::startRequested);
    connect(m_measureList, &QListWidget::itemChanged, this, &EvaluateView::choose);
    return page;
}

QWidget* EvaluateView::buildForm()
{
    m_formSection = new FoldSection(QStringLiteral("evaluate_options"));
    m_form = new OptionForm;
    m_formSection->setContent(m_form);
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(space8, 0, space8, 0);
    layout->addWidget(m_formSection);
    layout->addStretch(1);
    connect(m_formSection, &FoldSection::openChanged, m_formSection,
            [this](const QString&, bool isOpen) { m_formSection->setOpen(isOpen); });
    return new ScrollColumn(page, this);
}

void EvaluateView::setMeasureNames(const QList<MeasureName>& names)
{
    const QSignalBlocker quiet(m_measureList);
    m_measureList->clear();
    for (int i = 0; i < names.size(); ++i) {
        auto* item = new QListWidgetItem(names[i].name, m_measureList);
        item->setToolTip(names[i].help);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
        item->setCheckState(m_chosen.contains(i) ? Qt::Checked : Qt::Unchecked);
    }
    const int rows = static_cast<int>(names.size());
    m_measureList->setFixedHeight(rows > 0 ? rows * m_measureList->sizeHintForRow(0) + space4 : 0);
}

// One is always chosen; a third takes the place of the one that was chosen first.
void EvaluateView::choose(QListWidgetItem* item)
{
    const int row = m_measureList->row(item);
    const bool isChosen = item->checkState() == Qt::Checked;
    m_chosen.removeAll(row);
    if (isChosen || m_chosen.isEmpty())
        m_chosen << row;
    while (m_chosen.size() > mostMeasures)
        m_chosen.removeFirst();
    const QSignalBlocker quiet(m_measureList);
    for (int i = 0; i < m_measureList->count(); ++i)
        m_measureList->item(i)->setCheckState(m_chosen.contains(i) ? Qt::Checked : Qt::Unchecked);
    Q_EMIT measuresChosen();
}

void EvaluateView::setStart(const QString& text, bool isPossible, bool isBusy)
{
    m_start->setBusy(false); // its text and whether it can be pressed are those of an idle one
    m_start->setText(text);
    m_start->setEnabled(isPossible && !isBusy);
    if (isBusy)
        m_start->setBusy(true);
    m_form->setReadOnly(isBusy);
}

void EvaluateView::setCentre(Centre centre)
{
    m_centre = centre;
    tellEmpty();
    m_stack->setCurrentWidget(centre == Centre::Measures ? static_cast<QWidget*>(m_measures) : m_empty);
    m_pairs->setVisible(centre == Centre::Measures);
}

QByteArray EvaluateView::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << m_splitter->saveState() << m_measures->splitter()->saveState() << m_formSection->isOpen();
    return state;
}

void EvaluateView::restoreState(const QByteArray& state)
{
    QDataStream stream(state);
    QByteArray columns;
    QByteArray rows;
    bool isFormOpen = false;
    stream >> columns >> rows >> isFormOpen;
    if (stream.status() != QDataStream::Ok)
        return;
    m_splitter->restoreState(columns);
    m_measures->splitter()->restoreState(rows);
    m_formSection->setOpen(isFormOpen);
}

void EvaluateView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void EvaluateView::tellEmpty()
{
    m_empty->setPicture(QStringLiteral("view-statistics"));
    if (m_centre == Centre::NoRuns) {
        m_empty->setSentence(
            tr("Here you will see how good the synthetic images are. First a model has to be trained."));
        m_empty->setAction(tr("Train a model"));
    } else {
        m_empty->setSentence(
            tr("This run has not been evaluated yet. Images are drawn with each of its checkpoints and "
               "held against real images that the model has never seen."));
        m_empty->setAction({}); // the button on the left does it
    }
}

void EvaluateView::retranslate()
{
    m_runsTitle->setText(tr("Runs"));
    m_measuresTitle->setText(tr("Measures"));
    m_measuresHint->setText(tr("Choose one or two to show in the chart."));
    m_measureList->setAccessibleName(m_measuresTitle->text());
    m_formSection->setTitle(tr("How to measure"));
    tellEmpty();
}

} // namespace histosynth
