// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtGui/QImage>

#include <memory>
#include <vector>

#include "app/desk/workspace.h"
#include "app/workspaces/evaluate/evaluation_reader.h"
#include "widgets/pictures/thumbnail_item.h"

namespace histosynth {

class PairPanel;
class PictureLoader;

// The pairs of synthetic and nearest real images: their pictures, and a person's verdict on them.
class PairController : public QObject {
    Q_OBJECT

public:
    PairController(const Desk& desk, PairPanel& panel, QObject* parent);
    ~PairController() override;

    void setPairs(const std::vector<LikePair>& pairs);
    void rate(PictureVerdict verdict); // the pair that is looked at
    void retranslate();

private:
    const LikePair* current() const;
    const LikePair* find(qint64 id) const;
    void list();
    void show();
    void request(const QList<qint64>& ids);
    void takeThumbnail(qint64 key, const QImage& image);
    void takeImage(qint64 key, const QImage& image);

    Desk m_desk;
    PairPanel& m_panel;
    std::unique_ptr<PictureLoader> m_pictures;
    std::vector<LikePair> m_pairs;
    RowId m_shown = 0; // the pair that is looked at, and its pictures
    QImage m_synthetic;
    QImage m_real;
};

} // namespace histosynth
