// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtWidgets/QWidget>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace histosynth {

class StatusDot;

// A title that folds and unfolds what is beneath it. The caller keeps the state: it sets it by setOpen(), and is told
// by openChanged().
class FoldSection : public QWidget {
    Q_OBJECT

public:
    // `key` names the section in the settings and is given back by openChanged().
    explicit FoldSection(const QString& key, const QString& title = {}, QWidget* parent = nullptr);

    const QString& key() const { return m_key; }
    void setTitle(const QString& title);

    // A short text at the right end of the title's line, e.g. a count.
    void setSummary(const QString& text);

    // Takes ownership; replaces what was there.
    void setContent(QWidget* content);
    QWidget* content() const { return m_content; }

    bool isOpen() const { return m_isOpen; }
    void setOpen(bool open);

    // A dot beside the title: something in here differs from its default. `reason` is its tool tip.
    void setMarked(bool marked, const QString& reason = {});

Q_SIGNALS:
    void openChanged(const QString& key, bool open);

private:
    void drawArrow();

    QString m_key;
    QToolButton* m_header = nullptr;
    StatusDot* m_dot = nullptr;
    QLabel* m_summary = nullptr;
    QVBoxLayout* m_layout = nullptr;
    QWidget* m_content = nullptr;
    bool m_isOpen = false;
};

} // namespace histosynth
