// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QImage>
#include <QtWidgets/QWidget>

#include <optional>

class QLabel;

namespace histosynth {

class ImageViewer;

// Two pictures side by side (one above the other where the view is tall) that zoom and pan together. Pictures of
// different sizes show the same relative part. The window's thread only.
class CompareView : public QWidget {
    Q_OBJECT

public:
    explicit CompareView(QWidget* parent = nullptr);

    // A null image shows `message` in its place. The view stays as it is where both images keep their size.
    void setLeft(const QImage& image, const QString& caption, const QString& message = {});
    void setRight(const QImage& image, const QString& caption, const QString& message = {});
    void setMicrometresPerPixel(std::optional<double> left, std::optional<double> right);

    void zoomToFit();
    ImageViewer* leftViewer() const { return m_left.viewer; }
    ImageViewer* rightViewer() const { return m_right.viewer; }

Q_SIGNALS:
    void closeRequested();             // Esc
    void stepRequested(int direction); // arrow keys: the pair before or after

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Half {
        QWidget* page = nullptr;
        ImageViewer* viewer = nullptr;
        QLabel* caption = nullptr;
    };

    Half makeHalf();
    static void fill(const Half& half, const QImage& image, const QString& caption, const QString& message);
    void follow(const ImageViewer& from, ImageViewer& to);

    Half m_left;
    Half m_right;
    bool m_following = false;
};

} // namespace histosynth
