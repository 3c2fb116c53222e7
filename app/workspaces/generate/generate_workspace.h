// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QPointer>

#include <vector>

#include "app/desk/workspace.h"
#include "app/pictures/picture_loader.h"
#include "core/diffusion/pipelines/generation_options.h"

namespace histosynth {

class GenerateView;
struct ThumbnailItem;

// Draws images with a trained model, shows them as they come, and takes what a person thinks of them.
class GenerateWorkspace : public Workspace {
    Q_OBJECT

public:
    explicit GenerateWorkspace(const Desk& desk);
    ~GenerateWorkspace() override;

    QWidget* view() override;
    void openProject() override;
    void closeProject() override;
    void refresh(ProjectParts parts) override;
    void retranslate() override;

private:
    void connectView();
    void connectActions();
    void listClasses();
    void listModels();
    void listImages();
    void showSelection();
    void showImage(const SyntheticImage& image);
    void showButton();
    void draw();
    void rate(Rating rating);
    void remove();
    void drawAgain();
    void selectAfter(qint64 id);
    void askForThumbnails(const QList<qint64>& ids, int side);
    bool isShown(const SyntheticImage& image) const;
    ThumbnailItem itemOf(const SyntheticImage& image) const;
    const SyntheticImage* find(qint64 id) const;
    QString modelText(const SyntheticImage& image) const;

    QPointer<GenerateView> m_view; // the window's, once it has taken it
    PictureLoader m_thumbnails;
    PictureLoader m_pictures;             // see pictureId()
    std::vector<SyntheticImage> m_images; // for export, by id
    std::vector<ImageClass> m_classes;
    QElapsedTimer m_sinceAnnounced;
};

} // namespace histosynth
