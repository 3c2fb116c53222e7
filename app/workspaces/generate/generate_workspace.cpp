// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/generate/generate_workspace.h"

#include <algorithm>

#include "app/words/words.h"
#include "app/workspaces/generate/drawing_job.h"
#include "app/workspaces/generate/synthetic_facts.h"
#include "core/base/options.h"
#include "widgets/controls/empty_state.h"
#include "widgets/look/format.h"
#include "widgets/pictures/thumbnail_grid.h"
#include "widgets/workspaces/generate/generate_panel.h"
#include "widgets/workspaces/generate/generate_view.h"
#include "widgets/workspaces/generate/synthetic_details.h"

namespace histosynth {

namespace {

constexpr auto formName = "generate";
constexpr qint64 announceInterval = 1000; // ms, while images come in
constexpr int firstCount = 50;

// Synthetic images and crops have numbers of their own; one loader reads both.
qint64 pictureId(const SyntheticImage& image)
{
    return 2 * image.id;
}

qint64 pictureId(const Crop& crop)
{
    return 2 * crop.id + 1;
}

std::vector<FieldInfo> formFields()
{
    std::vector<FieldInfo> infos;
    for (const auto& field : GenerationOptions::fields())
        infos.push_back(field.info);
    return infos;
}

Json formDefaults()
{
    GenerationOptions options;
    options.count = firstCount;
    return toJson(options);
}

QString hashOf(const std::string& storedName)
{
    return QString::fromStdString(storedName.substr(0, storedName.find('.')));
}

} // namespace

GenerateWorkspace::GenerateWorkspace(const Desk& desk)
    : Workspace(desk), m_view(new GenerateView), m_thumbnails(desk.thumbnails), m_pictures(desk.thumbnails)
{
    auto& form = m_view->panel().form();
    form.setFields(formFields(), formDefaults());
    form.setValues(desk.settings.formValues(formName));
    form.setAdvancedOpen(desk.settings.isAdvancedOpen(formName));
    m_view->emptyState().setPicture(QStringLiteral("tools-wizard"));
    connectView();
    connectActions();
    retranslate();
}

GenerateWorkspace::~GenerateWorkspace()
{
    if (m_view && m_view->parent() == nullptr)
        delete m_view;
}

QWidget* GenerateWorkspace::view()
{
    return m_view;
}

void GenerateWorkspace::connectView()
{
    auto& panel = m_view->panel();
    auto& gallery = m_view->gallery();
    connect(&panel, &GeneratePanel::changed, this, [this] {
        desk().settings.setFormValues(formName, m_view->panel().form().differences());
        showButton();
    });
    connect(&panel.form(), &OptionForm::advancedOpenChanged, this,
            [this](bool open) { desk().settings.setAdvancedOpen(formName, open); });
    connect(&panel, &GeneratePanel::drawRequested, this, &GenerateWorkspace::draw);
    connect(m_view, &GenerateView::filterChanged, this, &GenerateWorkspace::listImages);
    connect(&gallery, &ThumbnailGrid::thumbnailsWanted, this, &GenerateWorkspace::askForThumbnails);
    connect(&gallery, &ThumbnailGrid::selectedIdsChanged, this, &GenerateWorkspace::showSelection);
    connect(&m_thumbnails, &PictureLoader::thumbnailReady, this,
            [this](qint64 id, int side, const QImage& image) { m_view->gallery().setThumbnail(id, image, side); });
    connect(&m_thumbnails, &PictureLoader::thumbnailFailed, this,
            [this](qint64 id, int, const std::string& code, const std::vector<ErrorArgument>& arguments) {
                m_view->gallery().setThumbnailFailed(id, messageText(code, arguments));
            });
    connect(&m_pictures, &PictureLoader::imageReady, this, [this](qint64 id, const QImage& image) {
        const auto selected = m_view->gallery().selectedIds();
        const auto* shown = selected.size() == 1 ? find(selected.first()) : nullptr;
        if (shown == nullptr)
            return;
        if (id == pictureId(*shown))
            m_view->details().setSynthetic(image);
        else
            m_view->details().setNearest(image, tr("Nearest real image"));
    });
}

void GenerateWorkspace::connectActions()
{
    auto& actions = desk().actions;
    actions.on("synthetic.accept", this, [this] { rate(Rating::Accepted); });
    actions.on("synthetic.reject", this, [this] { rate(Rating::Rejected); });
    actions.on("synthetic.unrate", this, [this] { rate(Rating::None); });
    actions.on("synthetic.again", this, [this] { drawAgain(); });
    actions.on("synthetic.delete", this, [this] { remove(); });
    m_view->details().setActions(
        {actions.action("synthetic.accept"), actions.action("synthetic.reject"), actions.action("synthetic.again")});
    connect(&m_view->emptyState(), &EmptyState::triggered, this,
            [this] { Q_EMIT workspaceRequested(WorkspaceId::Train); });
}

void GenerateWorkspace::openProject()
{
    refresh(ProjectPart::All);
}

void GenerateWorkspace::closeProject()
{
    m_thumbnails.setWantedThumbnails({}, ThumbnailGrid::smallestSide);
    m_pictures.setWantedImages({});
    m_images.clear();
    m_classes.clear();
    m_view->gallery().setItems({});
    desk().actions.set(Fact::SyntheticSelected, false);
}

void GenerateWorkspace::refresh(ProjectParts parts)
{
    if (parts & ProjectPart::Classes)
        listClasses();
    if (parts & (ProjectPart::Runs | ProjectPart::Classes))
        listModels();
    if (parts & (ProjectPart::Synthetic | ProjectPart::Classes | ProjectPart::Runs))
        listImages();
    showButton();
}

void GenerateWorkspace::retranslate()
{
    if (!desk().session.isOpen())
        return;
    desk().session.attempt([this] { refresh(ProjectPart::All); });
}

void GenerateWorkspace::listClasses()
{
    m_classes = desk().session.project().classes().list();
    QList<DrawableClass> rows;
    for (const auto& one : m_classes)
        rows.append({one.id, QString::fromStdString(one.name), QColor(QString::fromStdString(one.colour))});
    m_view->panel().setClasses(rows);
}

void GenerateWorkspace::listModels()
{
    auto& project = desk().session.project();
    QList<DrawableModel> models;
    auto runs = project.runs().list(RunKind::Train);
    std::ranges::reverse(runs); // the newest first, and its best model before the others
    for (const auto& run : runs) {
        auto checkpoints = project.trainingCheckpoints().list(run.id);
        std::ranges::stable_sort(checkpoints,
                                 [](const auto& one, const auto& other) { return one.isBest > other.isBest; });
        for (const auto& checkpoint : checkpoints) {
            const auto text = checkpoint.isBest ? tr("Run %1, step %2 (best)") : tr("Run %1, step %2");
            models.append({run.id, checkpoint.step, text.arg(QString::number(run.id), countText(checkpoint.step))});
        }
    }
    m_view->panel().setModels(models);
    auto& empty = m_view->emptyState();
    empty.setSentence(models.isEmpty()
                          ? tr("Synthetic images will be here. They are drawn by a model: train one first.")
                          : tr("Synthetic images will be here. Choose a class on the left and draw some."));
    empty.setAction(models.isEmpty() ? tr("Go to Train") : QString());
}

bool GenerateWorkspace::isShown(const SyntheticImage& image) const
{
    switch (m_view->filter()) {
    case GalleryFilter::All:
        return true;
    case GalleryFilter::Unrated:
        return image.rating == Rating::None;
    case GalleryFilter::Accepted:
        return image.rating == Rating::Accepted;
    case GalleryFilter::Rejected:
        return image.rating == Rating::Rejected;
    case GalleryFilter::Suspects:
        return image.nearest && image.nearest->isSuspect();
    }
    return true;
}

ThumbnailItem GenerateWorkspace::itemOf(const SyntheticImage& image) const
{
    ThumbnailItem item;
    item.id = image.id;
    const auto found = std::ranges::find(m_classes, image.classId, &ImageClass::id);
    if (found != m_classes.end()) {
        item.title = QString::fromStdString(found->name);
        item.classColour = QColor(QString::fromStdString(found->colour));
    }
    item.subtitle = tr("seed %1").arg(image.seed);
    item.verdict = image.rating == Rating::Accepted   ? PictureVerdict::Accepted
                   : image.rating == Rating::Rejected ? PictureVerdict::Rejected
                                                      : PictureVerdict::None;
    item.dimmed = image.rating == Rating::Rejected;
    if (image.nearest && image.nearest->isSuspect())
        item.warnings << likenessText(*image.nearest);
    return item;
}

void GenerateWorkspace::listImages()
{
    if (!desk().session.isOpen())
        return;
    SyntheticImageFilter filter;
    filter.purpose = Purpose::Export;
    m_images = desk().session.project().syntheticImages().list(filter);
    std::vector<ThumbnailItem> items;
    for (auto image = m_images.rbegin(); image != m_images.rend(); ++image) { // the newest first
        if (isShown(*image))
            items.push_back(itemOf(*image));
    }
    const auto accepted = std::ranges::count(m_images, Rating::Accepted, &SyntheticImage::rating);
    m_view->setCounts(tr("%1 of %2 shown · %3 accepted")
                          .arg(countText(static_cast<qint64>(items.size())),
                               countText(static_cast<qint64>(m_images.size())), countText(accepted)));
    m_view->setEmpty(m_images.empty());
    m_view->gallery().setItems(std::move(items));
    showSelection();
}

const SyntheticImage* GenerateWorkspace::find(qint64 id) const
{
    const auto found = std::ranges::lower_bound(m_images, id, {}, &SyntheticImage::id);
    return found != m_images.end() && found->id == id ? &*found : nullptr;
}

void GenerateWorkspace::askForThumbnails(const QList<qint64>& ids, int side)
{
    if (!desk().session.isOpen())
        return;
    auto& files = desk().session.project().files();
    QList<PictureKey> keys;
    for (const auto id : ids) {
        if (const auto* image = find(id))
            keys.append({id, files.path(image->storedName), hashOf(image->storedName).toStdString()});
    }
    m_thumbnails.setWantedThumbnails(keys, side);
}

void GenerateWorkspace::showSelection()
{
    const auto ids = m_view->gallery().selectedIds();
    desk().actions.set(Fact::SyntheticSelected, !ids.isEmpty());
    const auto* image = ids.size() == 1 ? find(ids.first()) : nullptr;
    if (image != nullptr)
        showImage(*image);
    else
        m_view->details().showSentence(ids.isEmpty()
                                           ? tr("Select an image to see it beside the nearest real one.")
                                           : tr("%n image(s) selected", nullptr, static_cast<int>(ids.size())));
}

QString GenerateWorkspace::modelText(const SyntheticImage& image) const
{
    if (!image.checkpointId)
        return tr("deleted since");
    const auto checkpoint = desk().session.project().trainingCheckpoints().get(*image.checkpointId);
    return tr("Run %1, step %2").arg(QString::number(checkpoint.runId), countText(checkpoint.step));
}

void GenerateWorkspace::showImage(const SyntheticImage& image)
{
    desk().session.attempt([&] {
        auto& project = desk().session.project();
        const auto item = itemOf(image);
        auto& details = m_view->details();
        details.showImage(tr("Synthetic: %1").arg(item.title), factsOf(image, item.title, modelText(image)));
        QList<PictureKey> wanted{{pictureId(image), project.files().path(image.storedName)}};
        if (image.nearest && image.nearest->cropId) {
            const auto crop = project.crops().get(*image.nearest->cropId);
            wanted.append({pictureId(crop), project.files().path(crop.storedName)});
            details.setNearest({}, tr("Nearest real image"), tr("Loading…"));
        } else {
            details.setNearest({}, tr("Nearest real image"), tr("Not looked for yet"));
        }
        m_pictures.setWantedImages(wanted);
    });
}

void GenerateWorkspace::showButton()
{
    auto& panel = m_view->panel();
    const auto count = panel.form().values().value("count", std::int64_t{0});
    const bool hasModel = panel.model().run != 0;
    const bool isWritable = desk().session.isWritable();
    const auto text = tr("Draw %n image(s)", nullptr, static_cast<int>(count)); // its class stands above
    const auto reason = !isWritable ? tr("This project is open read only.")
                        : !hasModel ? tr("No model yet: train one first.")
                                    : QString();
    panel.setButton(text, hasModel && isWritable, reason);
}

void GenerateWorkspace::draw()
{
    auto& panel = m_view->panel();
    GenerationOptions options;
    auto problems = fromJson(options, panel.form().values());
    if (problems.empty())
        problems = check(options);
    std::vector<FieldProblem> told;
    for (const auto& problem : problems)
        told.push_back({problem.field, problemWords(problem)});
    panel.form().setProblems(told);
    if (!told.empty())
        return;
    const GenerateTarget target{panel.model().run, panel.model().step, panel.className().toStdString()};
    m_sinceAnnounced.start();
    startDrawing(desk(), target, options, [this] {
        if (m_sinceAnnounced.hasExpired(announceInterval)) {
            m_sinceAnnounced.restart();
            desk().session.announce(ProjectPart::Synthetic);
        }
    });
}

void GenerateWorkspace::rate(Rating rating)
{
    const auto ids = m_view->gallery().selectedIds();
    if (ids.isEmpty())
        return;
    const auto next = ids.size() == 1 ? ids.first() : 0;
    desk().session.edit("edit.synthetic_rated", {{"count", std::to_string(ids.size())}}, ProjectPart::Synthetic,
                        [&](Project& project) {
                            for (const auto id : ids)
                                project.syntheticImages().setRating(id, rating);
                        });
    if (next != 0)
        selectAfter(next);
}

// One image after the other can be looked at without the mouse.
void GenerateWorkspace::selectAfter(qint64 id)
{
    const auto& items = m_view->gallery().items();
    const auto found = std::ranges::find(items, id, &ThumbnailItem::id);
    if (found != items.end() && found + 1 != items.end())
        m_view->gallery().setCurrentId((found + 1)->id);
}

void GenerateWorkspace::remove()
{
    const auto ids = m_view->gallery().selectedIds();
    if (ids.isEmpty())
        return;
    desk().session.edit("edit.synthetic_deleted", {{"count", std::to_string(ids.size())}}, ProjectPart::Synthetic,
                        [&](Project& project) {
                            for (const auto id : ids)
                                project.syntheticImages().remove(id);
                        });
}

// Puts the settings of the selected image into the form: the same seed gives the same image, another one a sister.
void GenerateWorkspace::drawAgain()
{
    const auto ids = m_view->gallery().selectedIds();
    const auto* image = ids.size() == 1 ? find(ids.first()) : nullptr;
    if (image == nullptr)
        return;
    auto& panel = m_view->panel();
    panel.form().setValues(image->settings);
    panel.form().setValue("count", 1);
    if (image->checkpointId) {
        const auto checkpoint = desk().session.project().trainingCheckpoints().get(*image->checkpointId);
        panel.choose(image->askedClassId, checkpoint.runId, checkpoint.step);
    }
    showButton();
    desk().messages.tell(tr("The form has the settings of this image now. Change one of them, or the seed, and draw."));
}

} // namespace histosynth
