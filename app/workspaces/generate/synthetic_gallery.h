// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/desk/workspace.h"
#include "app/jobs/latest_work.h"
#include "app/pictures/picture_loader.h"
#include "app/workspaces/generate/synthetic_inspector.h"

namespace histosynth {

class GenerateView;
struct ThumbnailItem;

// The synthetic images of the Generate workspace: lists them as they come, and takes what a person thinks of them.
// Reads off the window's thread.
class SyntheticGallery : public QObject {
    Q_OBJECT

public:
    SyntheticGallery(const Desk& desk, GenerateView& view, QObject* parent);
    ~SyntheticGallery() override;

    void read();    // all, again
    void readNew(); // those that were drawn since; what is known already is not read again
    void clear();
    void retranslate();

    // The image where one is selected, as it is in the project. Throws as SyntheticImages::get().
    std::optional<SyntheticImage> selected() const;

Q_SIGNALS:
    void listed(); // what was read is shown

private:
    // What the gallery has to know of each image; the rest is read of the one that is looked at.
    struct Entry {
        RowId id = 0;
        RowId classId = 0;
        std::uint64_t seed = 0;
        Rating rating = Rating::None;
        std::optional<Likeness> nearest;
        std::string storedName;
    };
    struct Reading {
        std::vector<Entry> entries; // by id
        std::vector<ImageClass> classes;
        RowId after = 0; // only those drawn after this one were read
        int version = 0; // of what is asked for, see m_asked
    };

    void connectView();
    void connectActions();
    void start();
    static Reading readingOf(Project& project, RowId after);
    void take(Reading& reading);
    void list();
    bool isShown(const Entry& entry) const;
    ThumbnailItem itemOf(const Entry& entry) const;
    const Entry* find(RowId id) const;
    void askForThumbnails(const QList<qint64>& ids, int side);
    void showSelection();
    bool change(const char* code, const QList<qint64>& ids, const std::function<void(Project&)>& work);
    void rate(Rating rating);
    void remove();
    qint64 idAfter(qint64 id) const;

    Desk m_desk;
    GenerateView& m_view;
    SyntheticInspector m_inspector;
    PictureLoader m_thumbnails;
    LatestWork m_reading;
    std::vector<Entry> m_entries; // by id
    std::vector<ImageClass> m_classes;
    int m_asked = 0; // counts what may have changed of known images
    int m_taken = 0; // the m_asked that m_entries have
};

} // namespace histosynth
