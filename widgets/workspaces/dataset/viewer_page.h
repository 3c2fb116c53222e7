// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

#include "widgets/pictures/image_viewer.h"
#include "widgets/workspaces/dataset/choice_box.h"

class QAction;
class QBoxLayout;
class QLabel;
class QSpinBox;
class QToolButton;

namespace histosynth {

class ElidedLabel;

// One image, large, with the tools that mark crops and annotations on it.
class ViewerPage : public QWidget {
    Q_OBJECT

public:
    explicit ViewerPage(QWidget* parent = nullptr);

    ImageViewer& viewer() { return *m_viewer; }

    // The strip of tools, and the button that leads back.
    void setActions(QAction* back, const QList<QAction*>& tools, QAction* editAnnotationClasses);

    // `place`: "3 of 30".
    void setTitle(const QString& title, const QString& place);

    void setAnnotationClasses(const QList<NamedChoice>& classes);
    qint64 annotationClass() const { return m_annotationClass->chosenId(); }

    int cropSide() const;
    void setCropSide(int side);

    // Crops and annotations can be looked at only.
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void cropSideChanged(int side);        // by a person
    void annotationClassChosen(qint64 id); // by a person
    void stepRequested(int direction);

protected:
    void changeEvent(QEvent* event) override;

private:
    QLayout* makeBar();
    void connectAll();
    void showToolSettings(ImageViewer::Tool tool);
    void showOutlineColour();
    void retranslate();

    QToolButton* m_back = nullptr;
    QToolButton* m_previous = nullptr;
    QToolButton* m_next = nullptr;
    ElidedLabel* m_title = nullptr;
    QLabel* m_place = nullptr;
    QLabel* m_sideLabel = nullptr;
    QSpinBox* m_side = nullptr;
    QLabel* m_classLabel = nullptr;
    ChoiceBox* m_annotationClass = nullptr;
    QToolButton* m_editClasses = nullptr;
    QBoxLayout* m_tools = nullptr;
    QToolButton* m_fit = nullptr;
    QToolButton* m_actual = nullptr;
    ImageViewer* m_viewer = nullptr;
    bool m_isReadOnly = false;
};

} // namespace histosynth
