// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QPointer>

#include <optional>
#include <vector>

#include "app/desk/workspace.h"
#include "app/jobs/latest_work.h"
#include "core/workflow/export_images.h"
#include "widgets/workspaces/export/export_view.h"
#include "widgets/workspaces/export/set_preview.h"

namespace histosynth {

// The Export workspace: shows what a set will hold while it is chosen, asks before something is replaced, and writes
// the set as a job.
class ExportWorkspace : public Workspace {
    Q_OBJECT

public:
    explicit ExportWorkspace(const Desk& desk, QObject* parent = nullptr);
    ~ExportWorkspace() override;

    QWidget* view() override { return m_view; }
    void openProject() override;
    void closeProject() override;
    void refresh(ProjectParts parts) override;
    void activate() override;
    void deactivate() override;
    void retranslate() override;

    ExportChoice choice() const;

Q_SIGNALS:
    // For those who wait: what the receiver will see is shown.
    void previewShown();

private:
    // What is read of the project, off the window's thread.
    struct Reading {
        ExportForecast forecast;
        std::vector<ImageClass> classes;
        std::vector<Run> trainings;
        qint64 freeBytes = -1;  // where the set is to be written; -1: no such place
        bool hasImages = false; // anything that could go into a set
    };

    static QString formName() { return QStringLiteral("export"); } // in the settings
    void connectView();
    void restoreSettings();
    void takeTarget(const QString& path);

    void read();
    static Reading readingOf(Project& project, ExportChoice choice, const QString& target);
    void take(const Reading& reading);
    void showPreview();
    QList<SetSplit> splits() const;
    QList<SetRemark> remarks() const;
    QString targetProblem() const; // in words; empty: none

    void browse();
    void start();
    void write(bool replace);
    void takeEnd(JobState state);
    void showWritten(const ExportResult& result);
    void openFolder() const;

    QPointer<ExportView> m_view;
    LatestWork m_reading;
    std::optional<Reading> m_read;
    std::optional<ExportResult> m_written;
    JobId m_job = 0;
    bool m_isActive = false;
    bool m_isStale = true;
};

} // namespace histosynth
