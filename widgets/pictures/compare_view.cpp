// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pictures/compare_view.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>

#include "widgets/look/measures.h"
#include "widgets/look/theme.h"
#include "widgets/pictures/image_viewer.h"

namespace histosynth {

CompareView::CompareView(QWidget* parent) : QWidget(parent), m_left(makeHalf()), m_right(makeHalf())
{
    auto* layout = new QBoxLayout(QBoxLayout::LeftToRight, this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space8);
    layout->addWidget(m_left.page, 1);
    layout->addWidget(m_right.page, 1);
    m_left.viewer->setMinimapVisible(false);
    connect(m_left.viewer, &ImageViewer::viewportChanged, this, [this] { follow(*m_left.viewer, *m_right.viewer); });
    connect(m_right.viewer, &ImageViewer::viewportChanged, this, [this] { follow(*m_right.viewer, *m_left.viewer); });
    for (const auto* viewer : {m_left.viewer, m_right.viewer}) {
        connect(viewer, &ImageViewer::closeRequested, this, &CompareView::closeRequested);
        connect(viewer, &ImageViewer::stepRequested, this, &CompareView::stepRequested);
    }
    setFocusProxy(m_left.viewer);
}

CompareView::Half CompareView::makeHalf()
{
    Half half;
    half.page = new QWidget(this);
    half.viewer = new ImageViewer(half.page);
    half.viewer->setReadOnly(true);
    half.caption = new QLabel(half.page);
    half.caption->setWordWrap(true);
    half.caption->setTextInteractionFlags(Qt::TextSelectableByMouse);
    half.caption->setTextFormat(Qt::PlainText);
    auto* layout = new QVBoxLayout(half.page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space4);
    layout->addWidget(half.viewer, 1);
    layout->addWidget(half.caption);
    return half;
}

void CompareView::fill(const Half& half, const QImage& image, const QString& caption, const QString& message)
{
    const bool sameSize = image.size() == half.viewer->image().size();
    half.viewer->setMessage(message);
    half.viewer->setImage(image, sameSize ? ImageViewer::View::Keep : ImageViewer::View::Fit);
    half.viewer->setAccessibleName(caption);
    half.caption->setText(caption);
}

void CompareView::setLeft(const QImage& image, const QString& caption, const QString& message)
{
    fill(m_left, image, caption, message);
}

void CompareView::setRight(const QImage& image, const QString& caption, const QString& message)
{
    fill(m_right, image, caption, message);
}

void CompareView::setMicrometresPerPixel(std::optional<double> left, std::optional<double> right)
{
    m_left.viewer->setMicrometresPerPixel(left);
    m_right.viewer->setMicrometresPerPixel(right);
}

void CompareView::zoomToFit()
{
    m_left.viewer->zoomToFit();
}

void CompareView::follow(const ImageViewer& from, ImageViewer& to)
{
    if (m_following)
        return;
    m_following = true;
    to.setViewport(from.viewport());
    m_following = false;
}

void CompareView::resizeEvent(QResizeEvent* /*event*/)
{
    auto* box = static_cast<QBoxLayout*>(layout());
    box->setDirection(height() > width() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace histosynth
