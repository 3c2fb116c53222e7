// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/generate/generate_panel.h"

#include <QtCore/QEvent>
#include <QtCore/QSignalBlocker>
#include <QtGui/QPixmap>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>

#include "widgets/controls/primary_button.h"
#include "widgets/controls/scroll_column.h"
#include "widgets/controls/steady_boxes.h"
#include "widgets/look/measures.h"
#include "widgets/look/theme.h"

namespace histosynth {

namespace {

QIcon chip(const QColor& colour)
{
    QPixmap pixmap(smallIconSide, smallIconSide);
    pixmap.fill(colour);
    return pixmap;
}

QComboBox* chooser()
{
    auto* box = new QComboBox;
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    ignoreWheel(box);
    return box;
}

} // namespace

GeneratePanel::GeneratePanel(QWidget* parent)
    : QWidget(parent), m_classLabel(new QLabel), m_class(chooser()), m_modelLabel(new QLabel), m_model(chooser()),
      m_form(new OptionForm), m_draw(new PrimaryButton), m_reason(new QLabel)
{
    m_classLabel->setBuddy(m_class);
    m_modelLabel->setBuddy(m_model);
    m_draw->setIconName(QStringLiteral("tools-wizard"));
    m_reason->setWordWrap(true);
    setTextSize(m_reason, TextSize::Secondary);
    setTone(m_reason, Tone::Secondary);
    auto* column = new QWidget;
    auto* columnLayout = new QVBoxLayout(column);
    columnLayout->setContentsMargins(0, 0, 0, 0);
    columnLayout->addWidget(m_form);
    columnLayout->addStretch();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space16, space16, space16, space16);
    layout->setSpacing(space4);
    layout->addWidget(m_classLabel);
    layout->addWidget(m_class);
    layout->addSpacing(space8);
    layout->addWidget(m_modelLabel);
    layout->addWidget(m_model);
    layout->addSpacing(space16);
    layout->addWidget(new ScrollColumn(column), 1);
    layout->addSpacing(space8);
    layout->addWidget(m_draw);
    layout->addWidget(m_reason);

    connect(m_class, &QComboBox::currentIndexChanged, this, &GeneratePanel::changed);
    connect(m_model, &QComboBox::currentIndexChanged, this, &GeneratePanel::changed);
    connect(m_form, &OptionForm::changed, this, &GeneratePanel::changed);
    connect(m_draw, &QPushButton::clicked, this, &GeneratePanel::drawRequested);
    retranslate();
}

void GeneratePanel::setClasses(const QList<DrawableClass>& classes)
{
    if (classes == m_classes)
        return;
    const auto chosen = classId();
    const QSignalBlocker quiet(m_class);
    m_classes = classes;
    m_class->clear();
    for (const auto& one : classes)
        m_class->addItem(chip(one.colour), one.name, one.id);
    m_class->setCurrentIndex(std::max(0, m_class->findData(chosen)));
}

void GeneratePanel::setModels(const QList<DrawableModel>& models)
{
    if (models == m_models)
        return;
    const auto chosen = model();
    const QSignalBlocker quiet(m_model);
    m_models = models;
    m_model->clear();
    for (const auto& one : models) {
        m_model->addItem(one.text);
        if (one.run == chosen.run && one.step == chosen.step)
            m_model->setCurrentIndex(m_model->count() - 1);
    }
}

void GeneratePanel::choose(qint64 classId, qint64 run, qint64 step)
{
    const QSignalBlocker quietClass(m_class);
    const QSignalBlocker quietModel(m_model);
    if (const int index = m_class->findData(classId); index >= 0)
        m_class->setCurrentIndex(index);
    for (int i = 0; i < m_models.size(); ++i) {
        if (m_models[i].run == run && m_models[i].step == step)
            m_model->setCurrentIndex(i);
    }
}

qint64 GeneratePanel::classId() const
{
    return m_class->currentData().toLongLong();
}

QString GeneratePanel::className() const
{
    return m_class->currentText();
}

DrawableModel GeneratePanel::model() const
{
    return m_models.value(m_model->currentIndex());
}

void GeneratePanel::setButton(const QString& text, bool isEnabled, const QString& reason)
{
    m_draw->setText(text);
    m_draw->setEnabled(isEnabled);
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
}

void GeneratePanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void GeneratePanel::retranslate()
{
    m_classLabel->setText(tr("Class"));
    m_modelLabel->setText(tr("Model"));
    m_class->setAccessibleName(m_classLabel->text());
    m_model->setAccessibleName(m_modelLabel->text());
    m_model->setToolTip(
        tr("A training run and the step at which the model was saved. The best has the least validation "
           "loss."));
}

} // namespace histosynth
