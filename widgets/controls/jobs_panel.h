// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtWidgets/QWidget>

class QScrollArea;
class QVBoxLayout;

namespace histosynth {

class JobRowView;

enum class JobRowState { Waiting, Running, Pausing, Paused, Stopping, Done, Stopped, Failed };

// One job as the panel shows it.
struct JobRow {
    qint64 id = 0;
    QString iconName;
    QString title; // "Training fibrocystic"
    JobRowState state = JobRowState::Waiting;
    QString stateText;      // "step 1,240 of 4,000 · 3.1 steps/s · 15 min left", or why it failed
    double progress = -1.0; // 0 to 1; below 0: not known
    bool canPause = false;
    bool canStop = true;
    QString showText; // on a button that leads to the result, e.g. "Show images"; empty: none
    QString details;  // of a failure: shown on demand, can be copied
};

// A line per job, above the status bar; takes no room when there is none, and scrolls when there are many.
class JobsPanel : public QWidget {
    Q_OBJECT

public:
    explicit JobsPanel(QWidget* parent = nullptr);

    // Lines of the same id stay where they are, with their focus.
    void setJobs(const QList<JobRow>& jobs);

    // Changes the line of that id, or adds one at the end. Cheap: may be called for every event of a worker that is
    // told to the window.
    void setJob(const JobRow& job);
    void removeJob(qint64 id);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void pauseRequested(qint64 id);
    void resumeRequested(qint64 id);
    void stopRequested(qint64 id);
    void showRequested(qint64 id);
    void dismissRequested(qint64 id); // of a line that has ended

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    JobRowView* find(qint64 id) const;
    void fitRows();

    QScrollArea* m_scroll = nullptr;
    QVBoxLayout* m_layout = nullptr;
    QList<JobRowView*> m_rows;
};

} // namespace histosynth
