// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtWidgets/QWidget>

class QGridLayout;
class QLabel;

namespace histosynth {

struct KeyValue {
    QString key;
    QString value;
    QString help; // tool tip; empty: none
};

// Properties of what is selected: names on the left, values on the right. Values can be selected by mouse and keyboard;
// the context menu copies one or all of them.
class KeyValueTable : public QWidget {
    Q_OBJECT

public:
    explicit KeyValueTable(QWidget* parent = nullptr);

    void setRows(const QList<KeyValue>& rows);

    // "key<tab>value" lines.
    QString text() const;

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void addLabels();

    QGridLayout* m_layout = nullptr;
    QList<KeyValue> m_rows;
    QList<QLabel*> m_keys;
    QList<QLabel*> m_values;
};

} // namespace histosynth
