// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QPointer>

#include <memory>
#include <optional>
#include <vector>

#include "app/desk/workspace.h"
#include "app/jobs/latest_work.h"
#include "app/workspaces/augment/sample_maker.h"
#include "core/workflow/augment_images.h"
#include "widgets/workspaces/augment/augment_view.h"

namespace histosynth {

// The Augment workspace: keeps the recipe that a person tunes, shows samples of it while it is tuned, and creates the
// images as a job. The recipe and the amounts are remembered from one start to the next.
class AugmentWorkspace : public Workspace {
    Q_OBJECT

public:
    static constexpr int sampleCount = 12;

    explicit AugmentWorkspace(const Desk& desk, QObject* parent = nullptr);
    ~AugmentWorkspace() override;

    QWidget* view() override { return m_view; }
    void openProject() override;
    void closeProject() override;
    void refresh(ProjectParts parts) override;
    void activate() override;
    void deactivate() override;
    void retranslate() override;

    // The options of AugmentationRecipe that differ from the preset, and its order: what augmentImages() takes.
    Json recipeChanges() const;
    AugmentOptions options() const;

    // Samples are being made, and will be shown.
    bool isSampling() const { return m_sampling.isBusy(); }

Q_SIGNALS:
    // For those who wait: the samples, or the large pair, are shown; the amounts are.
    void samplesShown();
    void previewShown();

private:
    // What is read of the project, off the window's thread.
    struct SampleCrop {
        Crop crop;
        std::filesystem::path file;
    };
    struct Reading {
        AugmentForecast forecast;
        std::vector<SampleCrop> crops; // of the class whose crops are shown
        qint64 classId = 0;
        std::vector<std::size_t> removable; // augmented images of each class of the forecast
        std::int64_t kept = 0;              // those that cannot be removed
        qint64 freeBytes = 0;               // of the project's disk
    };

    void connectView();
    void restoreSettings();
    void saveSettings();
    void takePreset(const std::string& name);
    void editRecipe(const Json& values);
    void showRecipe();

    void read();
    static Reading readingOf(Project& project, const AugmentOptions& options, const Json& changes, qint64 classId);
    void take(const Reading& reading);
    void showPreview();
    void showRemovable();
    QString previewNote() const;
    bool isAnyOperationOn() const;

    void stepCrop(int direction);
    void showCrop();
    void makeSamples();
    void makePair(int index);
    SampleRequest sampleRequest() const;

    void create();
    void tellCreated(const AugmentResult& result);

    QPointer<AugmentView> m_view;
    LatestWork m_reading;
    LatestWork m_sampling;
    std::shared_ptr<SampleMaker> m_maker;
    std::string m_preset;
    AugmentationRecipe m_recipe;
    std::optional<Reading> m_read;
    std::size_t m_crop = 0; // in m_read->crops
    std::uint64_t m_page = 1;
    int m_side = 0;  // of the samples on show
    int m_pair = -1; // the sample that is shown large
    JobId m_job = 0;
    bool m_isActive = false;
    bool m_isStale = true;
};

} // namespace histosynth
