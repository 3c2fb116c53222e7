// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/dataset/viewer_page.h"

#include <QtCore/QEvent>
#include <QtGui/QAction>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QToolButton>

#include "widgets/controls/elided_label.h"
#include "widgets/controls/steady_boxes.h"
#include "widgets/look/format.h"
#include "widgets/look/icons.h"
#include "widgets/look/measures.h"
#include "widgets/look/theme.h"

namespace histosynth {

namespace {

constexpr int smallestCrop = 16; // px
constexpr int largestCrop = 8192;

QToolButton* iconButton(QWidget* parent, const char* name)
{
    auto* button = new QToolButton(parent);
    button->setIcon(icon(QString::fromLatin1(name)));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void name(QToolButton* button, const QString& text, const QString& tip)
{
    button->setAccessibleName(text);
    button->setToolTip(tip);
}

} // namespace

ViewerPage::ViewerPage(QWidget* parent)
    : QWidget(parent), m_back(iconButton(this, "go-previous")), m_previous(iconButton(this, "arrow-left")),
      m_next(iconButton(this, "arrow-right")), m_title(new ElidedLabel(this)), m_place(new QLabel(this)),
      m_sideLabel(new QLabel(this)), m_side(new QSpinBox(this)), m_classLabel(new QLabel(this)),
      m_annotationClass(new ChoiceBox(this)), m_editClasses(iconButton(this, "tag")), m_tools(new QVBoxLayout),
      m_fit(iconButton(this, "zoom-fit-best")), m_actual(new QToolButton(this)), m_viewer(new ImageViewer(this))
{
    m_title->setElideMode(Qt::ElideMiddle);
    m_actual->setText(QStringLiteral("1:1"));
    m_actual->setAutoRaise(true);
    m_actual->setFocusPolicy(Qt::StrongFocus);
    setTone(m_place, Tone::Secondary);
    m_side->setRange(smallestCrop, largestCrop);
    m_side->setSingleStep(32);
    m_side->setKeyboardTracking(false);
    m_side->setValue(m_viewer->cropSide());
    ignoreWheel(m_side);
    m_sideLabel->setBuddy(m_side);
    m_classLabel->setBuddy(m_annotationClass);

    m_tools->setContentsMargins(space4, 0, space4, 0);
    m_tools->setSpacing(space4);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addLayout(m_tools);
    middle->addWidget(m_viewer, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(makeBar());
    layout->addLayout(middle, 1);

    connectAll();
    setFocusProxy(m_viewer);
    showToolSettings(m_viewer->tool());
    retranslate();
}

void ViewerPage::connectAll()
{
    connect(m_side, &QSpinBox::valueChanged, this, [this](int side) {
        m_viewer->setCropSide(side);
        Q_EMIT cropSideChanged(side);
    });
    connect(m_side, &QSpinBox::editingFinished, m_viewer, [this] { m_viewer->setFocus(); });
    connect(m_annotationClass, &ChoiceBox::chosen, this, [this](qint64 id) {
        showOutlineColour();
        m_viewer->setFocus();
        Q_EMIT annotationClassChosen(id);
    });
    connect(m_previous, &QToolButton::clicked, this, [this] { Q_EMIT stepRequested(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { Q_EMIT stepRequested(1); });
    connect(m_viewer, &ImageViewer::stepRequested, this, &ViewerPage::stepRequested);
    connect(m_viewer, &ImageViewer::toolChanged, this, &ViewerPage::showToolSettings);
    connect(m_fit, &QToolButton::clicked, m_viewer, &ImageViewer::zoomToFit);
    connect(m_actual, &QToolButton::clicked, m_viewer, &ImageViewer::zoomToActualPixels);
}

QLayout* ViewerPage::makeBar()
{
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(space8, space8, space8, space8);
    bar->setSpacing(space8);
    bar->addWidget(m_back);
    bar->addWidget(m_title, 1);
    bar->addStretch();
    for (auto* widget : std::initializer_list<QWidget*>{m_sideLabel, m_side, m_classLabel, m_annotationClass,
                                                        m_editClasses, m_fit, m_actual, m_previous, m_place, m_next})
        bar->addWidget(widget);
    return bar;
}

void ViewerPage::setActions(QAction* back, const QList<QAction*>& tools, QAction* editAnnotationClasses)
{
    m_back->setDefaultAction(back);
    m_back->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_editClasses->setDefaultAction(editAnnotationClasses);
    for (auto* tool : tools) {
        auto* button = new QToolButton(this);
        button->setDefaultAction(tool);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setIconSize({iconSide, iconSide});
        m_tools->addWidget(button);
    }
    m_tools->addStretch();
}

void ViewerPage::setTitle(const QString& title, const QString& place)
{
    m_title->setText(title);
    m_place->setText(place);
}

void ViewerPage::setAnnotationClasses(const QList<NamedChoice>& classes)
{
    m_annotationClass->setChoices(classes);
    if (m_annotationClass->currentIndex() < 0 && !classes.isEmpty())
        m_annotationClass->setChosenId(classes.front().id);
    showOutlineColour();
}

int ViewerPage::cropSide() const
{
    return m_side->value();
}

void ViewerPage::setCropSide(int side)
{
    m_side->setValue(side);
}

void ViewerPage::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    m_viewer->setReadOnly(readOnly);
    showToolSettings(m_viewer->tool());
}

void ViewerPage::showToolSettings(ImageViewer::Tool tool)
{
    const bool crops = !m_isReadOnly && tool == ImageViewer::Tool::Crop;
    const bool annotates =
        !m_isReadOnly && (tool == ImageViewer::Tool::Rectangle || tool == ImageViewer::Tool::Polygon);
    m_sideLabel->setVisible(crops);
    m_side->setVisible(crops);
    m_classLabel->setVisible(annotates);
    m_annotationClass->setVisible(annotates);
    m_editClasses->setVisible(annotates);
}

void ViewerPage::showOutlineColour()
{
    for (const auto& choice : m_annotationClass->choices()) {
        if (choice.id == m_annotationClass->chosenId())
            m_viewer->setOutlineColour(choice.colour);
    }
}

void ViewerPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ViewerPage::retranslate()
{
    m_sideLabel->setText(tr("Side of a crop"));
    m_side->setSuffix(unitSuffix(QStringLiteral("px")));
    m_side->setAccessibleName(tr("Side of a crop"));
    m_classLabel->setText(tr("Annotate as"));
    m_annotationClass->setAccessibleName(tr("Class of the annotation"));
    name(m_fit, tr("Show the whole image"), tr("Show the whole image (F)"));
    name(m_actual, tr("Actual pixels"), tr("Actual pixels (0)"));
    name(m_previous, tr("Previous image"), tr("Previous image (Left)"));
    name(m_next, tr("Next image"), tr("Next image (Right)"));
}

} // namespace histosynth
