// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminal_control.h"

#include <unistd.h>

#include <array>
#include <cstdio>
#include <iostream>
#include <utility>

#include "app/cli/stop_signal.h"
#include "app/error_texts.h"
#include "app/stage_words.h"

namespace histosynth {

namespace {

std::string oneDecimal(double value)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), value < 10 ? "%.1f" : "%.0f", value);
    return text.data();
}

std::string fourDecimals(double value)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.4f", value);
    return text.data();
}

} // namespace

std::string progressText(const ProgressMeter& meter)
{
    const Progress& progress = meter.progress();
    const StageWords words = stageWords(progress.stage);
    std::string text = words.title + ": " + groupedNumber(progress.done);
    if (progress.total > 0)
        text += " of " + groupedNumber(progress.total);
    text += " " + words.items;
    if (const auto rate = meter.rate())
        text += *rate >= 1 ? " · " + oneDecimal(*rate) + " per second" : " · " + oneDecimal(1 / *rate) + " s each";
    if (const auto remaining = meter.remainingSeconds())
        text += " · " + roundedDuration(*remaining) + " left";
    return text;
}

TerminalControl::TerminalControl(std::ostream& stream, bool showProgress)
    : m_stream(stream), m_showProgress(showProgress)
{
}

TerminalControl::~TerminalControl()
{
    finishLine();
}

Request TerminalControl::request()
{
    return stopAsked() ? Request::Stop : Request::Go;
}

void TerminalControl::handle(const Event& event)
{
    if (const auto* progress = std::get_if<Progress>(&event))
        show(*progress);
    else if (const auto* notice = std::get_if<Notice>(&event))
        show(*notice);
    else if (const auto* step = std::get_if<TrainingStep>(&event))
        m_loss = m_loss ? 0.98 * *m_loss + 0.02 * step->loss : step->loss;
    else if (const auto* validation = std::get_if<ValidationLoss>(&event))
        m_validationLoss = validation->loss;
}

void TerminalControl::show(const Progress& progress)
{
    constexpr auto redrawInterval = std::chrono::milliseconds(100);
    const auto now = ProgressMeter::Clock::now();
    if (progress.stage != m_meter.progress().stage) {
        finishLine();
        m_loss.reset();
        m_validationLoss.reset();
    }
    m_meter.update(progress, now);
    const bool last = progress.total > 0 && progress.done == progress.total;
    if (!m_showProgress || (!last && m_lineOpen && now - m_lastDrawn < redrawInterval))
        return;
    m_lastDrawn = now;
    draw();
}

void TerminalControl::show(const Notice& notice)
{
    if (m_lineOpen)
        m_stream << "\r\033[K";
    m_stream << errorText(notice.code, notice.arguments) << std::endl;
    if (m_lineOpen)
        draw();
}

void TerminalControl::draw()
{
    std::string text = progressText(m_meter);
    if (m_loss)
        text += " · loss " + fourDecimals(*m_loss);
    if (m_validationLoss)
        text += " · validation " + fourDecimals(*m_validationLoss);
    m_stream << "\r\033[K" << text << std::flush;
    m_lineOpen = true;
}

void TerminalControl::finishLine()
{
    if (std::exchange(m_lineOpen, false))
        m_stream << std::endl;
}

bool errorStreamIsTerminal()
{
    return ::isatty(STDERR_FILENO) == 1;
}

} // namespace histosynth
