// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

#include <optional>

#include "widgets/controls/key_value_table.h"
#include "widgets/workspaces/dataset/choice_box.h"

class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace histosynth {

// What is known of the selected images, one or many.
struct ImageProperties {
    int count = 0;
    QString title;            // of one image: its file's name
    Common<qint64> classId{}; // NamedChoice::id
    Common<QString> patient{};
    Common<QString> slide{};
    Common<std::optional<double>> micrometresPerPixel{};
    QList<KeyValue> facts; // what cannot be edited
    bool isEditable = true;
};

// The right side: properties of the selected images. What is edited goes to all of them.
class ImagePropertiesPanel : public QWidget {
    Q_OBJECT

public:
    explicit ImagePropertiesPanel(QWidget* parent = nullptr);

    void setClasses(const QList<NamedChoice>& classes);
    void setPatientNames(const QStringList& names); // offered while typing

    void setProperties(const ImageProperties& properties);

Q_SIGNALS:
    // By a person; for all that are selected.
    void classChosen(qint64 id);
    void patientEdited(std::optional<QString> patient, std::optional<QString> slide); // empty: none; unset: as it is
    void scaleEdited(std::optional<double> micrometresPerPixel);

protected:
    void changeEvent(QEvent* event) override;

private:
    void tellPatient();
    void tellScale();
    void retranslate();

    QLabel* m_title = nullptr;
    QWidget* m_fields = nullptr;
    QFormLayout* m_form = nullptr;
    ChoiceBox* m_class = nullptr;
    QLineEdit* m_patient = nullptr;
    QLineEdit* m_slide = nullptr;
    QDoubleSpinBox* m_scale = nullptr;
    KeyValueTable* m_facts = nullptr;
    QLabel* m_hint = nullptr;
    ImageProperties m_properties;
};

} // namespace histosynth
