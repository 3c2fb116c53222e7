// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtGui/QImage>
#include <QtWidgets/QWidget>

#include "widgets/pictures/thumbnail_item.h"

class QLabel;
class QToolButton;

namespace histosynth {

class CompareView;
class PairList;

// The pair that is looked at, large, with the verdict on it; under it all pairs, the most suspicious first.
class PairPanel : public QWidget {
    Q_OBJECT

public:
    explicit PairPanel(QWidget* parent = nullptr);

    PairList* list() const { return m_list; }
    CompareView* compareView() const { return m_compare; }
    QToolButton* acceptButton() const { return m_accept; }
    QToolButton* rejectButton() const { return m_reject; }

    void setSummary(const QString& text, bool isWarning);

    // Of the pair that is looked at; null images while they are read.
    void setPair(const QImage& synthetic, const QImage& real, const QString& explanation);
    void clearPair();
    void setVerdict(PictureVerdict verdict);
    void setWritable(bool isWritable);

Q_SIGNALS:
    void verdictRequested(histosynth::PictureVerdict verdict); // None: forget it

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* buildTop();
    void showButtons();
    void retranslate();

    QLabel* m_title = nullptr;
    QLabel* m_summary = nullptr;
    CompareView* m_compare = nullptr;
    QLabel* m_explanation = nullptr;
    QToolButton* m_accept = nullptr;
    QToolButton* m_reject = nullptr;
    PairList* m_list = nullptr;
    PictureVerdict m_verdict = PictureVerdict::None;
    bool m_hasPair = false;
    bool m_isWritable = true;
};

} // namespace histosynth
