// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QComboBox;
class QSlider;
class QSplitter;
class QStackedWidget;

namespace histosynth {

class ElidedLabel;
class EmptyState;
class GeneratePanel;
class SyntheticDetails;
class ThumbnailGrid;

// Which images the gallery shows.
enum class GalleryFilter { All, Unrated, Accepted, Rejected, Suspects };

// What to draw on the left, the gallery in the middle, the selected image on the right.
class GenerateView : public QWidget {
    Q_OBJECT

public:
    explicit GenerateView(QWidget* parent = nullptr);

    GeneratePanel& panel() { return *m_panel; }
    ThumbnailGrid& gallery() { return *m_gallery; }
    SyntheticDetails& details() { return *m_details; }
    EmptyState& emptyState() { return *m_empty; }

    void setEmpty(bool empty); // nothing has been drawn yet
    void setCounts(const QString& text);

    GalleryFilter filter() const;

    // Widths of the panes, for the settings.
    QByteArray saveState() const;
    void restoreState(const QByteArray& state);

Q_SIGNALS:
    void filterChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeGallery();
    void retranslate();

    QSplitter* m_splitter = nullptr;
    GeneratePanel* m_panel = nullptr;
    ThumbnailGrid* m_gallery = nullptr;
    SyntheticDetails* m_details = nullptr;
    EmptyState* m_empty = nullptr;
    QStackedWidget* m_middle = nullptr;
    QComboBox* m_filter = nullptr;
    ElidedLabel* m_counts = nullptr;
    QSlider* m_size = nullptr;
};

} // namespace histosynth
