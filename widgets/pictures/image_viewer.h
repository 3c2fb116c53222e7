// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtGui/QImage>
#include <QtWidgets/QWidget>

#include <memory>
#include <optional>
#include <vector>

#include "widgets/pictures/viewer_overlay.h"
#include "widgets/pictures/viewport_map.h"

namespace histosynth {

// Shows one picture, with zoom, pan, scale bar, minimap and what is marked on it. It never changes its marks itself: it
// says what a person did, and is given new marks by the setters. The window's thread only.
//
// Mouse: wheel or pinch zooms at the cursor, middle button or Space and left button pan in every tool.
// Keys: + - zoom, F fits, 0 shows actual pixels, V C R P choose the tool, Page Up and Page Down go through the marks,
// Delete removes the selected ones, arrows nudge them by 1 px (Shift: 10) or, with nothing selected, ask for the next
// image; Enter draws in the middle of the view what the tool draws; Esc cancels, then deselects, then asks to close.
class ImageViewer : public QWidget {
    Q_OBJECT

public:
    enum class Tool { Move, Crop, Rectangle, Polygon };
    Q_ENUM(Tool)

    enum class View { Fit, Keep }; // of a new image: show it whole, or zoom and place as they are

    explicit ImageViewer(QWidget* parent = nullptr);
    ~ImageViewer() override;

    // A new image takes the marks and the selection away. Under 200 ms for 3664 x 2748. A null image shows the message.
    void setImage(const QImage& image, View view = View::Fit);
    QImage image() const;

    // Shown while there is no image: why, and what to do.
    void setMessage(const QString& message);

    // Micrometres per pixel of the image; nothing where unknown: lengths are then in pixels.
    void setMicrometresPerPixel(std::optional<double> scale);

    void setCrops(std::vector<CropOverlay> crops);
    void setOutlines(std::vector<OutlineOverlay> outlines);
    const std::vector<CropOverlay>& crops() const;
    const std::vector<OutlineOverlay>& outlines() const;

    void setTool(Tool tool); // cancels a gesture that is under way
    Tool tool() const;

    void setCropSide(int side); // pixels of the image, of the crops to be placed
    int cropSide() const;

    // Colours of what is being placed or drawn.
    void setCropColour(const QColor& colour);
    void setOutlineColour(const QColor& colour);

    // Takes tools, their keys and the selection away: a picture to look at.
    void setReadOnly(bool readOnly);
    void setMinimapVisible(bool visible);

    QList<OverlayKey> selection() const;
    void setSelection(const QList<OverlayKey>& keys); // keys that are not there are left out

    // The view. Factors are device pixels per pixel of the image, 1 being actual pixels.
    const ViewportMap& viewport() const;
    void setViewport(const ViewportMap& viewport); // for viewers that move together
    void zoomToFit();
    void zoomToActualPixels();
    void zoomBy(double factor); // at the cursor where it is over the image, else at the middle
    double zoomFactor() const;
    void centreOn(const QPointF& imagePosition);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void cropPlaced(const QPoint& topLeft, int side);
    void cropMoved(qint64 id, const QPoint& topLeft, int side);
    void outlineDrawn(const QPolygonF& points, histosynth::OutlineKind kind);
    void outlineChanged(qint64 id, const QPolygonF& points);
    void removeRequested(const QList<histosynth::OverlayKey>& keys);
    void selectionChanged(const QList<histosynth::OverlayKey>& keys);
    void toolChanged(histosynth::ImageViewer::Tool tool);
    void viewportChanged();
    void stepRequested(int direction); // -1: the image before, +1: the next
    void closeRequested();
    void menuRequested(const QPoint& globalPosition); // the mark under the cursor has been selected

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> m_d;
};

} // namespace histosynth
