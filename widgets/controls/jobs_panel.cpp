// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/jobs_panel.h"

#include <QtGui/QPainter>
#include <QtWidgets/QFrame>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

#include "widgets/controls/job_row_view.h"
#include "widgets/look/theme.h"

namespace histosynth {

namespace {

constexpr int shownRows = 4; // then it scrolls
constexpr int lineHeight = 1;

int rowHeight(const QWidget& row, int width)
{
    const int wanted = row.hasHeightForWidth() ? row.heightForWidth(width) : row.sizeHint().height();
    return std::max(wanted, row.minimumHeight());
}

} // namespace

JobsPanel::JobsPanel(QWidget* parent) : QWidget(parent), m_scroll(new QScrollArea(this))
{
    auto* content = new QWidget;
    m_layout = new QVBoxLayout(content);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->setSizeConstraint(QLayout::SetMinAndMaxSize);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(content);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, lineHeight, 0, 0);
    outer->addWidget(m_scroll);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Jobs"));
    hide();
}

void JobsPanel::setJobs(const QList<JobRow>& jobs)
{
    const auto isGone = [&jobs](const JobRowView* row) {
        return std::ranges::none_of(jobs, [row](const JobRow& job) { return job.id == row->id(); });
    };
    for (auto* row : m_rows) {
        if (isGone(row))
            row->deleteLater();
    }
    m_rows.removeIf(isGone);
    for (const auto& job : jobs)
        setJob(job);
    fitRows();
}

void JobsPanel::setJob(const JobRow& job)
{
    if (auto* row = find(job.id)) {
        row->setJob(job);
        return;
    }
    auto* row = new JobRowView(job, m_scroll->widget());
    connect(row, &JobRowView::pauseRequested, this, &JobsPanel::pauseRequested);
    connect(row, &JobRowView::resumeRequested, this, &JobsPanel::resumeRequested);
    connect(row, &JobRowView::stopRequested, this, &JobsPanel::stopRequested);
    connect(row, &JobRowView::showRequested, this, &JobsPanel::showRequested);
    connect(row, &JobRowView::dismissRequested, this, &JobsPanel::dismissRequested);
    connect(row, &JobRowView::heightChanged, this, &JobsPanel::fitRows);
    m_layout->addWidget(row);
    m_rows.append(row);
    fitRows();
}

void JobsPanel::removeJob(qint64 id)
{
    auto* row = find(id);
    if (!row)
        return;
    m_rows.removeOne(row);
    row->hide();
    row->deleteLater();
    fitRows();
}

QSize JobsPanel::sizeHint() const
{
    int height = lineHeight;
    int shown = 0;
    for (const auto* row : m_rows) {
        if (shown++ == shownRows)
            break;
        height += rowHeight(*row, width());
    }
    return {320, height};
}

QSize JobsPanel::minimumSizeHint() const
{
    return {160, sizeHint().height()};
}

void JobsPanel::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(0, 0, width(), lineHeight, themeColours(palette()).separator);
}

JobRowView* JobsPanel::find(qint64 id) const
{
    const auto found = std::ranges::find_if(m_rows, [id](const JobRowView* row) { return row->id() == id; });
    return found == m_rows.end() ? nullptr : *found;
}

void JobsPanel::fitRows()
{
    setVisible(!m_rows.isEmpty());
    updateGeometry();
}

} // namespace histosynth
