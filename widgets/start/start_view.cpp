// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/start/start_view.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>

#include "widgets/controls/primary_button.h"
#include "widgets/look/icons.h"
#include "widgets/look/measures.h"
#include "widgets/look/theme.h"

namespace histosynth {

namespace {

constexpr int columnWidth = 400;
constexpr int programIconSide = 72;

QLabel* wrappedLabel(TextSize size, Tone tone)
{
    auto* label = new QLabel;
    label->setWordWrap(true);
    setTextSize(label, size);
    setTone(label, tone);
    return label;
}

} // namespace

StartView::StartView(QWidget* parent) : QWidget(parent)
{
    auto* columns = new QHBoxLayout;
    columns->setSpacing(3 * space24);
    columns->addStretch();
    columns->addWidget(makeWelcome());
    columns->addWidget(makeRecent());
    columns->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space24, space24, space24, space24);
    layout->addStretch();
    layout->addLayout(columns);
    layout->addStretch();
    retranslate();
}

QWidget* StartView::makeWelcome()
{
    auto* column = new QWidget;
    column->setFixedWidth(columnWidth);
    auto* picture = new QLabel;
    picture->setPixmap(programIcon().pixmap(programIconSide));
    m_title = wrappedLabel(TextSize::Title, Tone::Normal);
    m_about = wrappedLabel(TextSize::Body, Tone::Normal);
    m_sample = new PrimaryButton;
    m_sampleAbout = wrappedLabel(TextSize::Secondary, Tone::Secondary);
    m_new = new QPushButton(icon(QStringLiteral("document-new")), {});
    m_open = new QPushButton(icon(QStringLiteral("document-open-folder")), {});
    m_research = wrappedLabel(TextSize::Secondary, Tone::Secondary);
    connect(m_sample, &QPushButton::clicked, this, &StartView::sampleRequested);
    connect(m_new, &QPushButton::clicked, this, &StartView::newRequested);
    connect(m_open, &QPushButton::clicked, this, &StartView::openRequested);

    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space8);
    layout->addWidget(picture);
    layout->addSpacing(space8);
    layout->addWidget(m_title);
    layout->addWidget(m_about);
    layout->addSpacing(space16);
    layout->addWidget(m_new);
    layout->addWidget(m_open);
    layout->addSpacing(space16);
    layout->addWidget(m_sample);
    layout->addWidget(m_sampleAbout);
    layout->addSpacing(space16);
    layout->addWidget(m_research);
    layout->addStretch();
    return column;
}

QWidget* StartView::makeRecent()
{
    auto* column = new QWidget;
    column->setFixedWidth(columnWidth);
    m_recentTitle = wrappedLabel(TextSize::Section, Tone::Normal);
    m_recentTitle->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_noRecent = wrappedLabel(TextSize::Body, Tone::Secondary);
    m_noRecent->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_recent = new QListWidget;
    m_recent->setFrameShape(QFrame::NoFrame);
    m_recent->setContextMenuPolicy(Qt::CustomContextMenu);
    m_recent->setTextElideMode(Qt::ElideMiddle);
    m_recent->installEventFilter(this);
    m_recentTitle->setBuddy(m_recent);
    connect(m_recent, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem* item) { Q_EMIT recentRequested(item->data(Qt::UserRole).toString()); });
    connect(m_recent, &QListWidget::customContextMenuRequested, this, [this](const QPoint& position) {
        if (m_recent->itemAt(position) == nullptr)
            return;
        QMenu menu;
        menu.addAction(tr("Remove from this list"), this, &StartView::forgetCurrent);
        menu.exec(m_recent->viewport()->mapToGlobal(position));
    });
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space8);
    layout->addWidget(m_recentTitle);
    layout->addWidget(m_noRecent);
    layout->addWidget(m_recent);
    return column;
}

void StartView::setRecentProjects(const QList<RecentProject>& projects)
{
    m_recent->clear();
    for (const auto& project : projects) {
        const auto note =
            project.note.isEmpty() ? project.folder : project.folder + QStringLiteral(" · ") + project.note;
        auto* item = new QListWidgetItem(icon(QStringLiteral("folder-pictures")),
                                         project.name + QLatin1Char('\n') + note, m_recent);
        item->setData(Qt::UserRole, project.folder);
        item->setToolTip(project.folder);
    }
    m_recent->setVisible(!projects.isEmpty());
    m_noRecent->setVisible(projects.isEmpty());
    if (!projects.isEmpty())
        m_recent->setCurrentRow(0);
}

void StartView::forgetCurrent()
{
    if (const auto* item = m_recent->currentItem())
        Q_EMIT forgetRequested(item->data(Qt::UserRole).toString());
}

bool StartView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_recent && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->matches(QKeySequence::Delete)) {
        forgetCurrent();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void StartView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StartView::retranslate()
{
    m_title->setText(tr("HistoSynth"));
    m_about->setText(
        tr("From a few dozen H&E images to a set that a classifier can be trained on: sort, crop, augment, "
           "train, draw, measure, export. Everything stays on this computer."));
    m_new->setText(tr("New project…"));
    m_open->setText(tr("Open project…"));
    m_sample->setText(tr("Try it with a sample project"));
    m_sampleAbout->setText(
        tr("Three classes of tissue that the program draws itself, imported and cropped. Takes about "
           "half a minute; none of your files is touched."));
    m_research->setText(tr("For research only, not for diagnosis."));
    m_recentTitle->setText(tr("Recent projects"));
    m_noRecent->setText(tr("The projects that you open will be listed here."));
    m_recent->setAccessibleName(m_recentTitle->text());
}

} // namespace histosynth
