// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/dataset/marks_panel.h"

#include <QtCore/QEvent>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>

#include "widgets/look/measures.h"
#include "widgets/look/theme.h"
#include "widgets/workspaces/dataset/choice_box.h"

namespace histosynth {

namespace {

constexpr int cropSide = 72; // px of a crop's picture

QLabel* sectionTitle(QWidget* parent)
{
    auto* label = new QLabel(parent);
    setTextSize(label, TextSize::Section);
    return label;
}

} // namespace

MarksPanel::MarksPanel(QWidget* parent)
    : QWidget(parent), m_cropsTitle(sectionTitle(this)), m_crops(new ThumbnailGrid(this)),
      m_annotationsTitle(sectionTitle(this)), m_annotations(new QListWidget(this))
{
    m_crops->setThumbnailSide(cropSide);
    m_crops->setMinimumHeight(2 * cropSide);
    m_crops->setDragEnabled(false);
    m_crops->setAcceptDrops(false);
    m_annotations->setFrameShape(QFrame::NoFrame);
    m_annotations->viewport()->setAutoFillBackground(false);
    m_annotations->setMinimumHeight(cropSide);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space8);
    layout->addWidget(m_cropsTitle);
    layout->addWidget(m_crops, 2);
    layout->addWidget(m_annotationsTitle);
    layout->addWidget(m_annotations, 1);
    connect(m_crops, &ThumbnailGrid::imageActivated, this, &MarksPanel::cropChosen);
    connect(m_annotations, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        if (item)
            Q_EMIT annotationChosen(item->data(Qt::UserRole).toLongLong());
    });
    retranslate();
}

void MarksPanel::setCrops(std::vector<ThumbnailItem> crops)
{
    const bool any = !crops.empty();
    m_crops->setItems(std::move(crops));
    m_crops->setVisible(any);
    retranslate();
}

void MarksPanel::setAnnotations(const QList<AnnotationRow>& rows)
{
    const QSignalBlocker blocker(m_annotations);
    m_annotations->clear();
    for (const auto& row : rows) {
        auto* item = new QListWidgetItem(row.text, m_annotations);
        item->setData(Qt::UserRole, row.id);
        item->setIcon(chipIcon(row.colour));
    }
    m_annotations->setVisible(!rows.isEmpty());
    retranslate();
}

void MarksPanel::setSelected(const QList<qint64>& cropIds, const QList<qint64>& annotationIds)
{
    const QSignalBlocker cropBlocker(m_crops);
    const QSignalBlocker blocker(m_annotations);
    m_crops->setSelectedIds(cropIds);
    for (int row = 0; row < m_annotations->count(); ++row) {
        auto* item = m_annotations->item(row);
        item->setSelected(annotationIds.contains(item->data(Qt::UserRole).toLongLong()));
    }
}

void MarksPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MarksPanel::retranslate()
{
    m_cropsTitle->setText(tr("Crops (%1)").arg(m_crops->items().size()));
    m_annotationsTitle->setText(tr("Annotations (%1)").arg(m_annotations->count()));
    m_crops->setAccessibleName(tr("Crops of this image"));
    m_annotations->setAccessibleName(tr("Annotations on this image"));
}

} // namespace histosynth
