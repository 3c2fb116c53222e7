// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/generate/synthetic_gallery.h"

#include <QtCore/QSet>

#include <algorithm>
#include <memory>

#include "app/words/words.h"
#include "app/workspaces/generate/synthetic_facts.h"
#include "widgets/look/format.h"
#include "widgets/pictures/thumbnail_grid.h"
#include "widgets/workspaces/generate/generate_view.h"

namespace histosynth {

namespace {

std::string hashOf(const std::string& storedName)
{
    return storedName.substr(0, storedName.find('.'));
}

} // namespace

SyntheticGallery::SyntheticGallery(const Desk& desk, GenerateView& view, QObject* parent)
    : QObject(parent), m_desk(desk), m_view(view), m_inspector(desk, view.details(), this),
      m_thumbnails(desk.thumbnails)
{
    connectView();
    connectActions();
}

SyntheticGallery::~SyntheticGallery()
{
    m_reading.cancel();
}

void SyntheticGallery::connectView()
{
    auto& gallery = m_view.gallery();
    connect(&m_view, &GenerateView::filterChanged, this, &SyntheticGallery::list);
    connect(&gallery, &ThumbnailGrid::thumbnailsWanted, this, &SyntheticGallery::askForThumbnails);
    connect(&gallery, &ThumbnailGrid::selectedIdsChanged, this, &SyntheticGallery::showSelection);
    connect(&m_thumbnails, &PictureLoader::thumbnailReady, this,
            [this](qint64 id, int side, const QImage& image) { m_view.gallery().setThumbnail(id, image, side); });
    connect(&m_thumbnails, &PictureLoader::thumbnailFailed, this,
            [this](qint64 id, int, const std::string& code, const std::vector<ErrorArgument>& arguments) {
                m_view.gallery().setThumbnailFailed(id, messageText(code, arguments));
            });
    connect(&m_reading, &LatestWork::failed, this,
            [this](const JobFailure& failure) { m_desk.messages.fail(failure.code, failure.arguments); });
}

void SyntheticGallery::connectActions()
{
    auto& actions = m_desk.actions;
    actions.on("synthetic.accept", this, [this] { rate(Rating::Accepted); });
    actions.on("synthetic.reject", this, [this] { rate(Rating::Rejected); });
    actions.on("synthetic.unrate", this, [this] { rate(Rating::None); });
    actions.on("synthetic.delete", this, [this] { remove(); });
}

void SyntheticGallery::read()
{
    ++m_asked;
    start();
}

void SyntheticGallery::readNew()
{
    start();
}

void SyntheticGallery::start()
{
    const bool isKnown = m_taken == m_asked && !m_entries.empty();
    const RowId after = isKnown ? m_entries.back().id : 0;
    auto& session = m_desk.session;
    m_reading.start<std::shared_ptr<Reading>>(
        [&session, after, version = m_asked] {
            auto project = session.connect();
            auto reading = std::make_shared<Reading>(readingOf(project, after));
            reading->version = version;
            return reading;
        },
        [this](const auto& reading) { take(*reading); });
}

SyntheticGallery::Reading SyntheticGallery::readingOf(Project& project, RowId after)
{
    Reading reading;
    reading.after = after;
    reading.classes = project.classes().list();
    SyntheticImageFilter filter;
    filter.purpose = Purpose::Export;
    filter.after = after;
    for (auto& image : project.syntheticImages().list(filter)) {
        reading.entries.push_back(
            {image.id, image.classId, image.seed, image.rating, image.nearest, std::move(image.storedName)});
    }
    return reading;
}

void SyntheticGallery::take(Reading& reading)
{
    if (reading.version != m_asked)
        return; // out of date, and the next one is on its way
    if (reading.after == 0)
        m_entries.clear();
    const RowId last = m_entries.empty() ? 0 : m_entries.back().id;
    for (auto& entry : reading.entries) {
        if (entry.id > last)
            m_entries.push_back(std::move(entry));
    }
    m_classes = std::move(reading.classes);
    m_taken = reading.version;
    list();
    Q_EMIT listed();
}

void SyntheticGallery::clear()
{
    m_reading.cancel();
    m_thumbnails.setWantedThumbnails({}, ThumbnailGrid::smallestSide);
    m_entries.clear();
    m_classes.clear();
    ++m_asked;
    list();
}

void SyntheticGallery::retranslate()
{
    m_inspector.clear(); // the words beside its pictures, too
    list();
}

bool SyntheticGallery::isShown(const Entry& entry) const
{
    switch (m_view.filter()) {
    case GalleryFilter::All:
        return true;
    case GalleryFilter::Unrated:
        return entry.rating == Rating::None;
    case GalleryFilter::Accepted:
        return entry.rating == Rating::Accepted;
    case GalleryFilter::Rejected:
        return entry.rating == Rating::Rejected;
    case GalleryFilter::Suspects:
        return entry.nearest && entry.nearest->isSuspect();
    }
    return true;
}

ThumbnailItem SyntheticGallery::itemOf(const Entry& entry) const
{
    ThumbnailItem item;
    item.id = entry.id;
    const auto found = std::ranges::find(m_classes, entry.classId, &ImageClass::id);
    if (found != m_classes.end()) {
        item.title = QString::fromStdString(found->name);
        item.classColour = QColor(QString::fromStdString(found->colour));
    }
    item.subtitle = tr("seed %1").arg(entry.seed);
    item.verdict = entry.rating == Rating::Accepted   ? PictureVerdict::Accepted
                   : entry.rating == Rating::Rejected ? PictureVerdict::Rejected
                                                      : PictureVerdict::None;
    item.dimmed = entry.rating == Rating::Rejected;
    if (entry.nearest && entry.nearest->isSuspect())
        item.warnings << likenessText(*entry.nearest);
    return item;
}

void SyntheticGallery::list()
{
    std::vector<ThumbnailItem> items;
    for (auto entry = m_entries.rbegin(); entry != m_entries.rend(); ++entry) { // the newest first
        if (isShown(*entry))
            items.push_back(itemOf(*entry));
    }
    const auto accepted = std::ranges::count(m_entries, Rating::Accepted, &Entry::rating);
    m_view.setCounts(tr("%1 of %2 shown · %3 accepted")
                         .arg(countText(static_cast<qint64>(items.size())),
                              countText(static_cast<qint64>(m_entries.size())), countText(accepted)));
    m_view.setEmpty(m_entries.empty());
    m_view.gallery().setItems(std::move(items));
    showSelection();
}

const SyntheticGallery::Entry* SyntheticGallery::find(RowId id) const
{
    const auto found = std::ranges::lower_bound(m_entries, id, {}, &Entry::id);
    return found != m_entries.end() && found->id == id ? &*found : nullptr;
}

void SyntheticGallery::askForThumbnails(const QList<qint64>& ids, int side)
{
    if (!m_desk.session.isOpen())
        return;
    auto& files = m_desk.session.project().files();
    QList<PictureKey> keys;
    for (const auto id : ids) {
        if (const auto* entry = find(id))
            keys.append({id, files.path(entry->storedName), hashOf(entry->storedName)});
    }
    m_thumbnails.setWantedThumbnails(keys, side);
}

std::optional<SyntheticImage> SyntheticGallery::selected() const
{
    const auto ids = m_view.gallery().selectedIds();
    if (ids.size() != 1)
        return std::nullopt;
    return m_desk.session.project().syntheticImages().get(ids.first());
}

void SyntheticGallery::showSelection()
{
    const auto ids = m_view.gallery().selectedIds();
    m_desk.actions.set(Fact::SyntheticSelected, !ids.isEmpty());
    const auto* entry = ids.size() == 1 ? find(ids.first()) : nullptr;
    if (entry != nullptr)
        m_inspector.show(entry->id, itemOf(*entry).title);
    else
        m_inspector.showSentence(ids.isEmpty() ? tr("Select an image to see it beside the nearest real one.")
                                               : tr("%n image(s) selected", nullptr, static_cast<int>(ids.size())));
}

// Whether it is made by now; a large edit is shown once it is over.
bool SyntheticGallery::change(const char* code, const QList<qint64>& ids, const std::function<void(Project&)>& work)
{
    auto& session = m_desk.session;
    return session.editMany(code, {{"count", std::to_string(ids.size())}}, ProjectPart::Synthetic,
                            static_cast<std::size_t>(ids.size()), work) &&
           !session.isChanging();
}

void SyntheticGallery::rate(Rating rating)
{
    const auto ids = m_view.gallery().selectedIds();
    if (ids.isEmpty())
        return;
    const auto next = ids.size() == 1 ? idAfter(ids.first()) : 0; // one after the other without the mouse
    const bool isDone = change("edit.synthetic_rated", ids, [ids, rating](Project& project) {
        for (const auto id : ids)
            project.syntheticImages().setRating(id, rating);
    });
    if (!isDone)
        return;
    const QSet<qint64> rated(ids.begin(), ids.end());
    for (auto& entry : m_entries) {
        if (rated.contains(entry.id))
            entry.rating = rating;
    }
    list();
    if (next != 0)
        m_view.gallery().setCurrentId(next);
}

qint64 SyntheticGallery::idAfter(qint64 id) const
{
    const auto& items = m_view.gallery().items();
    const auto found = std::ranges::find(items, id, &ThumbnailItem::id);
    return found != items.end() && found + 1 != items.end() ? (found + 1)->id : 0;
}

void SyntheticGallery::remove()
{
    const auto ids = m_view.gallery().selectedIds();
    if (ids.isEmpty())
        return;
    const bool isDone = change("edit.synthetic_deleted", ids, [ids](Project& project) {
        for (const auto id : ids)
            project.syntheticImages().remove(id);
    });
    if (!isDone)
        return;
    const QSet<qint64> removed(ids.begin(), ids.end());
    std::erase_if(m_entries, [&removed](const Entry& entry) { return removed.contains(entry.id); });
    list();
}

} // namespace histosynth
