// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtGui/QColor>

namespace histosynth {

// What a person said of a picture.
enum class PictureVerdict { None, Accepted, Rejected };

// One cell of a ThumbnailGrid: plain values, the picture comes later by its id.
struct ThumbnailItem {
    qint64 id = 0;
    QString title;        // elided where it does not fit
    QString subtitle;     // secondary text; may be empty
    QColor classColour;   // bar below the picture; invalid: none
    int cropCount = 0;    // badge; 0: none
    QStringList warnings; // one sentence each: a warning mark, and its tool tip
    PictureVerdict verdict = PictureVerdict::None;
    bool dimmed = false; // drawn faint: left out of what comes next
    double aspect = 1.0; // width of the picture by its height

    bool operator==(const ThumbnailItem&) const = default;
};

} // namespace histosynth
