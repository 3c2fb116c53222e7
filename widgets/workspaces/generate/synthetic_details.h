// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QImage>
#include <QtWidgets/QWidget>

#include "widgets/controls/key_value_table.h"

class QAction;
class QLabel;
class QScrollArea;
class QStackedWidget;

namespace histosynth {

class CompareView;

// The selected synthetic image beside the nearest real one, its parameters, and what can be done with it.
class SyntheticDetails : public QWidget {
    Q_OBJECT

public:
    explicit SyntheticDetails(QWidget* parent = nullptr);

    // Buttons of these actions, in this order.
    void setActions(const QList<QAction*>& actions);

    // Nothing, or several: a sentence in place of the picture.
    void showSentence(const QString& text);
    void showImage(const QString& caption, const QList<KeyValue>& parameters);
    void setSynthetic(const QImage& image);

    // `message` where there is no picture.
    void setNearest(const QImage& image, const QString& caption, const QString& message = {});

private:
    CompareView* m_compare = nullptr;
    QScrollArea* m_scroll = nullptr;
    KeyValueTable* m_parameters = nullptr;
    QLabel* m_sentence = nullptr;
    QStackedWidget* m_pages = nullptr;
    QWidget* m_buttons = nullptr;
    QString m_caption;
};

} // namespace histosynth
