// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pictures/viewer_tool.h"

namespace histosynth {

void ViewerTool::selectAt(const ToolPointer& pointer)
{
    const auto hit = m_host.scene().markAt(m_host.map(), pointer.view);
    const bool adds = (pointer.modifiers & (Qt::ControlModifier | Qt::ShiftModifier)) != 0;
    QList<OverlayKey> keys = adds ? m_host.scene().selection : QList<OverlayKey>();
    if (hit && !keys.removeOne(*hit))
        keys.append(*hit);
    m_host.select(keys);
}

} // namespace histosynth
