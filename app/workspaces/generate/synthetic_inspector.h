// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>

#include <optional>

#include "app/desk/workspace.h"
#include "app/pictures/picture_loader.h"

namespace histosynth {

class SyntheticDetails;

// Shows one synthetic image beside the nearest real one, with all that is known of it.
class SyntheticInspector : public QObject {
    Q_OBJECT

public:
    SyntheticInspector(const Desk& desk, SyntheticDetails& details, QObject* parent);

    // Its words are read anew; its pictures only where they are others than those that are shown.
    void show(RowId image, const QString& className);

    // In place of an image.
    void showSentence(const QString& text);

    void clear(); // pictures, too

private:
    struct Shown {
        RowId image = 0;
        std::optional<RowId> crop;

        bool operator==(const Shown&) const = default;
    };

    void showPictures(const SyntheticImage& image);
    void takePicture(qint64 id, const QImage& image);
    QString modelText(const SyntheticImage& image) const;

    Desk m_desk;
    SyntheticDetails& m_details;
    PictureLoader m_pictures; // synthetic images and crops, see idOf...()
    Shown m_shown;
};

} // namespace histosynth
