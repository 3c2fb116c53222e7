// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pictures/image_pyramid.h"

#include <algorithm>
#include <cmath>

namespace histosynth {

namespace {

// Pixels above this many device pixels are shown as squares. Small synthetic images are looked at below it.
constexpr double crispFrom = 12.0;

// Mean of four pixels, two channels at a time, rounded.
QRgb meanOf(QRgb a, QRgb b, QRgb c, QRgb d)
{
    constexpr quint32 mask = 0x00ff00ff;
    constexpr quint32 half = 0x00020002;
    const quint32 even = ((a & mask) + (b & mask) + (c & mask) + (d & mask) + half) >> 2U & mask;
    const quint32 odd = ((a >> 8U & mask) + (b >> 8U & mask) + (c >> 8U & mask) + (d >> 8U & mask) + half) >> 2U & mask;
    return even | odd << 8U;
}

QImage forDrawing(const QImage& image)
{
    const auto format = image.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32;
    return image.convertToFormat(format);
}

} // namespace

QImage halved(const QImage& image)
{
    const QSize size((image.width() + 1) / 2, (image.height() + 1) / 2);
    QImage result(size, image.format());
    const int pairs = image.width() / 2;
    for (int y = 0; y < size.height(); ++y) {
        const auto* upper = reinterpret_cast<const QRgb*>(image.constScanLine(2 * y));
        const auto* lower = reinterpret_cast<const QRgb*>(image.constScanLine(std::min(2 * y + 1, image.height() - 1)));
        auto* out = reinterpret_cast<QRgb*>(result.scanLine(y));
        for (qsizetype x = 0; x < pairs; ++x)
            out[x] = meanOf(upper[2 * x], upper[2 * x + 1], lower[2 * x], lower[2 * x + 1]);
        if (pairs < size.width()) {
            const qsizetype last = image.width() - 1;
            out[pairs] = meanOf(upper[last], upper[last], lower[last], lower[last]);
        }
    }
    return result;
}

void paintReduced(QPainter& painter, const QRect& target, const QImage& image)
{
    const double scale = painter.device()->devicePixelRatioF() * target.width() / std::max(1, image.width());
    QImage reduced = image;
    if (int level = ImagePyramid::levelFor(scale); level > 0)
        for (reduced = forDrawing(image); level > 0; --level)
            reduced = halved(reduced);
    painter.drawImage(target, reduced);
}

ImagePyramid::ImagePyramid(const QImage& image) : m_image(image)
{
    if (image.isNull())
        return;
    m_levels.push_back(forDrawing(image));
    m_levels.front().setDevicePixelRatio(1.0);
}

int ImagePyramid::levelFor(double deviceScale)
{
    if (deviceScale >= 1.0 || deviceScale <= 0.0)
        return 0;
    return int(std::floor(std::log2(1.0 / deviceScale)));
}

const QImage& ImagePyramid::level(int number)
{
    const auto wanted = size_t(std::max(0, number));
    while (m_levels.size() <= wanted) {
        const QImage& last = m_levels.back();
        if (last.width() <= 1 && last.height() <= 1)
            break;
        m_levels.push_back(halved(last));
    }
    return m_levels[std::min(wanted, m_levels.size() - 1)];
}

void ImagePyramid::paint(QPainter& painter, const ViewportMap& map)
{
    if (isNull() || map.isEmpty())
        return;
    const double deviceScale = map.scale() * painter.device()->devicePixelRatioF();
    const int number = levelFor(deviceScale);
    const QImage& picture = level(number);
    const double size = std::ldexp(1.0, number); // of a pixel of the level, in pixels of the image
    painter.save();
    painter.setTransform(QTransform::fromScale(size, size) * map.transform(), true);
    const bool exact = qFuzzyCompare(deviceScale * size, 1.0);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, !exact && deviceScale < crispFrom);
    painter.drawImage(QPointF(0, 0), picture, QRectF(0, 0, m_image.width() / size, m_image.height() / size));
    painter.restore();
}

} // namespace histosynth
