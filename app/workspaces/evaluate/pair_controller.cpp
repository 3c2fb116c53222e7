// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/evaluate/pair_controller.h"

#include <algorithm>
#include <utility>

#include "app/pictures/picture_loader.h"
#include "app/workspaces/evaluate/evaluate_words.h"
#include "widgets/workspaces/evaluate/pair_list.h"
#include "widgets/workspaces/evaluate/pair_panel.h"

namespace histosynth {

namespace {

// Keys of the loader: even ones are synthetic images, odd ones the real image beside them.
qint64 keyOf(qint64 pair, PairList::Side side)
{
    return 2 * pair + (side == PairList::Side::Real ? 1 : 0);
}

Rating ratingOf(PictureVerdict verdict)
{
    switch (verdict) {
    case PictureVerdict::Accepted:
        return Rating::Accepted;
    case PictureVerdict::Rejected:
        return Rating::Rejected;
    case PictureVerdict::None:
        break;
    }
    return Rating::None;
}

} // namespace

PairController::PairController(const Desk& desk, PairPanel& panel, QObject* parent)
    : QObject(parent), m_desk(desk), m_panel(panel), m_pictures(std::make_unique<PictureLoader>(desk.thumbnails))
{
    connect(panel.list(), &PairList::picturesWanted, this, &PairController::request);
    connect(panel.list(), &PairList::currentIdChanged, this, &PairController::show);
    connect(&panel, &PairPanel::verdictRequested, this, &PairController::rate);
    connect(m_pictures.get(), &PictureLoader::thumbnailReady, this,
            [this](qint64 key, int, const QImage& image) { takeThumbnail(key, image); });
    connect(m_pictures.get(), &PictureLoader::imageReady, this, &PairController::takeImage);
}

PairController::~PairController() = default;

void PairController::setPairs(const std::vector<LikePair>& pairs)
{
    m_pairs = pairs;
    list();
    if (m_panel.list()->currentId() == 0 && !m_pairs.empty())
        m_panel.list()->setCurrentId(m_pairs.front().image);
    show();
}

void PairController::rate(PictureVerdict verdict)
{
    const auto* pair = current();
    if (pair == nullptr || !m_desk.session.isWritable())
        return;
    const RowId id = pair->image;
    const auto rating = ratingOf(verdict);
    const bool isDone =
        m_desk.session.edit("edit.synthetic_rated", {{"count", "1"}}, ProjectPart::Synthetic,
                            [id, rating](Project& project) { project.syntheticImages().setRating(id, rating); });
    if (!isDone)
        return;
    const auto known = std::ranges::find(m_pairs, id, &LikePair::image);
    if (known != m_pairs.end())
        known->rating = rating;
    list();
    show();
}

void PairController::retranslate()
{
    list();
    show();
}

const LikePair* PairController::find(qint64 id) const
{
    const auto found = std::ranges::find(m_pairs, id, &LikePair::image);
    return found == m_pairs.end() ? nullptr : &*found;
}

const LikePair* PairController::current() const
{
    return find(m_panel.list()->currentId());
}

void PairController::list()
{
    QList<PairRow> rows;
    for (const auto& pair : m_pairs)
        rows << EvaluateWords::pairRow(pair);
    m_panel.list()->setPairs(rows);
    m_panel.setSummary(EvaluateWords::pairSummary(m_pairs),
                       std::ranges::any_of(m_pairs, [](const LikePair& one) { return one.nearest.isSuspect(); }));
}

// The pair that is looked at: its pictures come when they are read.
void PairController::show()
{
    const auto* pair = current();
    m_desk.actions.set(Fact::PairSelected, pair != nullptr);
    m_panel.setWritable(m_desk.session.isWritable());
    if (pair == nullptr) {
        m_shown = 0;
        m_pictures->setWantedImages({});
        m_panel.clearPair();
        return;
    }
    m_panel.setVerdict(EvaluateWords::pairRow(*pair).verdict);
    if (std::exchange(m_shown, pair->image) == pair->image) {
        m_panel.setPair(m_synthetic, m_real, EvaluateWords::explanation(*pair));
        return;
    }
    m_synthetic = m_real = {};
    const auto& files = m_desk.session.project().files();
    QList<PictureKey> wanted{{keyOf(pair->image, PairList::Side::Synthetic), files.path(pair->storedName)}};
    if (!pair->cropStoredName.empty())
        wanted << PictureKey{keyOf(pair->image, PairList::Side::Real), files.path(pair->cropStoredName)};
    m_pictures->setWantedImages(wanted);
    m_panel.setPair({}, {}, EvaluateWords::explanation(*pair));
}

void PairController::request(const QList<qint64>& ids)
{
    if (!m_desk.session.isOpen())
        return;
    const auto& files = m_desk.session.project().files();
    const auto key = [&files](qint64 id, const std::string& storedName) {
        const auto file = files.path(storedName);
        return PictureKey{id, file, file.stem().string()};
    };
    QList<PictureKey> wanted;
    for (const qint64 id : ids) {
        const auto* pair = find(id);
        if (pair == nullptr)
            continue;
        wanted << key(keyOf(id, PairList::Side::Synthetic), pair->storedName);
        if (!pair->cropStoredName.empty())
            wanted << key(keyOf(id, PairList::Side::Real), pair->cropStoredName);
    }
    const auto side = PairList::pictureSide * m_panel.devicePixelRatioF();
    m_pictures->setWantedThumbnails(wanted, static_cast<int>(side));
}

void PairController::takeThumbnail(qint64 key, const QImage& image)
{
    const auto side = key % 2 == 0 ? PairList::Side::Synthetic : PairList::Side::Real;
    m_panel.list()->setPicture(key / 2, side, image);
}

void PairController::takeImage(qint64 key, const QImage& image)
{
    const auto* pair = current();
    if (pair == nullptr || key / 2 != pair->image)
        return;
    (key % 2 == 0 ? m_synthetic : m_real) = image;
    m_panel.setPair(m_synthetic, m_real, EvaluateWords::explanation(*pair));
}

} // namespace histosynth
