// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/augment/sample_pane.h"

#include <QtCore/QSignalBlocker>
#include <QtGui/QResizeEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <cmath>

#include "widgets/controls/elided_label.h"
#include "widgets/controls/steady_boxes.h"
#include "widgets/look/icons.h"
#include "widgets/look/measures.h"
#include "widgets/look/theme.h"
#include "widgets/pictures/compare_view.h"
#include "widgets/pictures/image_viewer.h"
#include "widgets/pictures/picture_sheet.h"

namespace histosynth {

namespace {

constexpr int leastClassCharacters = 5; // of a class that is chosen, where there is little room
constexpr int cropPictureSide = 64;

QPixmap colourPixmap(const QColor& colour)
{
    QPixmap pixmap(smallIconSide, smallIconSide);
    pixmap.fill(colour);
    return pixmap;
}

QToolButton* makeArrow(const QString& iconName, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setIcon(icon(iconName));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

SamplePane::SamplePane(QWidget* parent)
    : QWidget(parent), m_pages(new QStackedWidget(this)), m_sheet(new PictureSheet(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space8, space8, space8, space8);
    layout->setSpacing(space8);
    layout->addWidget(makeHead());
    layout->addWidget(m_pages, 1);
    m_message = new QLabel(this);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    setTone(m_message, Tone::Secondary);
    m_pages->addWidget(m_sheet);
    m_pages->addWidget(m_pair = makePairPage());
    m_pages->addWidget(m_message);
    connect(m_sheet, &PictureSheet::pictureActivated, this, &SamplePane::pairRequested);
    retranslate();
}

QWidget* SamplePane::makeHead()
{
    auto* head = new QWidget(this);
    m_picture = new QLabel(head);
    m_picture->setFixedSize(cropPictureSide, cropPictureSide);
    m_picture->setAlignment(Qt::AlignCenter);
    m_class = new QComboBox(head);
    m_class->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_class->setMinimumContentsLength(leastClassCharacters);
    m_class->setMinimumWidth(leastClassCharacters * m_class->fontMetrics().averageCharWidth() + 2 * space24);
    ignoreWheel(m_class);
    m_previous = makeArrow(QStringLiteral("go-previous"), head);
    m_title = new QLabel(head);
    m_next = makeArrow(QStringLiteral("go-next"), head);
    m_details = new ElidedLabel(head);
    setTone(m_details, Tone::Secondary);
    m_again = new QPushButton(head);
    m_again->setIcon(icon(QStringLiteral("roll")));

    auto* choice = new QHBoxLayout;
    choice->setSpacing(space4);
    choice->addWidget(m_class);
    choice->addStretch();
    choice->addWidget(m_again);
    auto* place = new QHBoxLayout;
    place->setSpacing(space4);
    place->addWidget(m_previous);
    place->addWidget(m_title);
    place->addWidget(m_next);
    place->addSpacing(space8);
    place->addWidget(m_details, 1);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(space4);
    texts->addLayout(choice);
    texts->addLayout(place);
    auto* line = new QHBoxLayout(head);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space8);
    line->addWidget(m_picture);
    line->addLayout(texts, 1);

    connect(m_class, &QComboBox::currentIndexChanged, this, [this] { Q_EMIT classChanged(classChosen()); });
    connect(m_previous, &QToolButton::clicked, this, [this] { Q_EMIT cropStepped(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { Q_EMIT cropStepped(1); });
    connect(m_again, &QPushButton::clicked, this, &SamplePane::samplesRequested);
    return head;
}

QWidget* SamplePane::makePairPage()
{
    auto* page = new QWidget(this);
    m_back = new QPushButton(page);
    m_back->setIcon(icon(QStringLiteral("go-previous")));
    m_done = new ElidedLabel(page);
    setTone(m_done, Tone::Secondary);
    m_compare = new CompareView(page);
    auto* line = new QHBoxLayout;
    line->setSpacing(space8);
    line->addWidget(m_back);
    line->addWidget(m_done, 1);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space8);
    layout->addLayout(line);
    layout->addWidget(m_compare, 1);
    const auto close = [this] {
        showPage();
        m_sheet->setFocus();
        Q_EMIT pairClosed();
    };
    connect(m_back, &QPushButton::clicked, this, close);
    connect(m_compare, &CompareView::closeRequested, this, close);
    connect(m_compare, &CompareView::stepRequested, this, &SamplePane::stepPair);
    return page;
}

void SamplePane::setClasses(const QList<SampleClass>& classes)
{
    const QSignalBlocker quiet(m_class);
    const auto chosen = classChosen();
    m_class->clear();
    for (const auto& one : classes)
        m_class->addItem(colourPixmap(one.colour), one.name, one.id);
    setClassChosen(chosen);
}

void SamplePane::setClassChosen(qint64 id)
{
    const QSignalBlocker quiet(m_class);
    m_class->setCurrentIndex(std::max(0, m_class->findData(id)));
}

qint64 SamplePane::classChosen() const
{
    return m_class->currentData().toLongLong();
}

void SamplePane::setCrop(const QString& title, const QString& details)
{
    m_title->setText(title);
    m_details->setText(details);
}

void SamplePane::setCropPicture(const QImage& image)
{
    const int side = static_cast<int>(std::lround(cropPictureSide * devicePixelRatioF()));
    auto pixmap = QPixmap::fromImage(image.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    m_picture->setPixmap(pixmap);
}

void SamplePane::setSamples(const std::vector<SamplePicture>& samples)
{
    std::vector<PictureSheet::Picture> pictures;
    for (const auto& sample : samples)
        pictures.push_back({sample.image, {}, sample.caption});
    m_sheet->setPictures(std::move(pictures));
}

void SamplePane::setMessage(const QString& message)
{
    m_message->setText(message);
    const bool isEmpty = !message.isEmpty();
    for (QWidget* control : std::initializer_list<QWidget*>{m_previous, m_next, m_again})
        control->setEnabled(!isEmpty);
    if (isEmpty)
        m_pages->setCurrentWidget(m_message);
    else if (m_pages->currentWidget() == m_message)
        m_pages->setCurrentWidget(m_sheet);
}

void SamplePane::showPair(const QImage& before, const QImage& after, const QString& afterCaption)
{
    const bool wasShown = isPairShown();
    m_compare->setLeft(before, tr("Before"));
    m_compare->setRight(after, tr("After"));
    m_done->setText(afterCaption);
    m_pages->setCurrentWidget(m_pair);
    if (!wasShown) {
        m_compare->zoomToFit();
        m_compare->leftViewer()->setFocus();
    }
}

bool SamplePane::isPairShown() const
{
    return m_pages->currentWidget() == m_pair;
}

void SamplePane::showPage()
{
    m_pages->setCurrentWidget(m_sheet);
}

void SamplePane::stepPair(int direction)
{
    const int count = static_cast<int>(m_sheet->pictures().size());
    const int next = std::max(0, m_sheet->current()) + direction;
    if (next < 0 || next >= count)
        return;
    m_sheet->setCurrent(next);
    Q_EMIT pairRequested(next);
}

int SamplePane::sampleSide() const
{
    const int count = std::max<int>(1, static_cast<int>(m_sheet->pictures().size()));
    const int columns = std::max(1, PictureSheet::columnsFor(count, m_sheet->size(), 0, space8));
    const int rows = (count + columns - 1) / columns;
    const int side = std::min(m_sheet->width() / columns, m_sheet->height() / rows);
    return static_cast<int>(std::lround(side * devicePixelRatioF()));
}

void SamplePane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SamplePane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    Q_EMIT sampleSideChanged();
}

void SamplePane::retranslate()
{
    m_class->setAccessibleName(tr("Class of the samples"));
    m_class->setToolTip(tr("Samples are made of the training crops of this class."));
    m_previous->setToolTip(tr("The crop before"));
    m_previous->setAccessibleName(m_previous->toolTip());
    m_next->setToolTip(tr("The next crop"));
    m_next->setAccessibleName(m_next->toolTip());
    m_again->setText(tr("New samples"));
    m_again->setToolTip(tr("Draw other samples of the same crop (Space)."));
    m_back->setText(tr("All samples"));
    m_sheet->setAccessibleName(tr("Samples of the recipe"));
    m_picture->setToolTip(tr("The crop that the samples are made of"));
    m_picture->setAccessibleName(m_picture->toolTip());
}

} // namespace histosynth
