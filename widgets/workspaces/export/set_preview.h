// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtGui/QColor>
#include <QtWidgets/QWidget>

#include "widgets/look/theme.h"

class QGridLayout;
class QLabel;
class QTreeWidget;
class QTreeWidgetItem;
class QVBoxLayout;

namespace histosynth {

// Images of a class in a split of the set.
struct SetFolder {
    QString name; // of the class
    QColor colour;
    qint64 real = 0;
    qint64 augmented = 0;
    qint64 synthetic = 0;

    qint64 total() const { return real + augmented + synthetic; }
};

struct SetSplit {
    QString folder; // as in the archive: "train"
    QString title;  // in the user's language
    QList<SetFolder> classes;
};

struct SetRemark {
    QString text;
    Tone tone = Tone::Secondary;
};

// What the receiver of a set will see.
struct SetContents {
    QString root; // name of the file or folder
    QList<SetSplit> splits;
    QString summary; // "885 images · about 212 MiB"
    QList<SetRemark> remarks;
};

// The set as its receiver will see it: folders with counts, how the classes are balanced in each split, the size, and
// what is left out and why.
class SetPreview : public QWidget {
    Q_OBJECT

public:
    explicit SetPreview(QWidget* parent = nullptr);

    void setContents(const SetContents& contents);
    const SetContents& contents() const { return m_contents; }

    QTreeWidget* tree() const { return m_tree; } // for tests
    QString remarksText() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void fillTree();
    void addSplit(QTreeWidgetItem* root, const SetSplit& split);
    void fillBars();
    void fillRemarks();
    void retranslate();

    SetContents m_contents;
    QLabel* m_title = nullptr;
    QLabel* m_summary = nullptr;
    QTreeWidget* m_tree = nullptr;
    QLabel* m_barsTitle = nullptr;
    QGridLayout* m_bars = nullptr;
    QVBoxLayout* m_remarks = nullptr;
};

} // namespace histosynth
