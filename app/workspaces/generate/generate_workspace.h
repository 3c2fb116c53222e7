// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QPointer>

#include "app/desk/workspace.h"

namespace histosynth {

class GenerateView;
class SyntheticGallery;

// Controller of the Generate workspace: draws images with a trained model, which its gallery shows.
class GenerateWorkspace : public Workspace {
    Q_OBJECT

public:
    explicit GenerateWorkspace(const Desk& desk);
    ~GenerateWorkspace() override;

    QWidget* view() override;
    void openProject() override;
    void closeProject() override;
    void refresh(ProjectParts parts) override;
    void deactivate() override;
    void retranslate() override;

private:
    void connectView();
    void listClasses();
    void listModels();
    void showButton();
    void draw();
    void tellNew();
    void drawAgain();

    QPointer<GenerateView> m_view; // the window's, once it has taken it
    SyntheticGallery* m_gallery;
    QElapsedTimer m_sinceAnnounced;
    bool m_isTellingNew = false; // images that have come in, and nothing else, are being told
};

} // namespace histosynth
