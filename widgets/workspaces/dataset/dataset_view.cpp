// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/dataset/dataset_view.h"

#include <QtCore/QEvent>
#include <QtCore/QMimeData>
#include <QtCore/QUrl>
#include <QtGui/QDragEnterEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>

#include "widgets/controls/empty_state.h"
#include "widgets/look/measures.h"
#include "widgets/workspaces/dataset/class_sidebar.h"
#include "widgets/workspaces/dataset/grid_page.h"
#include "widgets/workspaces/dataset/image_properties.h"
#include "widgets/workspaces/dataset/marks_panel.h"
#include "widgets/workspaces/dataset/viewer_page.h"

namespace histosynth {

namespace {

constexpr int sideWidth = 240;

} // namespace

DatasetView::DatasetView(QWidget* parent)
    : QWidget(parent), m_splitter(new QSplitter(this)), m_sidebar(new ClassSidebar(this)),
      m_pages(new QStackedWidget(this)), m_empty(new EmptyState(this)), m_grid(new GridPage(this)),
      m_viewer(new ViewerPage(this)), m_properties(new ImagePropertiesPanel(this)), m_marks(new MarksPanel(this))
{
    m_empty->setPicture(QStringLiteral("photo"));
    for (auto* page : std::initializer_list<QWidget*>{m_empty, m_grid, m_viewer})
        m_pages->addWidget(page);
    auto* right = new QWidget(this);
    auto* rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins(space16, space16, space16, space16);
    rightLayout->setSpacing(space16);
    rightLayout->addWidget(m_properties);
    rightLayout->addWidget(m_marks, 1);
    rightLayout->addStretch();

    m_splitter->addWidget(m_sidebar);
    m_splitter->addWidget(m_pages);
    m_splitter->addWidget(right);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({sideWidth, 3 * sideWidth, sideWidth + space24});
    m_splitter->setHandleWidth(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    setAcceptDrops(true);

    connect(m_empty, &EmptyState::triggered, this, &DatasetView::importFilesRequested);
    connect(m_empty, &EmptyState::secondTriggered, this, &DatasetView::importFolderRequested);
    connect(&m_grid->grid(), &ThumbnailGrid::filesDropped, this, &DatasetView::filesDropped);
    setMarksVisible(false);
    retranslate();
}

void DatasetView::setPage(Page page)
{
    m_pages->setCurrentIndex(static_cast<int>(page));
}

DatasetView::Page DatasetView::page() const
{
    return static_cast<Page>(m_pages->currentIndex());
}

void DatasetView::setWritable(bool writable)
{
    m_isWritable = writable;
    m_empty->setActionEnabled(writable);
    m_viewer->setReadOnly(!writable);
}

void DatasetView::setMarksVisible(bool visible)
{
    m_marks->setVisible(visible);
}

QByteArray DatasetView::saveState() const
{
    return m_splitter->saveState();
}

void DatasetView::restoreState(const QByteArray& state)
{
    if (!state.isEmpty())
        m_splitter->restoreState(state);
}

void DatasetView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void DatasetView::dragEnterEvent(QDragEnterEvent* event)
{
    if (m_isWritable && event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void DatasetView::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    Q_EMIT filesDropped(event->mimeData()->urls());
}

void DatasetView::retranslate()
{
    m_empty->setSentence(
        tr("Your real images will be here, sorted into classes. Drag files or folders in, or choose them."));
    m_empty->setAction(tr("Import images…"), QStringLiteral("document-import"));
    m_empty->setSecondAction(tr("Import a folder…"));
}

} // namespace histosynth
