// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/dataset/image_properties.h"

#include <QtCore/QEvent>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

#include <cmath>

#include "widgets/controls/steady_boxes.h"
#include "widgets/look/format.h"
#include "widgets/look/measures.h"
#include "widgets/look/theme.h"

namespace histosynth {

namespace {

constexpr double unknownScale = 0.0;

void fill(QLineEdit* line, const Common<QString>& text, const QString& mixed, const QString& none)
{
    line->setText(text.isMixed ? QString() : text.value);
    line->setPlaceholderText(text.isMixed ? mixed : none);
    line->setModified(false);
}

} // namespace

ImagePropertiesPanel::ImagePropertiesPanel(QWidget* parent)
    : QWidget(parent), m_title(new QLabel(this)), m_fields(new QWidget(this)), m_form(new QFormLayout(m_fields)),
      m_class(new ChoiceBox(this)), m_patient(new QLineEdit(this)), m_slide(new QLineEdit(this)),
      m_scale(new QDoubleSpinBox(this)), m_facts(new KeyValueTable(this)), m_hint(new QLabel(this))
{
    setTextSize(m_title, TextSize::Section);
    m_title->setWordWrap(true);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_hint->setWordWrap(true);
    setTone(m_hint, Tone::Secondary);
    m_scale->setDecimals(4);
    m_scale->setRange(unknownScale, 100.0);
    m_scale->setSingleStep(0.01);
    m_scale->setKeyboardTracking(false);
    ignoreWheel(m_scale);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setSpacing(space8);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (auto* field : std::initializer_list<QWidget*>{m_class, m_patient, m_slide, m_scale})
        m_form->addRow(new QLabel(m_fields), field);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space8);
    layout->addWidget(m_title);
    layout->addWidget(m_fields);
    layout->addWidget(m_facts);
    layout->addWidget(m_hint);

    connect(m_class, &ChoiceBox::chosen, this, &ImagePropertiesPanel::classChosen);
    connect(m_patient, &QLineEdit::editingFinished, this, &ImagePropertiesPanel::tellPatient);
    connect(m_slide, &QLineEdit::editingFinished, this, &ImagePropertiesPanel::tellPatient);
    connect(m_scale, &QDoubleSpinBox::editingFinished, this, &ImagePropertiesPanel::tellScale);
    retranslate();
}

void ImagePropertiesPanel::setClasses(const QList<NamedChoice>& classes)
{
    m_class->setChoices(classes);
}

void ImagePropertiesPanel::setPatientNames(const QStringList& names)
{
    auto* completer = new QCompleter(names, m_patient);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    delete m_patient->completer();
    m_patient->setCompleter(completer);
}

void ImagePropertiesPanel::setProperties(const ImageProperties& properties)
{
    m_properties = properties;
    const QSignalBlocker scaleBlocker(m_scale);
    const bool any = properties.count > 0;
    m_title->setText(properties.count == 1 ? properties.title
                     : any                 ? tr("%Ln image(s) selected", "", properties.count)
                                           : tr("Nothing selected"));
    m_title->setToolTip(properties.count == 1 ? properties.title : QString());
    m_fields->setVisible(any);
    m_fields->setEnabled(properties.isEditable);
    m_facts->setVisible(any);
    m_facts->setRows(properties.facts);
    m_hint->setVisible(!any);
    m_class->setChosenId(properties.classId.isMixed ? 0 : properties.classId.value);
    const auto mixed = tr("several");
    fill(m_patient, properties.patient, mixed, tr("none"));
    fill(m_slide, properties.slide, mixed, tr("none"));
    const auto& scale = properties.micrometresPerPixel;
    m_scale->setSpecialValueText(scale.isMixed ? mixed : tr("unknown"));
    m_scale->setValue(scale.isMixed ? unknownScale : scale.value.value_or(unknownScale));
}

void ImagePropertiesPanel::tellPatient()
{
    const auto edited = [](QLineEdit* line) -> std::optional<QString> {
        if (!line->isModified())
            return std::nullopt;
        line->setModified(false);
        return line->text().trimmed();
    };
    const auto patient = edited(m_patient);
    const auto slide = edited(m_slide);
    if (patient || slide)
        Q_EMIT patientEdited(patient, slide);
}

void ImagePropertiesPanel::tellScale()
{
    const auto& known = m_properties.micrometresPerPixel;
    const double shown = known.isMixed ? unknownScale : known.value.value_or(unknownScale);
    if (std::abs(m_scale->value() - shown) < 0.00005) // as it was, within the digits that are shown
        return;
    const double value = m_scale->value();
    Q_EMIT scaleEdited(value > unknownScale ? std::optional(value) : std::nullopt);
}

void ImagePropertiesPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ImagePropertiesPanel::retranslate()
{
    const QStringList labels{tr("Class"), tr("Patient"), tr("Slide"), tr("Scale")};
    const QList<QWidget*> fields{m_class, m_patient, m_slide, m_scale};
    for (int i = 0; i < fields.size(); ++i) {
        fields[i]->setAccessibleName(labels[i]);
        static_cast<QLabel*>(m_form->labelForField(fields[i]))->setText(labels[i]);
    }
    m_class->setPlaceholderText(tr("several"));
    m_scale->setSuffix(unitSuffix(QStringLiteral("µm/px")));
    m_scale->setToolTip(tr("Width of a pixel on the slide. Without it sizes are told in pixels."));
    m_slide->setToolTip(tr("The glass slide that the image was taken of. It belongs to the patient."));
    m_hint->setText(tr("Select images to see and change their class, patient and scale."));
    setProperties(m_properties);
}

} // namespace histosynth
