// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtGui/QColor>
#include <QtWidgets/QWidget>

#include "widgets/forms/option_form.h"

class QComboBox;
class QLabel;

namespace histosynth {

class PrimaryButton;

struct DrawableClass {
    qint64 id = 0;
    QString name;
    QColor colour;

    bool operator==(const DrawableClass&) const = default;
};

// A model that can draw: a training checkpoint of a run.
struct DrawableModel {
    qint64 run = 0;
    qint64 step = 0;
    QString text; // "Run 6, step 3,000 (best)"

    bool operator==(const DrawableModel&) const = default;
};

// What is to be drawn, by which model, how; and the button that draws it.
class GeneratePanel : public QWidget {
    Q_OBJECT

public:
    explicit GeneratePanel(QWidget* parent = nullptr);

    // What was chosen stays chosen where it is still there; else the first.
    void setClasses(const QList<DrawableClass>& classes);
    void setModels(const QList<DrawableModel>& models);
    void choose(qint64 classId, qint64 run, qint64 step);

    qint64 classId() const;
    QString className() const;
    DrawableModel model() const; // run 0: none

    OptionForm& form() { return *m_form; }

    // Names what will happen; `reason`: why it cannot, shown beneath.
    void setButton(const QString& text, bool isEnabled, const QString& reason = {});

Q_SIGNALS:
    void changed(); // by a person
    void drawRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_classLabel = nullptr;
    QComboBox* m_class = nullptr;
    QLabel* m_modelLabel = nullptr;
    QComboBox* m_model = nullptr;
    OptionForm* m_form = nullptr;
    PrimaryButton* m_draw = nullptr;
    QLabel* m_reason = nullptr;
    QList<DrawableClass> m_classes;
    QList<DrawableModel> m_models;
};

} // namespace histosynth
