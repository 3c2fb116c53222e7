// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QPointer>

#include <optional>

#include "app/desk/workspace.h"
#include "app/workspaces/dataset/dataset_model.h"
#include "core/workflow/propose_crops.h"
#include "widgets/workspaces/dataset/proposal_dialog.h"

class QTimer;

namespace histosynth {

// A grid of crops over many images: counted by a job whenever something of it changes, made by another.
class ProposalController : public QObject {
    Q_OBJECT

public:
    ProposalController(const Desk& desk, DatasetModel& model, QWidget& view, QObject* parent = nullptr);

    // On the selected images; on all that are shown where none is.
    void open();
    void close();
    ProposalDialog* dialog() const { return m_dialog; } // nullptr while it is closed

Q_SIGNALS:
    void counted(qint64 crops);

private:
    std::optional<ProposalOptions> options();
    void makeDialog();
    void count();
    void stopCounting();
    void take(const CropProposal& proposal);
    void place();

    Desk m_desk;
    DatasetModel& m_model;
    QWidget& m_view;
    QPointer<ProposalDialog> m_dialog;
    QTimer* m_delay = nullptr;
    QList<qint64> m_images;
    std::optional<JobId> m_counting;
    CropProposal m_proposal;
};

} // namespace histosynth
