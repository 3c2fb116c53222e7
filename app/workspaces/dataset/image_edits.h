// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>

#include <functional>
#include <optional>

#include "app/desk/workspace.h"
#include "app/workspaces/dataset/dataset_model.h"

namespace histosynth {

// Edits of one or many images, each one step that can be undone.
class ImageEdits : public QObject {
    Q_OBJECT

public:
    ImageEdits(const Desk& desk, DatasetModel& model, QObject* parent = nullptr);

    // Those that are of that class already are passed over.
    void setClass(const QList<qint64>& ids, RowId classId);

    // Empty names: of no patient, of no slide. What is not given stays as it is with each image.
    void setPatient(const QList<qint64>& ids, const std::optional<QString>& patient,
                    const std::optional<QString>& slide);
    void setScale(const QList<qint64>& ids, std::optional<double> micrometresPerPixel);

    // With their crops and annotations, unless something was made from them.
    void remove(const QList<qint64>& ids);

private:
    void make(const std::string& code, const std::vector<ErrorArgument>& arguments, ProjectParts parts, qsizetype count,
              const std::function<void(Project&)>& work);

    Desk m_desk;
    DatasetModel& m_model;
};

} // namespace histosynth
