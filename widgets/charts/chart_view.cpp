// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart_view.h"

#include <QtGui/QFontInfo>

#include <algorithm>
#include <cmath>
#include <utility>

#include "widgets/charts/chart_labels.h"
#include "widgets/charts/chart_ticker.h"
#include "widgets/charts/line_plottable.h"
#include "widgets/charts/value_range.h"
#include "widgets/look/measures.h"
#include "widgets/look/theme.h"

namespace histosynth {

namespace {

const QString bandLayer = QStringLiteral("bands");
const QString labelLayer = QStringLiteral("labels");
const QString mainLayer = QStringLiteral("main");
const QString overlayLayer = QStringLiteral("overlay"); // QCustomPlot's own, in a buffer of its own
constexpr double pointRoom = 12.0;                      // beside the first point, for its ring
constexpr double closestSteps = 4.0;                    // across the whole plot
constexpr double tolerancePixels = 6.0;

// In pixels, so that a drawing is the same on devices of other resolutions.
QFont pixelFont(TextSize size)
{
    auto font = themeFont(size);
    font.setPixelSize(QFontInfo(font).pixelSize());
    return font;
}

QCPRange limited(QCPRange range, bool isLogarithmic, double smallest)
{
    if (isLogarithmic) {
        if (range.upper / range.lower < 1.0 + 1e-6 || !std::isfinite(range.upper) || range.lower <= 0.0)
            return {};
        return range;
    }
    if (!std::isfinite(range.size()) || range.size() < smallest)
        return {};
    return range;
}

void styleAxis(QCPAxis& axis, const ChartColours& colours)
{
    axis.setBasePen(QPen(colours.axis, 1.0));
    axis.setTickPen(QPen(colours.axis, 1.0));
    axis.setTickLabelColor(colours.faintText);
    axis.setLabelColor(colours.text);
    axis.grid()->setPen(QPen(colours.grid, 1.0));
    axis.grid()->setZeroLinePen(Qt::NoPen);
}

} // namespace

ChartView::ChartView(QWidget* parent, const std::vector<ChartLine>& lines)
    : m_lines(lines), m_plot(new QCustomPlot(parent))
{
    m_plot->setObjectName(QStringLiteral("plot"));
    m_plot->setAttribute(Qt::WA_TransparentForMouseEvents); // the chart takes all events
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->setNoAntialiasingOnDrag(false);
    addLayers();
    for (auto* axis : {m_plot->xAxis, m_plot->yAxis, m_plot->yAxis2}) {
        axis->setTicker(QSharedPointer<ChartTicker>::create(*axis));
        axis->setSubTicks(false);
        axis->setTickLength(0, space4);
        axis->setTickLabelPadding(space4);
        axis->setLabelPadding(space4);
    }
    m_plot->yAxis2->grid()->setVisible(false);
    m_labels = new ChartLabels(m_plot, labelLayer, m_lines, m_colours);
    m_overlay = new ChartOverlay(m_plot, overlayLayer, m_colours);
    QObject::connect(m_plot, &QCustomPlot::beforeReplot, m_plot, [this] {
        fitIfPending();
        shortenTitles();
    });
    applyFonts();
}

ChartView::~ChartView()
{
    delete m_plot; // its layerables refer to this view
}

void ChartView::addLayers()
{
    m_plot->addLayer(bandLayer, m_plot->layer(mainLayer), QCustomPlot::limBelow);
    m_plot->addLayer(labelLayer, m_plot->layer(QStringLiteral("axes")), QCustomPlot::limAbove);
}

void ChartView::setTitles(const QString& bottom, const QString& left, const QString& right)
{
    m_bottomTitle = bottom;
    m_leftTitle = left;
    m_rightTitle = right;
    m_plot->xAxis->setLabel(bottom);
    m_plot->yAxis->setLabel(left);
    m_plot->yAxis2->setLabel(right);
    replot();
}

// A title that is longer than its axis would be cut at both ends.
void ChartView::shortenTitles()
{
    const auto shorten = [](QCPAxis& axis, const QString& title, int room) {
        axis.setLabel(QFontMetrics(axis.labelFont()).elidedText(title, Qt::ElideRight, room));
    };
    const auto area = m_plot->axisRect()->rect();
    shorten(*m_plot->xAxis, m_bottomTitle, area.width());
    shorten(*m_plot->yAxis, m_leftTitle, area.height());
    shorten(*m_plot->yAxis2, m_rightTitle, area.height());
}

void ChartView::setColours(const ChartColours& colours)
{
    m_colours = colours;
    m_plot->setBackground(QBrush(colours.background));
    for (auto* axis : {m_plot->xAxis, m_plot->yAxis, m_plot->yAxis2})
        styleAxis(*axis, colours);
    replot();
}

void ChartView::applyFonts()
{
    const auto small = pixelFont(TextSize::Secondary);
    const auto body = pixelFont(TextSize::Body);
    for (auto* axis : {m_plot->xAxis, m_plot->yAxis, m_plot->yAxis2}) {
        axis->setTickLabelFont(small);
        axis->setLabelFont(body);
    }
    m_labels->setFont(small);
    m_overlay->setFont(small);
    // Room for numbers of six characters, so that the plot does not jump sideways while one pans.
    const QFontMetrics smallMetrics(small);
    const int side = smallMetrics.horizontalAdvance(QStringLiteral("0.0000")) + QFontMetrics(body).height() + space16;
    m_plot->axisRect()->setMinimumMargins(QMargins(side, space16, space16, 0));
    m_isFitPending = true;
    replot();
}

void ChartView::setLogarithmic(bool isLogarithmic)
{
    m_plot->yAxis->setScaleType(isLogarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    linesChanged(true);
}

bool ChartView::isLogarithmic() const
{
    return m_plot->yAxis->scaleType() == QCPAxis::stLogarithmic;
}

void ChartView::syncPlottables()
{
    if (m_plot->plottableCount() == static_cast<int>(2 * m_lines.size()) &&
        std::ranges::all_of(m_lines, [this](const ChartLine& line) {
            const auto index = static_cast<int>(2 * (&line - m_lines.data()));
            return (m_plot->plottable(index)->valueAxis() == m_plot->yAxis2) == line.isOnRightAxis;
        }))
        return;
    m_plot->clearPlottables();
    for (std::size_t index = 0; index < m_lines.size(); ++index) {
        auto* axis = m_lines[index].isOnRightAxis ? m_plot->yAxis2 : m_plot->yAxis;
        auto* band = new BandPlottable(m_plot->xAxis, axis, m_lines, index, m_colours);
        auto* line = new LinePlottable(m_plot->xAxis, axis, m_lines, index, m_colours);
        band->setLayer(bandLayer);
        line->setLayer(m_lines[index].style == LineStyle::Faint ? bandLayer : mainLayer);
    }
}

void ChartView::linesChanged(bool isFitted)
{
    syncPlottables();
    const bool hasRight = std::ranges::any_of(
        m_lines, [](const ChartLine& line) { return line.isVisible && line.isOnRightAxis && !line.x.empty(); });
    m_plot->yAxis2->setVisible(hasRight);
    if (isFitted)
        m_isFitPending = true;
    updateReadOut();
    replot();
}

void ChartView::fitIfPending()
{
    if (!std::exchange(m_isFitPending, false))
        return;
    fitToLayout();
}

// The room for names depends on the plot's width, and that on the numbers beside the axes: the second round is right.
void ChartView::fitToLayout()
{
    updateLayout();
    for (int round = 0; round < 2; ++round) {
        fit(m_plot->axisRect()->width());
        updateLayout();
    }
}

void ChartView::fit(double plotWidth)
{
    const auto values = valueRange(m_lines, false, isLogarithmic());
    m_plot->yAxis->setRange(values.lower, values.upper);
    const auto right = valueRange(m_lines, true, false);
    m_plot->yAxis2->setRange(right.lower, right.upper);
    auto steps = stepRange(m_lines).value_or(AxisRange{0.0, 1.0});
    if (!(steps.upper > steps.lower)) {
        const double half = std::max(1.0, 0.2 * std::abs(steps.upper));
        steps = {steps.lower - half, steps.upper + half};
    }
    const bool beginsWithPoint = std::ranges::any_of(m_lines, [&](const ChartLine& line) {
        return line.isVisible && !line.x.empty() && line.x.front() == steps.lower &&
               (line.style == LineStyle::Points || line.style == LineStyle::HollowPoints);
    });
    plotWidth = std::max(plotWidth, 100.0);
    const double leftRoom = beginsWithPoint ? pointRoom : 0.0;
    const double rightRoom = std::max(pointRoom, m_labels->endRoom(plotWidth));
    const double perPixel = (steps.upper - steps.lower) / (plotWidth - leftRoom - rightRoom);
    m_plot->xAxis->setRange(steps.lower - leftRoom * perPixel, steps.upper + rightRoom * perPixel);
}

void ChartView::pan(const QPointF& pixels)
{
    fitIfPending();
    const auto moveBy = [](QCPAxis& axis, double from, double distance) {
        const auto range = axis.range();
        const double before = axis.pixelToCoord(from);
        const double after = axis.pixelToCoord(from - distance);
        if (axis.scaleType() == QCPAxis::stLogarithmic)
            axis.setRange(range.lower * (after / before), range.upper * (after / before));
        else
            axis.setRange(range.lower + (after - before), range.upper + (after - before));
    };
    const auto area = m_plot->axisRect()->rect();
    moveBy(*m_plot->xAxis, area.left(), pixels.x());
    moveBy(*m_plot->yAxis, area.bottom(), pixels.y());
    moveBy(*m_plot->yAxis2, area.bottom(), pixels.y());
    replot();
}

void ChartView::zoom(const QPointF& position, double factor)
{
    fitIfPending();
    const auto scale = [factor](QCPAxis& axis, double pixel, double smallest) {
        const auto before = axis.range();
        axis.scaleRange(factor, axis.pixelToCoord(pixel));
        const auto range = limited(axis.range(), axis.scaleType() == QCPAxis::stLogarithmic, smallest);
        if (range.size() <= 0.0)
            axis.setRange(before);
    };
    const auto area = m_plot->axisRect()->rect();
    const bool isBelow = position.y() > area.bottom();
    const bool isLeft = !isBelow && position.x() < area.left();
    const bool isRight = !isBelow && position.x() > area.right() && m_plot->yAxis2->visible();
    if (!isLeft && !isRight)
        scale(*m_plot->xAxis, position.x(), closestSteps);
    if (!isBelow && !isRight)
        scale(*m_plot->yAxis, position.y(), 1e-12);
    if (!isBelow && !isLeft)
        scale(*m_plot->yAxis2, position.y(), 1e-12);
    replot();
}

void ChartView::zoomTo(const QRectF& rectangle)
{
    fitIfPending();
    const auto area = rectangle.intersected(QRectF(m_plot->axisRect()->rect()));
    const auto show = [](QCPAxis& axis, double lower, double upper, double smallest) {
        const auto range = limited({axis.pixelToCoord(lower), axis.pixelToCoord(upper)},
                                   axis.scaleType() == QCPAxis::stLogarithmic, smallest);
        if (range.size() > 0.0)
            axis.setRange(range);
    };
    show(*m_plot->xAxis, area.left(), area.right(), closestSteps);
    show(*m_plot->yAxis, area.bottom(), area.top(), 1e-12);
    show(*m_plot->yAxis2, area.bottom(), area.top(), 1e-12);
    replot();
}

void ChartView::replot()
{
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void ChartView::updateLayout()
{
    for (const auto phase : {QCPLayoutElement::upPreparation, QCPLayoutElement::upMargins, QCPLayoutElement::upLayout})
        m_plot->plotLayout()->update(phase);
}

AxisRange ChartView::steps()
{
    fitIfPending();
    return {m_plot->xAxis->range().lower, m_plot->xAxis->range().upper};
}

AxisRange ChartView::values()
{
    fitIfPending();
    return {m_plot->yAxis->range().lower, m_plot->yAxis->range().upper};
}

QRect ChartView::plotArea()
{
    fitIfPending();
    updateLayout();
    return m_plot->axisRect()->rect();
}

double ChartView::stepAt(double x) const
{
    return m_plot->xAxis->pixelToCoord(x);
}

double ChartView::stepsPerPixel() const
{
    return m_plot->xAxis->range().size() / std::max(1, m_plot->axisRect()->width());
}

std::optional<double> ChartView::nearestStep(double step) const
{
    return histosynth::nearestStep(m_lines, step);
}

std::optional<double> ChartView::neighbourStep(double step, int places) const
{
    return histosynth::neighbourStep(m_lines, step, places);
}

void ChartView::updateReadOut()
{
    auto& state = m_overlay->state();
    const QLocale locale;
    state.rows.clear();
    state.title.clear();
    if (!state.step)
        return;
    const double tolerance = tolerancePixels * m_plot->xAxis->range().size() / std::max(1, m_plot->width());
    state.rows = readOutRows(m_lines, *state.step, tolerance, locale);
    state.title = QCoreApplication::translate("histosynth", "Step %1").arg(stepText(*state.step, locale));
}

void ChartView::setCursor(std::optional<double> step, bool isReadOutShown)
{
    auto& state = m_overlay->state();
    if (state.step == step && state.isReadOutShown == isReadOutShown)
        return;
    fitIfPending();
    state.step = step;
    state.isReadOutShown = isReadOutShown;
    updateReadOut();
    m_plot->layer(overlayLayer)->replot();
}

void ChartView::setRectangle(const std::optional<QRectF>& rectangle)
{
    m_overlay->state().rectangle = rectangle;
    m_plot->layer(overlayLayer)->replot();
}

void ChartView::setFocused(bool hasFocus)
{
    m_overlay->state().hasFocus = hasFocus;
    m_plot->layer(overlayLayer)->replot();
}

void ChartView::draw(QPaintDevice& device, const QSize& size, const ChartColours& colours, bool isFitted)
{
    fitIfPending();
    const auto screenColours = m_colours;
    const auto viewport = m_plot->viewport();
    const auto steps = m_plot->xAxis->range();
    setColours(colours);
    m_plot->setViewport(QRect(QPoint(0, 0), size));
    if (isFitted)
        fitToLayout();
    else
        updateLayout();
    shortenTitles();
    m_plot->layer(overlayLayer)->setVisible(false);
    {
        QCPPainter painter(&device);
        const bool isRaster = device.paintEngine() && device.paintEngine()->type() == QPaintEngine::Raster;
        painter.setMode(QCPPainter::pmVectorized, !isRaster);
        m_plot->toPainter(&painter, size.width(), size.height());
    }
    m_plot->layer(overlayLayer)->setVisible(true);
    m_plot->setViewport(viewport);
    m_plot->xAxis->setRange(steps);
    setColours(screenColours);
}

} // namespace histosynth
