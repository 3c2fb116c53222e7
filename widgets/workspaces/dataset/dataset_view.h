// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QUrl>
#include <QtWidgets/QWidget>

class QSplitter;
class QStackedWidget;

namespace histosynth {

class ClassSidebar;
class EmptyState;
class GridPage;
class ImagePropertiesPanel;
class MarksPanel;
class ViewerPage;

// The Dataset workspace: classes on the left, images in the middle, properties on the right.
class DatasetView : public QWidget {
    Q_OBJECT

public:
    enum class Page { Empty, Grid, Viewer };

    explicit DatasetView(QWidget* parent = nullptr);

    ClassSidebar& sidebar() { return *m_sidebar; }
    GridPage& gridPage() { return *m_grid; }
    ViewerPage& viewerPage() { return *m_viewer; }
    ImagePropertiesPanel& properties() { return *m_properties; }
    MarksPanel& marks() { return *m_marks; }

    void setPage(Page page);
    Page page() const;

    // What the empty page offers; without `writable` it only tells.
    void setWritable(bool writable);
    void setMarksVisible(bool visible);

    // Widths of the three parts.
    QByteArray saveState() const;
    void restoreState(const QByteArray& state);

Q_SIGNALS:
    void importFilesRequested();
    void importFolderRequested();
    void filesDropped(const QList<QUrl>& urls);

protected:
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void retranslate();

    QSplitter* m_splitter = nullptr;
    ClassSidebar* m_sidebar = nullptr;
    QStackedWidget* m_pages = nullptr;
    EmptyState* m_empty = nullptr;
    GridPage* m_grid = nullptr;
    ViewerPage* m_viewer = nullptr;
    ImagePropertiesPanel* m_properties = nullptr;
    MarksPanel* m_marks = nullptr;
    bool m_isWritable = true;
};

} // namespace histosynth
