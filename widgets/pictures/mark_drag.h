// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "widgets/pictures/viewer_tool.h"

namespace histosynth {

// The dragging of a mark that is there: a crop, a whole outline, or one corner of it. Shows the preview in the scene
// and tells the viewer at the end.
class MarkDrag {
public:
    explicit MarkDrag(ToolHost& host) : m_host(host) {}

    bool isActive() const { return m_key.has_value(); }

    // Begins at a corner of the selected outline under the pointer; false where there is none.
    bool beginAtHandle(const ToolPointer& pointer);
    void begin(const OverlayKey& key, const ToolPointer& pointer);
    void update(const ToolPointer& pointer);

    // A crop left beyond the image goes back to where it was.
    void finish();
    bool cancel();

    // Of the crop being dragged.
    Overhang overhang() const;

private:
    void clear();
    QPolygonF withCornerAt(const OutlineOverlay& outline, const QPointF& position) const;

    ToolHost& m_host;
    std::optional<OverlayKey> m_key;
    QPointF m_start; // image
    std::optional<int> m_corner;
};

} // namespace histosynth
