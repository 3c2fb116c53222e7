// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/dataset/viewer_controller.h"

#include <QtWidgets/QMenu>

#include <algorithm>
#include <utility>

#include "app/words/words.h"
#include "app/workspaces/dataset/dataset_lists.h"
#include "widgets/look/format.h"
#include "widgets/workspaces/dataset/dataset_view.h"
#include "widgets/workspaces/dataset/marks_panel.h"
#include "widgets/workspaces/dataset/viewer_page.h"

namespace histosynth {

namespace {

const auto purpose = QStringLiteral("dataset_viewer");
constexpr auto cropSideKey = "crop_side";

struct ToolAction {
    const char* action;
    ImageViewer::Tool tool;
};

constexpr ToolAction toolActions[] = {{"tool.move", ImageViewer::Tool::Move},
                                      {"tool.crop", ImageViewer::Tool::Crop},
                                      {"tool.rectangle", ImageViewer::Tool::Rectangle},
                                      {"tool.polygon", ImageViewer::Tool::Polygon}};

} // namespace

ViewerController::ViewerController(const Desk& desk, DatasetModel& model, DatasetView& view, PictureLoader& pictures,
                                   ProjectWorker& worker, QObject* parent)
    : QObject(parent), m_desk(desk), m_model(model), m_view(view), m_page(view.viewerPage()), m_viewer(m_page.viewer()),
      m_pictures(pictures), m_cropPictures(desk, view.marks().crops()), m_edits(desk, worker)
{
    connectTools();
    connectViewer();
    connectMarks();
    connect(&model, &DatasetModel::contentChanged, this, &ViewerController::onContentChanged);
    connect(&model, &DatasetModel::selectedImagesChanged, this, &ViewerController::showMarks);
    connect(&pictures, &PictureLoader::imageReady, this, &ViewerController::take);
    connect(&pictures, &PictureLoader::imageFailed, this,
            [this](qint64 id, const std::string& code, const std::vector<ErrorArgument>& arguments) {
                refuse(id, messageText(code, arguments));
            });
    const auto values = desk.settings.formValues(purpose);
    if (values.contains(cropSideKey) && values[cropSideKey].is_number_integer())
        m_page.setCropSide(values[cropSideKey].get<int>());
}

void ViewerController::connectTools()
{
    auto& actions = m_desk.actions;
    QList<QAction*> strip;
    for (const auto& [id, tool] : toolActions) {
        auto* action = actions.action(id);
        strip << action;
        action->setChecked(m_viewer.tool() == tool);
        connect(action, &QAction::triggered, this, [this, chosen = tool] {
            m_viewer.setTool(chosen);
            m_viewer.setFocus();
        });
        connect(&m_viewer, &ImageViewer::toolChanged, action,
                [action, chosen = tool](ImageViewer::Tool now) { action->setChecked(now == chosen); });
    }
    m_page.setActions(actions.action("image.close"), strip, actions.action("annotation_class.edit"));
    actions.on("image.close", this, [this] { close(); });
    actions.on("mark.remove", this, [this] { m_edits.remove(m_viewer.selection()); });
    connect(&m_page, &ViewerPage::cropSideChanged, this,
            [this](int side) { m_desk.settings.setFormValues(purpose, {{cropSideKey, side}}); });
    connect(&m_page, &ViewerPage::annotationClassChosen, this, &ViewerController::chooseAnnotationClass);
    connect(&m_page, &ViewerPage::stepRequested, this, &ViewerController::step);
}

void ViewerController::connectViewer()
{
    connect(&m_viewer, &ImageViewer::cropPlaced, this,
            [this](const QPoint& at, int side) { m_edits.placeCrop(m_shown, {at.x(), at.y(), side}); });
    connect(&m_viewer, &ImageViewer::cropMoved, this, [this](qint64 id, const QPoint& at, int side) {
        if (id > 0)
            m_edits.moveCrop(id, m_shown, {at.x(), at.y(), side});
    });
    connect(&m_viewer, &ImageViewer::outlineDrawn, this, [this](const QPolygonF& points, OutlineKind kind) {
        if (m_page.annotationClass() != 0)
            m_edits.addOutline(m_shown, m_page.annotationClass(), points, kind);
        else
            m_desk.messages.warn(tr("There is no annotation class. Add one first."));
    });
    connect(&m_viewer, &ImageViewer::outlineChanged, &m_edits, &MarkEdits::changeOutline);
    connect(&m_viewer, &ImageViewer::removeRequested, &m_edits, &MarkEdits::remove);
    connect(&m_viewer, &ImageViewer::selectionChanged, this, &ViewerController::onSelection);
    connect(&m_viewer, &ImageViewer::closeRequested, this, &ViewerController::close);
    connect(&m_viewer, &ImageViewer::menuRequested, this, &ViewerController::openMenu);
}

void ViewerController::connectMarks()
{
    auto& marks = m_view.marks();
    const auto go = [this](OverlayKey key) {
        if (m_model.selectedImages().size() != 1)
            return;
        const RowId image = m_model.selectedImages().front();
        if (isOpen() && m_shown == image)
            focusMark(key);
        else
            open(image, key);
    };
    connect(&marks, &MarksPanel::cropChosen, this, [go](qint64 id) { go({OverlayKind::Crop, id}); });
    connect(&marks, &MarksPanel::annotationChosen, this, [go](qint64 id) { go({OverlayKind::Outline, id}); });
    connect(&m_edits, &MarkEdits::pendingChanged, this, &ViewerController::showMarks);
    connect(&m_edits, &MarkEdits::cropPlaced, this, [this](RowId id) {
        if (isOpen() && m_cropPictures.contains(id))
            m_viewer.setSelection({{OverlayKind::Crop, id}});
    });
    connect(&m_edits, &MarkEdits::outlineAdded, this,
            [this](RowId id) { m_viewer.setSelection({{OverlayKind::Outline, id}}); });
}

bool ViewerController::isOpen() const
{
    return m_wanted != 0;
}

std::optional<PictureKey> ViewerController::keyOf(RowId id) const
{
    const auto* image = m_model.content().image(id);
    if (!image)
        return std::nullopt;
    return PictureKey{id, m_desk.session.project().images().file(*image), image->hash};
}

void ViewerController::open(RowId image, std::optional<OverlayKey> mark)
{
    const auto key = keyOf(image);
    if (!key)
        return;
    const bool wasOpen = isOpen();
    m_wanted = image;
    m_toFocus = mark;
    if (!wasOpen) {
        m_shown = 0;
        m_viewer.setImage({});
        m_viewer.setMessage(tr("Reading the image…"));
        m_view.setPage(DatasetView::Page::Viewer);
        m_desk.actions.set(Fact::ViewerOpen, true);
        m_viewer.setFocus();
    }
    m_model.setSelectedImages({image});
    showTitle();
    m_pictures.setWantedImages({*key});
}

void ViewerController::close()
{
    if (!isOpen())
        return;
    m_edits.flush();
    const RowId last = std::exchange(m_wanted, 0);
    m_shown = 0;
    m_viewer.setImage({});
    m_view.setPage(DatasetView::Page::Grid);
    m_desk.actions.set(Fact::ViewerOpen, false);
    m_desk.actions.set(Fact::OverlaySelected, false);
    Q_EMIT closed(last);
}

void ViewerController::finish()
{
    m_edits.flush();
    m_wanted = 0;
    m_shown = 0;
    m_viewer.setImage({});
    m_desk.actions.set(Fact::ViewerOpen, false);
    m_desk.actions.set(Fact::OverlaySelected, false);
    m_pictures.setWantedImages({});
    m_cropPictures.stop();
    m_edits.forget();
}

void ViewerController::step(int direction)
{
    const auto& images = m_model.shownImages();
    const auto at = images.indexOf(m_wanted);
    const auto next = at + direction;
    if (at >= 0 && next >= 0 && next < images.size())
        open(images[next]);
}

void ViewerController::take(RowId id, const QImage& image)
{
    const auto* source = m_model.content().image(id);
    if (id != m_wanted || !source)
        return;
    const bool isFirst = m_viewer.image().isNull();
    m_shown = id;
    m_viewer.setImage(image, isFirst ? ImageViewer::View::Fit : ImageViewer::View::Keep);
    m_viewer.setMicrometresPerPixel(source->micrometresPerPixel);
    showMarks();
    if (m_toFocus)
        focusMark(*std::exchange(m_toFocus, std::nullopt));
    QList<PictureKey> neighbours;
    const auto& images = m_model.shownImages();
    const auto at = images.indexOf(id);
    for (const auto beside : {at + 1, at - 1}) {
        if (const auto key = beside >= 0 && beside < images.size() ? keyOf(images[beside]) : std::nullopt)
            neighbours << *key;
    }
    m_pictures.prefetchImages(neighbours);
    Q_EMIT shown(id);
}

void ViewerController::refuse(RowId id, const QString& reason)
{
    if (id != m_wanted)
        return;
    m_shown = 0;
    m_viewer.setImage({});
    m_viewer.setMessage(reason);
    Q_EMIT refused(id);
}

void ViewerController::onContentChanged()
{
    m_page.setAnnotationClasses(annotationClassChoices(m_model.content()));
    if (isOpen() && !m_model.content().image(m_wanted))
        close();
    if (isOpen())
        showTitle();
    if (const auto* image = m_model.content().image(m_shown))
        m_viewer.setMicrometresPerPixel(image->micrometresPerPixel);
    showMarks();
}

void ViewerController::showTitle()
{
    const auto* image = m_model.content().image(m_wanted);
    const auto& images = m_model.shownImages();
    const auto at = images.indexOf(m_wanted);
    m_page.setTitle(image ? fileNameOf(*image) : QString(),
                    at >= 0 ? tr("%1 of %2").arg(countText(at + 1), countText(images.size())) : QString());
}

void ViewerController::showMarks()
{
    const auto& selected = m_model.selectedImages();
    const auto* image = selected.size() == 1 ? m_model.content().image(selected.front()) : nullptr;
    m_view.setMarksVisible(image != nullptr);
    if (!image || !m_desk.session.isOpen())
        return;
    m_desk.session.attempt([&] {
        const auto marks = marksOf(m_desk.session.project(), m_model.content(), m_edits, *image);
        m_cropPictures.setCrops(marks.cropRows);
        m_view.marks().setCrops(marks.cropItems);
        m_view.marks().setAnnotations(marks.annotationRows);
        if (m_shown == image->id)
            showOverlays(marks);
    });
}

void ViewerController::showOverlays(const ViewerMarks& marks)
{
    const auto* image = m_model.content().image(m_shown);
    const auto* imageClass = image ? m_model.content().imageClass(image->classId) : nullptr;
    if (imageClass)
        m_viewer.setCropColour(QColor(textOf(imageClass->colour)));
    m_viewer.setCrops(marks.crops);
    m_viewer.setOutlines(marks.outlines);
    onSelection(m_viewer.selection());
}

void ViewerController::focusMark(const OverlayKey& mark)
{
    m_viewer.setSelection({mark});
    for (const auto& crop : m_viewer.crops()) {
        if (mark == OverlayKey{OverlayKind::Crop, crop.id})
            m_viewer.centreOn(QRectF(crop.rect()).center());
    }
    for (const auto& outline : m_viewer.outlines()) {
        if (mark == OverlayKey{OverlayKind::Outline, outline.id})
            m_viewer.centreOn(outline.points.boundingRect().center());
    }
    m_viewer.setFocus();
}

void ViewerController::chooseAnnotationClass(RowId id)
{
    QList<RowId> outlines;
    for (const auto& [kind, mark] : m_viewer.selection()) {
        if (kind == OverlayKind::Outline)
            outlines << mark;
    }
    if (!outlines.isEmpty())
        m_edits.setOutlineClass(outlines, id);
}

void ViewerController::onSelection(const QList<OverlayKey>& keys)
{
    QList<qint64> crops;
    QList<qint64> outlines;
    for (const auto& [kind, id] : keys)
        (kind == OverlayKind::Crop ? crops : outlines) << id;
    m_view.marks().setSelected(crops, outlines);
    m_desk.actions.set(Fact::OverlaySelected, !keys.isEmpty());
}

void ViewerController::openMenu(const QPoint& globalPosition)
{
    auto* menu = new QMenu(&m_page);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto keys = m_viewer.selection();
    const bool hasOutline =
        std::ranges::any_of(keys, [](const OverlayKey& key) { return key.kind == OverlayKind::Outline; });
    if (hasOutline && m_desk.session.isWritable()) {
        auto* classes = menu->addMenu(tr("Annotate as"));
        for (const auto& choice : annotationClassChoices(m_model.content()))
            classes->addAction(choice.name, this, [this, id = choice.id] { chooseAnnotationClass(id); });
    }
    menu->addAction(m_desk.actions.action("mark.remove"));
    menu->addSeparator();
    menu->addAction(m_desk.actions.action("image.close"));
    menu->popup(globalPosition);
}

} // namespace histosynth
