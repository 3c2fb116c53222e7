// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/state_bar.h"

#include <QtCore/QEvent>
#include <QtCore/QTimer>
#include <QtWidgets/QLabel>

#include "app/window/device_name.h"
#include "core/base/machine_memory.h"
#include "widgets/look/format.h"
#include "widgets/look/measures.h"
#include "widgets/look/theme.h"

namespace histosynth {

namespace {

constexpr int memoryInterval = 2000; // ms

} // namespace

StateBar::StateBar(const Desk& desk) : m_desk(desk), m_project(new QLabel), m_memory(new QLabel), m_device(new QLabel)
{
    for (auto* label : {m_project, m_memory, m_device}) {
        setTextSize(label, TextSize::Secondary);
        setTone(label, Tone::Secondary);
    }
    setSizeGripEnabled(false);
    setContentsMargins(space16, 0, space16, 0);
    addWidget(m_project, 1);
    addPermanentWidget(m_device);
    addPermanentWidget(m_memory);
    auto* timer = new QTimer(this);
    timer->setInterval(memoryInterval);
    connect(timer, &QTimer::timeout, this, &StateBar::show);
    timer->start();
    connect(&desk.session, &ProjectSession::opened, this, &StateBar::show);
    connect(&desk.session, &ProjectSession::closed, this, &StateBar::show);
    connect(&desk.session, &ProjectSession::presenceChanged, this, &StateBar::show);
    show();
    // The first question to LibTorch takes a while: it is asked once the window stands.
    QTimer::singleShot(0, this, &StateBar::askForDevice);
}

void StateBar::askForDevice()
{
    JobPlan plan;
    plan.lane = JobLane::Models;
    plan.isQuiet = true;
    m_desk.jobs.start<QString>(
        std::move(plan), [](RunControl&) { return deviceName(); },
        [this](const QString& name) {
            m_deviceName = name;
            show();
        });
}

void StateBar::show()
{
    const auto& session = m_desk.session;
    if (!session.isOpen())
        m_project->setText(tr("No project"));
    else if (!session.isThere())
        m_project->setText(tr("The project's folder is not there: nothing can be saved"));
    else if (session.isWritable())
        m_project->setText(tr("All changes are saved"));
    else
        m_project->setText(tr("Read only: nothing can be changed here"));
    setTone(m_project, session.isOpen() && !session.isThere() ? Tone::Error : Tone::Secondary);
    const auto taken = memoryTaken();
    m_memory->setText(taken ? tr("%1 of memory in use").arg(sizeText(*taken)) : QString());
    m_device->setText(m_deviceName.isEmpty() ? QString() : tr("Computes on %1").arg(m_deviceName));
}

void StateBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        show();
        askForDevice();
    }
    QStatusBar::changeEvent(event);
}

} // namespace histosynth
