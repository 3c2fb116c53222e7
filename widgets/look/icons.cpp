// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/icons.h"

#include <QtCore/QDebug>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtGui/QGuiApplication>
#include <QtGui/QIconEngine>
#include <QtGui/QPainter>
#include <QtGui/QPalette>
#include <QtGui/QPixmapCache>
#include <QtSvg/QSvgRenderer>

#include <optional>

// In the global namespace, as the macro demands.
static void loadResources()
{
    Q_INIT_RESOURCE(histosynth);
}

namespace histosynth {

namespace {

QString folder()
{
    static const bool isLoaded = (loadResources(), true);
    return isLoaded ? QStringLiteral(":/icons") : QString();
}

QString fileOf(const QString& name)
{
    return folder() + u'/' + name + QStringLiteral(".svg");
}

// The picture's shape alone counts: every opaque part gets the colour, and keeps its opacity.
QPixmap rendered(const QString& name, QSize pixels, const QColor& colour)
{
    const auto key = QStringLiteral("histosynth/%1/%2x%3/%4")
                         .arg(name)
                         .arg(pixels.width())
                         .arg(pixels.height())
                         .arg(colour.name(QColor::HexArgb));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QSvgRenderer renderer(fileOf(name));
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    QPainter painter(&image);
    renderer.render(&painter, QRectF(QPointF(), QSizeF(pixels)));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(image.rect(), colour);
    painter.end();
    pixmap = QPixmap::fromImage(image);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

// Colours are asked for at the time of painting, so that icons follow the theme wherever they are shown.
class MonochromeEngine : public QIconEngine {
public:
    MonochromeEngine(QString name, std::optional<QColor> colour) : m_name(std::move(name)), m_colour(colour) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State /*state*/) override
    {
        const double ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        QPixmap pixmap = rendered(m_name, rect.size() * ratio, colourOf(mode));
        pixmap.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect.topLeft(), pixmap);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State /*state*/) override
    {
        return rendered(m_name, size, colourOf(mode));
    }

    QIconEngine* clone() const override { return new MonochromeEngine(m_name, m_colour); }
    QString key() const override { return QStringLiteral("histosynth"); }
    QString iconName() override { return m_name; }

private:
    QColor colourOf(QIcon::Mode mode) const
    {
        const auto palette = QGuiApplication::palette();
        if (m_colour) {
            QColor colour = *m_colour;
            if (mode == QIcon::Disabled)
                colour.setAlphaF(colour.alphaF() * 0.45F);
            return colour;
        }
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        return palette.color(QPalette::Active,
                             mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::ButtonText);
    }

    QString m_name;
    std::optional<QColor> m_colour;
};

QIcon makeIcon(const QString& name, std::optional<QColor> colour)
{
    if (!QFile::exists(fileOf(name))) {
        qWarning() << "There is no icon called" << name << "in resources/icons.cmake.";
        return {};
    }
    return QIcon(new MonochromeEngine(name, colour)); // QIcon owns it
}

} // namespace

QIcon icon(const QString& name)
{
    return makeIcon(name, std::nullopt);
}

QIcon icon(const QString& name, const QColor& colour)
{
    return makeIcon(name, colour);
}

QPixmap iconPixmap(const QString& name, int side, const QColor& colour, double devicePixelRatio)
{
    const int pixels = qRound(side * devicePixelRatio);
    QPixmap pixmap = rendered(name, QSize(pixels, pixels), colour);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

QIcon programIcon()
{
    folder();
    QIcon made;
    for (const int side : {16, 22, 32, 48, 64, 128, 256}) {
        QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QSvgRenderer renderer(QStringLiteral(":/histosynth.svg"));
        QPainter painter(&image);
        renderer.render(&painter);
        painter.end();
        made.addPixmap(QPixmap::fromImage(image));
    }
    return made;
}

QStringList iconNames()
{
    auto names = QDir(folder()).entryList({QStringLiteral("*.svg")}, QDir::Files, QDir::Name);
    for (auto& name : names)
        name.chop(4);
    return names;
}

} // namespace histosynth
