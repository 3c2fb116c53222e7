// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/column_picture.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace histosynth {

namespace {

bool isEmpty(const ColumnSpan& span)
{
    return !(span.bottom > span.top);
}

void join(ColumnSpan& left, ColumnSpan& right)
{
    if (right.bottom < left.top)
        right.bottom = left.top = (right.bottom + left.top) / 2;
    else if (right.top > left.bottom)
        right.top = left.bottom = (right.top + left.bottom) / 2;
}

// Premultiplied, by coverage in 256 steps.
std::array<QRgb, 257> shades(const QColor& colour)
{
    std::array<QRgb, 257> table{};
    for (int coverage = 0; coverage <= 256; ++coverage)
        table[coverage] =
            qPremultiply(qRgba(colour.red(), colour.green(), colour.blue(), (colour.alpha() * coverage + 128) / 256));
    return table;
}

} // namespace

void joinColumns(std::vector<ColumnSpan>& spans)
{
    for (std::size_t column = 1; column < spans.size(); ++column)
        if (!isEmpty(spans[column - 1]) && !isEmpty(spans[column]))
            join(spans[column - 1], spans[column]);
}

std::vector<ColumnSpan> thickened(const std::vector<ColumnSpan>& spans, double width)
{
    const auto half = static_cast<float>(width / 2);
    const auto sides = static_cast<std::size_t>(std::max(0L, std::lround(width) - 1));
    const auto before = sides / 2;
    const auto after = sides - before;
    std::vector<ColumnSpan> thick(spans.size());
    for (std::size_t column = 0; column < spans.size(); ++column) {
        if (isEmpty(spans[column]))
            continue;
        const auto first = column - std::min(column, before);
        const auto last = std::min(column + after, spans.size() - 1);
        for (auto near = first; near <= last; ++near) {
            const float rise = near == column ? half : 0.0F;
            const float top = spans[column].top - rise;
            const float bottom = spans[column].bottom + rise;
            const bool isFirst = isEmpty(thick[near]);
            thick[near].top = isFirst ? top : std::min(thick[near].top, top);
            thick[near].bottom = isFirst ? bottom : std::max(thick[near].bottom, bottom);
        }
    }
    return thick;
}

QImage columnPicture(const std::vector<ColumnSpan>& spans, int height, const QColor& colour)
{
    QImage picture(static_cast<int>(spans.size()), height, QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::transparent);
    float highest = static_cast<float>(height);
    float lowest = 0.0F;
    for (const auto& span : spans) {
        if (isEmpty(span))
            continue;
        highest = std::min(highest, span.top);
        lowest = std::max(lowest, span.bottom);
    }
    const auto table = shades(colour);
    const int end = std::min(height, static_cast<int>(std::ceil(lowest)));
    for (int y = std::max(0, static_cast<int>(std::floor(highest))); y < end; ++y) {
        auto* row = reinterpret_cast<QRgb*>(picture.scanLine(y));
        const auto above = static_cast<float>(y);
        for (std::size_t column = 0; column < spans.size(); ++column) {
            const float covered = std::min(above + 1.0F, spans[column].bottom) - std::max(above, spans[column].top);
            row[column] = table[static_cast<std::size_t>(256.0F * std::clamp(covered, 0.0F, 1.0F))];
        }
    }
    return picture;
}

} // namespace histosynth
