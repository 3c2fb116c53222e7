// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QUrl>

#include <filesystem>
#include <optional>
#include <vector>

#include "app/desk/workspace.h"
#include "app/workspaces/dataset/dataset_model.h"
#include "core/workflow/import_images.h"
#include "widgets/workspaces/dataset/import_dialog.h"

namespace histosynth {

// Brings images in: asks for files, for their class and the options, and starts the job.
class ImportController : public QObject {
    Q_OBJECT

public:
    ImportController(const Desk& desk, DatasetModel& model, QWidget& view, QObject* parent = nullptr);

    void askFiles();
    void askFolder();

    // Files and folders that are to be imported: opens the dialog.
    void offer(const QList<QUrl>& urls);

    void close();
    ImportDialog* dialog() const { return m_dialog; } // nullptr while it is closed

Q_SIGNALS:
    void offered(); // the dialog is open

private:
    void openDialog();
    std::optional<ImportOptions> options(const ImageClass& imageClass); // nothing: the form says why
    void start(RowId classId);

    Desk m_desk;
    DatasetModel& m_model;
    QWidget& m_view;
    QPointer<ImportDialog> m_dialog;
    std::vector<std::filesystem::path> m_sources;
};

} // namespace histosynth
