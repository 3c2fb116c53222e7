// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

#include "widgets/controls/jobs_panel.h"

class QLabel;
class QProgressBar;
class QToolButton;

namespace histosynth {

class ElidedLabel;

// One line of the JobsPanel.
class JobRowView : public QWidget {
    Q_OBJECT

public:
    explicit JobRowView(const JobRow& job, QWidget* parent = nullptr);

    qint64 id() const { return m_job.id; }
    void setJob(const JobRow& job);

Q_SIGNALS:
    void pauseRequested(qint64 id);
    void resumeRequested(qint64 id);
    void stopRequested(qint64 id);
    void showRequested(qint64 id);
    void dismissRequested(qint64 id);
    void heightChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void buildDetails();
    void connectButtons();
    void showProgress();
    void showButtons();
    void showIcon();

    JobRow m_job;
    QLabel* m_icon = nullptr;
    ElidedLabel* m_title = nullptr;
    ElidedLabel* m_state = nullptr;
    QProgressBar* m_progress = nullptr;
    QToolButton* m_show = nullptr;
    QToolButton* m_details = nullptr;
    QToolButton* m_pause = nullptr;
    QToolButton* m_stop = nullptr;
    QToolButton* m_dismiss = nullptr;
    QWidget* m_detailsArea = nullptr;
    QLabel* m_detailsText = nullptr;
};

} // namespace histosynth
