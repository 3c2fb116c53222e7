// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtGui/QImage>
#include <QtWidgets/QWidget>

#include "widgets/controls/key_value_table.h"
#include "widgets/look/theme.h"
#include "widgets/workspaces/parts/run_list.h"

class QFrame;
class QLabel;
class QPushButton;
class QScrollArea;
class QSplitter;
class QStackedWidget;

namespace histosynth {

class ElidedLabel;
class EmptyState;
class ImageViewer;
class LossPanel;
class TrainPanel;

// The Train workspace: runs on the left; curves and previews of those chosen; options, plan and the button on the
// right.
class TrainView : public QWidget {
    Q_OBJECT

public:
    explicit TrainView(QWidget* parent = nullptr);

    RunList* runs() const { return m_runs; }
    LossPanel* loss() const { return m_loss; }
    TrainPanel* panel() const { return m_panel; }
    EmptyState* emptyState() const { return m_empty; }
    QPushButton* noticeButton() const { return m_noticeButton; }

    // Rows of runs; the colour of those in the chart is set here.
    void setRuns(QList<RunRow> rows);

    // Settings of the run chosen, or what two runs differ in.
    void setSettings(const QString& title, const QList<KeyValue>& settings, bool canBeUsed);

    // What is to be said of the run chosen; `action`: on a button, empty for none.
    void setNotice(const QString& text, Tone tone = Tone::Normal, const QString& action = {});

    enum class Centre { NoImages, NoRuns, Curves, Preview };
    void setCentre(Centre centre);
    Centre centre() const { return m_centre; }
    void setPreview(const QImage& image, const QString& caption);

    QByteArray saveState() const;
    void restoreState(const QByteArray& state);

Q_SIGNALS:
    void emptyActionTriggered();
    void noticeActionTriggered();
    void useSettingsRequested();
    void previewStepRequested(int direction); // the preview before or after
    void previewClosed();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* buildLeft();
    QWidget* buildCentre();
    QWidget* buildPreview();
    QFrame* buildNotice();
    void tellEmpty();
    void retranslate();

    QLabel* m_runsTitle = nullptr;
    QLabel* m_runsHint = nullptr;
    RunList* m_runs = nullptr;
    QWidget* m_settingsArea = nullptr;
    QLabel* m_settingsTitle = nullptr;
    QScrollArea* m_settingsScroll = nullptr;
    KeyValueTable* m_settings = nullptr;
    QPushButton* m_useSettings = nullptr;
    QStackedWidget* m_stack = nullptr;
    EmptyState* m_empty = nullptr;
    QFrame* m_notice = nullptr;
    QLabel* m_noticeText = nullptr;
    QPushButton* m_noticeButton = nullptr;
    LossPanel* m_loss = nullptr;
    QWidget* m_previewPage = nullptr;
    ElidedLabel* m_previewCaption = nullptr;
    QPushButton* m_previewBack = nullptr;
    ImageViewer* m_preview = nullptr;
    TrainPanel* m_panel = nullptr;
    QSplitter* m_splitter = nullptr;
    Centre m_centre = Centre::NoRuns;
};

} // namespace histosynth
