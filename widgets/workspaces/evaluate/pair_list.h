// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtGui/QImage>
#include <QtWidgets/QListView>

#include "widgets/pictures/thumbnail_item.h"

class QTimer;

namespace histosynth {

// A synthetic image and the real one that it resembles most.
struct PairRow {
    qint64 id = 0;
    QString title;          // class and checkpoint
    QString details;        // how alike they are, in words
    double suspicion = 0.0; // 0 to 1
    bool isSuspect = false; // to be looked at
    PictureVerdict verdict = PictureVerdict::None;

    bool operator==(const PairRow&) const = default;
};

// Pairs in the order given, each with two small pictures. Asks for the pictures that it shows and for the page that
// follows.
class PairList : public QListView {
    Q_OBJECT

public:
    static constexpr int pictureSide = 56; // logical px

    explicit PairList(QWidget* parent = nullptr);
    ~PairList() override;

    // The current pair stays where its id stays.
    void setPairs(const QList<PairRow>& pairs);
    const QList<PairRow>& pairs() const;

    qint64 currentId() const; // 0: none
    void setCurrentId(qint64 id);

    enum class Side { Synthetic, Real };
    void setPicture(qint64 id, Side side, const QImage& image);

    // For the delegate.
    struct Pictures {
        QImage synthetic;
        QImage real;
    };
    Pictures picturesOf(qint64 id) const { return m_pictures.value(id); }

    QSize sizeHint() const override;

Q_SIGNALS:
    void currentIdChanged(qint64 id);

    // What is missing on screen, then a page ahead; replaces the list before.
    void picturesWanted(const QList<qint64>& ids);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    class Model;

    void ask();
    void retranslate();

    Model* m_model = nullptr;
    QHash<qint64, Pictures> m_pictures;
    QTimer* m_timer = nullptr;
    bool m_isRefilled = false;
};

} // namespace histosynth
