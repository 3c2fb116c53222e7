// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/export/set_preview.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QTreeWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

#include "widgets/controls/balance_bar.h"
#include "widgets/look/format.h"
#include "widgets/look/icons.h"
#include "widgets/look/measures.h"

namespace histosynth {

namespace {

constexpr int narrowestColumn = 88;

enum Column { Name, Real, Augmented, Synthetic, Total, ColumnCount };

QString cellText(qint64 count)
{
    return count > 0 ? countText(count) : QStringLiteral("–");
}

QIcon colourIcon(const QColor& colour)
{
    QPixmap pixmap(smallIconSide, smallIconSide);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(3, 3, smallIconSide - 6, smallIconSide - 6), 2, 2);
    return QIcon(pixmap);
}

QTreeWidgetItem* makeItem(const QString& name, const QIcon& picture, const SetFolder& counts)
{
    auto* item = new QTreeWidgetItem;
    item->setText(Name, name);
    item->setIcon(Name, picture);
    item->setText(Real, cellText(counts.real));
    item->setText(Augmented, cellText(counts.augmented));
    item->setText(Synthetic, cellText(counts.synthetic));
    item->setText(Total, cellText(counts.total()));
    for (int column = Real; column < ColumnCount; ++column)
        item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    return item;
}

SetFolder sumOf(const QList<SetFolder>& folders)
{
    SetFolder sum;
    for (const auto& folder : folders) {
        sum.real += folder.real;
        sum.augmented += folder.augmented;
        sum.synthetic += folder.synthetic;
    }
    return sum;
}

void clear(QLayout* layout)
{
    while (auto* item = layout->takeAt(0)) {
        delete item->widget();
        if (auto* inner = item->layout())
            clear(inner);
        delete item;
    }
}

QLabel* makeTitle(QWidget* parent)
{
    auto* title = new QLabel(parent);
    setTextSize(title, TextSize::Section);
    return title;
}

} // namespace

SetPreview::SetPreview(QWidget* parent)
    : QWidget(parent), m_title(makeTitle(this)), m_summary(new QLabel(this)), m_tree(new QTreeWidget(this)),
      m_barsTitle(makeTitle(this)), m_bars(new QGridLayout), m_remarks(new QVBoxLayout)
{
    auto* head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(m_summary);
    setTone(m_summary, Tone::Secondary);
    m_tree->setColumnCount(ColumnCount);
    m_tree->setSelectionMode(QAbstractItemView::NoSelection);
    m_tree->setRootIsDecorated(false);
    m_tree->setIndentation(space16);
    m_tree->setUniformRowHeights(true);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_tree->header()->setSectionResizeMode(Name, QHeaderView::Stretch);
    m_tree->header()->setSectionsClickable(false);
    m_tree->header()->setMinimumSectionSize(narrowestColumn);
    m_bars->setHorizontalSpacing(space8);
    m_bars->setVerticalSpacing(space8);
    m_bars->setColumnStretch(1, 1);
    m_remarks->setSpacing(space4);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space8);
    layout->addLayout(head);
    layout->addWidget(m_tree, 1);
    layout->addSpacing(space8);
    layout->addWidget(m_barsTitle);
    layout->addLayout(m_bars);
    layout->addSpacing(space8);
    layout->addLayout(m_remarks);
    retranslate();
}

void SetPreview::setContents(const SetContents& contents)
{
    m_contents = contents;
    m_summary->setText(contents.summary);
    fillTree();
    fillBars();
    fillRemarks();
}

QString SetPreview::remarksText() const
{
    QStringList lines;
    for (const auto& remark : m_contents.remarks)
        lines.append(remark.text);
    return lines.join(QLatin1Char('\n'));
}

void SetPreview::fillTree()
{
    m_tree->clear();
    QList<SetFolder> all;
    for (const auto& split : m_contents.splits)
        all.append(split.classes);
    auto* root = makeItem(m_contents.root, icon(QStringLiteral("document-export")), sumOf(all));
    m_tree->addTopLevelItem(root);
    for (const auto& split : m_contents.splits)
        addSplit(root, split);
    for (const auto& [file, help] : {std::pair{QStringLiteral("manifest.csv"), tr("Every image with class, origin, "
                                                                                  "parents and settings, as a table")},
                                     {QStringLiteral("manifest.json"), tr("The same for programs")},
                                     {QStringLiteral("README.txt"), tr("What the set is, for its receiver")}}) {
        auto* item = new QTreeWidgetItem(root, {file});
        item->setIcon(Name, icon(QStringLiteral("documentinfo")));
        item->setToolTip(Name, help);
    }
    m_tree->expandAll();
}

void SetPreview::addSplit(QTreeWidgetItem* root, const SetSplit& split)
{
    auto* item = makeItem(split.folder, icon(QStringLiteral("document-open-folder")), sumOf(split.classes));
    item->setToolTip(Name, split.title);
    root->addChild(item);
    for (const auto& one : split.classes) {
        if (one.total() > 0)
            item->addChild(makeItem(one.name, colourIcon(one.colour), one));
    }
}

void SetPreview::fillBars()
{
    clear(m_bars);
    int row = 0;
    for (const auto& split : m_contents.splits) {
        auto* name = new QLabel(split.title, this);
        setTone(name, Tone::Secondary);
        auto* bar = new BalanceBar(this);
        QList<BalanceShare> shares;
        for (const auto& one : split.classes)
            shares.append({one.name, one.colour, one.total()});
        bar->setShares(shares);
        m_bars->addWidget(name, row, 0);
        m_bars->addWidget(bar, row++, 1);
    }
    m_barsTitle->setVisible(row > 0);
}

void SetPreview::fillRemarks()
{
    clear(m_remarks);
    for (const auto& remark : m_contents.remarks) {
        auto* line = new QLabel(remark.text, this);
        line->setWordWrap(true);
        line->setTextFormat(Qt::PlainText);
        setTone(line, remark.tone);
        m_remarks->addWidget(line);
    }
}

void SetPreview::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
        fillTree(); // its icons and tips
    QWidget::changeEvent(event);
}

void SetPreview::retranslate()
{
    m_title->setText(tr("What the receiver will see"));
    m_barsTitle->setText(tr("Balance of the classes"));
    m_tree->setHeaderLabels({tr("Folder"), tr("Real"), tr("Augmented"), tr("Synthetic"), tr("Images")});
    for (int column = Real; column < ColumnCount; ++column)
        m_tree->headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    m_tree->setAccessibleName(tr("Folders of the set, with counts of images"));
}

} // namespace histosynth
