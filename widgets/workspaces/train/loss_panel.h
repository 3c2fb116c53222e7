// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtWidgets/QWidget>

#include <optional>

#include "widgets/charts/loss_chart.h"
#include "widgets/controls/key_value_table.h"
#include "widgets/pictures/film_strip.h"

class QComboBox;
class QLabel;
class QSplitter;
class QToolButton;

namespace histosynth {

class ChartBar;
class NumberStrip;

// The curves of the runs shown, the numbers of the one that is looked at, and its previews, with one time cursor
// through both.
class LossPanel : public QWidget {
    Q_OBJECT

public:
    explicit LossPanel(QWidget* parent = nullptr);

    LossChart* chart() const { return m_chart; }
    FilmStrip* strip() const { return m_strip; }
    ChartBar* bar() const { return m_bar; }
    QSplitter* splitter() const { return m_splitter; }
    QComboBox* smoothingBox() const { return m_smoothing; }
    QToolButton* rateButton() const { return m_rate; }

    struct Run {
        qint64 id = 0;
        QString name;
    };
    // The colours are the chart's own, in the order of the runs.
    void setRuns(const QList<Run>& runs);
    const QList<Run>& runs() const { return m_runs; }
    QColor colourOf(qint64 run) const; // invalid: it is not shown

    void append(qint64 run, std::span<const LossPoint> points);
    void appendValidation(qint64 run, std::span<const ValidationPoint> points);

    void setNumbers(const QList<KeyValue>& numbers);

    // Of one run; `message` where there are none.
    void setPreviews(std::vector<FilmStrip::Frame> frames, const QString& message);
    void addPreview(FilmStrip::Frame frame);

Q_SIGNALS:
    void saveRequested(const QString& ending);
    void previewOpened(qint64 step); // to be seen large
    void coloursChanged();           // of the runs, with the theme

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    QWidget* buildTop();
    QWidget* buildBottom();
    void linkCursors();
    void pin(std::optional<double> step);
    void colourRuns();
    void retranslate();

    LossChart* m_chart = nullptr;
    ChartBar* m_bar = nullptr;
    QComboBox* m_smoothing = nullptr;
    QToolButton* m_rate = nullptr;
    NumberStrip* m_numbers = nullptr;
    QLabel* m_stripTitle = nullptr;
    QLabel* m_stripMessage = nullptr;
    FilmStrip* m_strip = nullptr;
    QSplitter* m_splitter = nullptr;
    QList<Run> m_runs;
    std::optional<double> m_pinned; // step that was chosen
};

} // namespace histosynth
