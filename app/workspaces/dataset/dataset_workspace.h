// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QPointer>

#include <memory>

#include "app/desk/workspace.h"
#include "app/pictures/picture_loader.h"
#include "app/workspaces/dataset/dataset_model.h"
#include "app/workspaces/dataset/project_worker.h"

namespace histosynth {

class AnnotationClassController;
class ClassController;
class DatasetView;
class ImageEdits;
class ImportController;
class PatientController;
class ProposalController;
class QualityController;
class SplitController;
class ViewerController;

// The Dataset workspace: reads what the project holds, off the window's thread, and shows it; its parts edit it.
class DatasetWorkspace : public Workspace {
    Q_OBJECT

public:
    explicit DatasetWorkspace(const Desk& desk, QObject* parent = nullptr);
    ~DatasetWorkspace() override;

    QWidget* view() override;
    void openProject() override;
    void closeProject() override;
    void refresh(ProjectParts parts) override;
    void activate() override;
    void deactivate() override;
    void retranslate() override;

    ImportController& imports() { return *m_imports; }
    ProposalController& proposals() { return *m_proposals; }
    SplitController& splits() { return *m_splits; }
    ViewerController& viewer() { return *m_viewer; }
    ClassController& classes() { return *m_classes; }
    QualityController& quality() { return *m_quality; }
    AnnotationClassController& annotationClasses() { return *m_annotationClasses; }

Q_SIGNALS:
    void contentShown(); // what was read last is on screen

private:
    void connectGrid();
    void connectSidebar();
    void connectProperties();
    void connectImport();
    void connectActions();
    void read();
    void showContent();
    void showGrid();
    void showProperties();
    void requestThumbnails(const QList<qint64>& ids, int side);
    void openMenu(const QPoint& globalPosition);
    void showLongChange(const std::string& code, const std::vector<ErrorArgument>& arguments);

    QPointer<DatasetView> m_view;
    DatasetModel m_model;
    ProjectWorker m_reader;
    ProjectWorker m_editor;
    std::unique_ptr<PictureLoader> m_pictures;
    std::unique_ptr<ImageEdits> m_edits;
    std::unique_ptr<ClassController> m_classes;
    std::unique_ptr<PatientController> m_patients;
    std::unique_ptr<QualityController> m_quality;
    std::unique_ptr<AnnotationClassController> m_annotationClasses;
    std::unique_ptr<ImportController> m_imports;
    std::unique_ptr<ProposalController> m_proposals;
    std::unique_ptr<SplitController> m_splits;
    std::unique_ptr<ViewerController> m_viewer;
    bool m_isReading = false;
    bool m_readAgain = false;
};

} // namespace histosynth
