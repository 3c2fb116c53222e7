// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart_export.h"

#include <QtCore/QBuffer>
#include <QtCore/QLocale>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QImage>
#include <QtGui/QPageLayout>
#include <QtGui/QPdfWriter>
#include <QtSvg/QSvgGenerator>

#include <string_view>

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "widgets/charts/chart.h"

namespace histosynth {

namespace {

constexpr double imageScale = 2.0;
constexpr int unitsPerInch = 96; // one unit is a pixel of the screen at 100 %
constexpr double pointsPerInch = 72.0;

QImage chartImage(Chart& chart, const QSize& size)
{
    QImage image(size * imageScale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(imageScale);
    image.fill(Qt::white);
    chart.draw(image, size, printColours());
    return image.convertToFormat(QImage::Format_RGB32);
}

QByteArray pngBytes(Chart& chart, const QSize& size)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    chartImage(chart, size).save(&buffer, "PNG");
    return bytes;
}

QByteArray svgBytes(Chart& chart, const QSize& size)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(unitsPerInch);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(0, 0), size));
    generator.setTitle(chart.accessibleName());
    chart.draw(generator, size, printColours());
    return bytes;
}

QByteArray pdfBytes(Chart& chart, const QSize& size)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(unitsPerInch);
    writer.setPageSize(
        QPageSize(QSizeF(size) * (pointsPerInch / unitsPerInch), QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF(0.0, 0.0, 0.0, 0.0));
    writer.setTitle(chart.accessibleName());
    chart.draw(writer, size, printColours());
    return bytes;
}

std::string_view viewOf(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

} // namespace

void saveChart(Chart& chart, const std::filesystem::path& file, const QSize& size)
{
    const auto ending = QString::fromStdString(file.extension().string()).toLower();
    if (ending == QLatin1String(".png"))
        writeFileAtomically(file, viewOf(pngBytes(chart, size)));
    else if (ending == QLatin1String(".svg"))
        writeFileAtomically(file, viewOf(svgBytes(chart, size)));
    else if (ending == QLatin1String(".pdf"))
        writeFileAtomically(file, viewOf(pdfBytes(chart, size)));
    else if (ending == QLatin1String(".csv"))
        writeFileAtomically(file, chartCsv(chart.table()));
    else
        throw Error(ErrorKind::BadInput, "chart.unknown_format", {{"file", file.string()}});
}

void copyChartImage(Chart& chart, const QSize& size)
{
    QGuiApplication::clipboard()->setImage(chartImage(chart, size));
}

void copyChartTable(const Chart& chart)
{
    QGuiApplication::clipboard()->setText(chartTabText(chart.table(), QLocale()));
}

} // namespace histosynth
