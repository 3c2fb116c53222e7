// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/dataset/quality_controller.h"

#include <QtCore/QTimer>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <utility>

#include "app/workspaces/dataset/dataset_lists.h"
#include "core/workflow/measure_quality.h"
#include "widgets/workspaces/dataset/class_sidebar.h"

namespace histosynth {

namespace {

constexpr std::chrono::seconds announceInterval{5};

} // namespace

class QualityController::StopFlag : public RunControl {
public:
    void stop() { m_isStopped = true; }
    Request request() override { return m_isStopped ? Request::Stop : Request::Go; }
    void handle(const Event& /*event*/) override {}

private:
    std::atomic<bool> m_isStopped = false;
};

QualityController::QualityController(const Desk& desk, DatasetModel& model, ClassSidebar& sidebar, QObject* parent)
    : QObject(parent), m_desk(desk), m_model(model), m_sidebar(sidebar), m_worker(desk.session),
      m_announcer(new QTimer(this))
{
    m_announcer->setInterval(announceInterval);
    connect(m_announcer, &QTimer::timeout, this, [this] { m_desk.session.announce(ProjectPart::Quality); });
    connect(&sidebar.quality(), &FilterList::chosen, this, [this](qint64 id) {
        m_model.setSelectedQuality(id == 0 ? std::nullopt : std::optional(static_cast<QualityMark>(id - 1)));
    });
}

QualityController::~QualityController()
{
    finish();
}

void QualityController::show()
{
    const auto& images = m_model.content().images;
    const auto conspicuous =
        std::ranges::count_if(images, [](const SourceImage& image) { return !qualityMarks(image).empty(); });
    const auto unmeasured = std::ranges::count_if(images, [](const SourceImage& image) { return !image.quality; });
    m_sidebar.quality().setRows(images.empty() ? QList<ClassRow>() : qualityRows(m_model.content()));
    if (unmeasured > 0)
        measure();
    m_sidebar.setQualityCounts(conspicuous, isMeasuring() ? unmeasured : 0); // of the others the file is gone
}

void QualityController::measure()
{
    if (isMeasuring() || !m_desk.session.isWritable())
        return;
    std::vector<SourceImage> images;
    for (const auto& image : m_model.content().images) {
        if (!image.quality && !m_tried.contains(image.id))
            images.push_back(image);
    }
    if (images.empty())
        return;
    for (const auto& image : images)
        m_tried.insert(image.id);
    m_stop = std::make_shared<StopFlag>();
    m_announcer->start();
    m_worker.add<std::int64_t>(
        [images = std::move(images), stop = m_stop](Project& project) { return measureImages(project, images, *stop); },
        [this](std::int64_t) { end(); }, [this](const JobFailure&) { end(); }); // it is tried again another time
}

void QualityController::end()
{
    m_stop.reset();
    m_announcer->stop();
    m_desk.session.announce(ProjectPart::Quality);
}

void QualityController::finish()
{
    if (m_stop)
        m_stop->stop();
    m_worker.finish();
    m_stop.reset();
    m_announcer->stop();
    m_tried.clear();
}

} // namespace histosynth
