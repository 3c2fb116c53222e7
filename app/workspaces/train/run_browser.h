// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QSet>

#include <optional>
#include <vector>

#include "app/desk/workspace.h"
#include "app/workspaces/train/run_reader.h"

class QTimer;

namespace histosynth {

class PictureLoader;
class TrainView;

// The runs of the project: lists them, and shows curves, previews, settings and numbers of those that are chosen. Of
// the training that goes on it shows what comes.
class RunBrowser : public QObject {
    Q_OBJECT

public:
    RunBrowser(const Desk& desk, TrainView& view, QObject* parent);
    ~RunBrowser() override;

    void read(); // again; told by listed()
    void clear();

    const std::vector<TrainingRun>& runs() const { return m_runs; }
    const TrainingRun* selected() const; // where one is
    const TrainingRun* find(RowId run) const;

    // The training that goes on, from its beginning or from where it is taken up again.
    void beginLive(std::optional<RowId> run);
    void take(const Event& event);
    void showLiveNumbers(const JobStatus& status);
    void endLive();
    bool isLiveFound() const { return m_live && m_live->run; }
    bool isLiveShown() const;

    void retranslate();

Q_SIGNALS:
    void listed();
    void selectionChanged();

private:
    struct Live {
        std::optional<RowId> run; // nothing until its row is found
        RunCurves curves;         // since it began
    };

    void takeRuns(std::vector<TrainingRun> runs);
    void listRows();
    void select();
    void showSelected();
    void showCurves(const QList<qint64>& ids);
    void takeCurves(const RunCurves& curves);
    void append(const RunCurves& curves);
    void showPreviews();
    void showPreview(int direction);
    void openPreview(std::int64_t step);

    Desk m_desk;
    TrainView& m_view;
    std::unique_ptr<PictureLoader> m_pictures;
    std::vector<TrainingRun> m_runs;
    QSet<RowId> m_asked;                  // whose curves are shown or on their way
    std::vector<Preview> m_previews;      // of the run in front
    std::optional<std::int64_t> m_opened; // step of the preview that is seen large
    std::optional<Live> m_live;
    QTimer* m_rowTimer = nullptr;
    bool m_isReading = false;
    bool m_isReadAgain = false;
};

} // namespace histosynth
