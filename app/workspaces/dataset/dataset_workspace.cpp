// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/dataset/dataset_workspace.h"

#include <QtWidgets/QMenu>

#include "app/words/words.h"
#include "app/workspaces/dataset/annotation_class_controller.h"
#include "app/workspaces/dataset/class_controller.h"
#include "app/workspaces/dataset/dataset_lists.h"
#include "app/workspaces/dataset/image_edits.h"
#include "app/workspaces/dataset/image_facts.h"
#include "app/workspaces/dataset/import_controller.h"
#include "app/workspaces/dataset/patient_controller.h"
#include "app/workspaces/dataset/proposal_controller.h"
#include "app/workspaces/dataset/quality_controller.h"
#include "app/workspaces/dataset/split_controller.h"
#include "app/workspaces/dataset/viewer_controller.h"
#include "widgets/workspaces/dataset/class_sidebar.h"
#include "widgets/workspaces/dataset/dataset_view.h"
#include "widgets/workspaces/dataset/grid_page.h"
#include "widgets/workspaces/dataset/image_properties.h"
#include "widgets/workspaces/dataset/viewer_page.h"

namespace histosynth {

namespace {

const auto viewName = QStringLiteral("dataset"); // in the settings

} // namespace

DatasetWorkspace::DatasetWorkspace(const Desk& desk, QObject* parent)
    : Workspace(desk, parent), m_view(new DatasetView), m_reader(desk.session), m_editor(desk.session),
      m_pictures(std::make_unique<PictureLoader>(desk.thumbnails)),
      m_edits(std::make_unique<ImageEdits>(desk, m_model)),
      m_classes(std::make_unique<ClassController>(desk, m_model, m_view->sidebar(), *m_edits)),
      m_patients(std::make_unique<PatientController>(desk, m_model, m_view->sidebar())),
      m_quality(std::make_unique<QualityController>(desk, m_model, m_view->sidebar())),
      m_annotationClasses(std::make_unique<AnnotationClassController>(desk, m_model, *m_view)),
      m_imports(std::make_unique<ImportController>(desk, m_model, *m_view)),
      m_proposals(std::make_unique<ProposalController>(desk, m_model, *m_view)),
      m_splits(std::make_unique<SplitController>(desk, m_model, m_editor, *m_view)),
      m_viewer(std::make_unique<ViewerController>(desk, m_model, *m_view, *m_pictures, m_editor))
{
    auto& actions = desk.actions;
    m_view->sidebar().setActions(actions.action("class.add"), actions.action("split.deal"),
                                 actions.action("split.repair"), actions.action("images.import_files"));
    m_view->restoreState(desk.settings.state(viewName));
    connectGrid();
    connectSidebar();
    connectProperties();
    connectImport();
    connectActions();
    if (desk.session.isOpen())
        openProject();
}

DatasetWorkspace::~DatasetWorkspace()
{
    if (m_view)
        desk().settings.setState(viewName, m_view->saveState());
    m_editor.finish();
    m_reader.finish();
    if (m_view && !m_view->parent())
        delete m_view; // while all that it speaks to is still there
}

QWidget* DatasetWorkspace::view()
{
    return m_view;
}

void DatasetWorkspace::connectGrid()
{
    auto& page = m_view->gridPage();
    auto& grid = page.grid();
    connect(&page, &GridPage::filterChanged, this, &DatasetWorkspace::showGrid);
    connect(&page, &GridPage::orderChanged, this, &DatasetWorkspace::showGrid);
    connect(&page, &GridPage::everythingRequested, this, [this] {
        m_view->gridPage().clearFilter();
        m_view->sidebar().patients().setChosenId(0);
        m_view->sidebar().quality().setChosenId(0);
        m_view->sidebar().classes().setSelectedIds({0});
        showGrid();
    });
    connect(&grid, &ThumbnailGrid::selectedIdsChanged, this, [this](const QList<qint64>& ids) {
        if (!m_viewer->isOpen())
            m_model.setSelectedImages(ids);
    });
    connect(&grid, &ThumbnailGrid::imageActivated, this, [this](qint64 id) { m_viewer->open(id); });
    connect(&grid, &ThumbnailGrid::thumbnailsWanted, this, &DatasetWorkspace::requestThumbnails);
    connect(&grid, &ThumbnailGrid::menuRequested, this, &DatasetWorkspace::openMenu);
    connect(m_pictures.get(), &PictureLoader::thumbnailReady, &grid,
            [&grid](qint64 id, int side, const QImage& image) { grid.setThumbnail(id, image, side); });
    connect(m_pictures.get(), &PictureLoader::thumbnailFailed, &grid,
            [&grid](qint64 id, int, const std::string& code, const std::vector<ErrorArgument>& arguments) {
                grid.setThumbnailFailed(id, messageText(code, arguments));
            });
    connect(m_viewer.get(), &ViewerController::closed, this, [this](RowId last) {
        m_view->gridPage().grid().setCurrentId(last);
        m_model.setSelectedImages(m_view->gridPage().grid().selectedIds());
        m_view->gridPage().grid().setFocus();
    });
}

void DatasetWorkspace::connectSidebar()
{
    const auto showChosen = [this] {
        if (m_viewer->isOpen())
            m_viewer->close();
        showGrid();
    };
    connect(&m_model, &DatasetModel::selectedClassesChanged, this, showChosen);
    connect(&m_model, &DatasetModel::narrowed, this, showChosen);
    auto& sidebar = m_view->sidebar();
    auto& settings = desk().settings;
    for (const auto* fold : {"patients", "quality"})
        sidebar.setFoldOpen(QLatin1String(fold),
                            settings.isAdvancedOpen(viewName + QLatin1Char('.') + QLatin1String(fold)));
    connect(&sidebar, &ClassSidebar::foldToggled, this, [&settings](const QString& key, bool open) {
        settings.setAdvancedOpen(viewName + QLatin1Char('.') + key, open);
    });
    connect(&desk().session, &ProjectSession::changeTakesLong, this, &DatasetWorkspace::showLongChange);
}

void DatasetWorkspace::connectProperties()
{
    auto& panel = m_view->properties();
    connect(&m_model, &DatasetModel::selectedImagesChanged, this, &DatasetWorkspace::showProperties);
    connect(&panel, &ImagePropertiesPanel::classChosen, this,
            [this](qint64 id) { m_edits->setClass(m_model.selectedImages(), id); });
    connect(&panel, &ImagePropertiesPanel::patientEdited, this,
            [this](const std::optional<QString>& patient, const std::optional<QString>& slide) {
                m_edits->setPatient(m_model.selectedImages(), patient, slide);
                showProperties(); // takes back what was refused
            });
    connect(&panel, &ImagePropertiesPanel::scaleEdited, this,
            [this](std::optional<double> scale) { m_edits->setScale(m_model.selectedImages(), scale); });
}

void DatasetWorkspace::connectImport()
{
    connect(m_view, &DatasetView::importFilesRequested, m_imports.get(), &ImportController::askFiles);
    connect(m_view, &DatasetView::importFolderRequested, m_imports.get(), &ImportController::askFolder);
    connect(m_view, &DatasetView::filesDropped, m_imports.get(), &ImportController::offer);
    connect(m_imports.get(), &ImportController::offered, this,
            [this] { Q_EMIT workspaceRequested(WorkspaceId::Dataset); });
}

void DatasetWorkspace::connectActions()
{
    auto& actions = desk().actions;
    actions.on("image.open", this, [this] {
        if (!m_model.selectedImages().isEmpty())
            m_viewer->open(m_model.selectedImages().front());
    });
    actions.on("image.remove", this, [this] { m_edits->remove(m_model.selectedImages()); });
}

void DatasetWorkspace::openProject()
{
    m_view->setWritable(desk().session.isWritable());
    read();
}

void DatasetWorkspace::closeProject()
{
    m_imports->close();
    m_proposals->close();
    m_splits->close();
    m_annotationClasses->close();
    m_viewer->finish();
    m_quality->finish();
    m_editor.finish();
    m_reader.finish();
    m_isReading = false;
    m_readAgain = false;
    m_pictures->setWantedThumbnails({}, ThumbnailGrid::smallestSide);
    m_model.setSelectedImages({});
    m_view->gridPage().clearFilter();
    m_model.setContent(std::make_shared<const DatasetContent>());
    showContent();
}

void DatasetWorkspace::refresh(ProjectParts parts)
{
    constexpr auto shownParts = ProjectParts(ProjectPart::Classes) | ProjectPart::Images | ProjectPart::Splits |
                                ProjectPart::Crops | ProjectPart::Annotations | ProjectPart::Quality;
    if (!desk().session.isOpen() || !(parts & shownParts))
        return;
    if (parts & (ProjectParts(ProjectPart::Crops) | ProjectPart::Annotations))
        m_viewer->showMarks(); // at once: what has just been drawn must not flicker
    read();
}

void DatasetWorkspace::activate()
{
    desk().actions.set(Fact::InDataset, true);
}

void DatasetWorkspace::deactivate()
{
    desk().actions.set(Fact::InDataset, false);
}

void DatasetWorkspace::retranslate()
{
    showContent();
}

void DatasetWorkspace::read()
{
    if (m_isReading) {
        m_readAgain = true;
        return;
    }
    m_isReading = true;
    m_readAgain = false;
    const auto end = [this] {
        m_isReading = false;
        if (m_readAgain)
            read();
    };
    m_reader.add<std::shared_ptr<const DatasetContent>>(
        [](Project& project) { return std::make_shared<const DatasetContent>(readDataset(project)); },
        [this, end](const std::shared_ptr<const DatasetContent>& content) {
            m_model.setContent(content);
            showContent();
            end();
        },
        [this, end](const JobFailure& failure) {
            desk().messages.fail(failure.code, failure.arguments);
            end();
        });
}

void DatasetWorkspace::showContent()
{
    const auto& content = m_model.content();
    m_classes->show();
    m_patients->show();
    m_quality->show();
    m_view->properties().setClasses(classChoices(content));
    QStringList names;
    for (const auto& patient : content.patients)
        names << textOf(patient.name);
    m_view->properties().setPatientNames(names);
    if (!m_viewer->isOpen())
        m_view->setPage(content.images.empty() ? DatasetView::Page::Empty : DatasetView::Page::Grid);
    showGrid();
    showProperties();
    Q_EMIT m_model.contentChanged();
    Q_EMIT contentShown();
}

void DatasetWorkspace::showGrid()
{
    const auto& content = m_model.content();
    auto& page = m_view->gridPage();
    auto filter = page.filter();
    filter.classIds = m_model.selectedClasses();
    filter.patientId = m_model.selectedPatient();
    filter.quality = m_model.selectedQuality();
    std::vector<ThumbnailItem> items;
    QList<qint64> shown;
    for (const auto* image : chosenImages(content, filter, page.order())) {
        items.push_back(thumbnailItem(content, *image));
        shown << image->id;
    }
    m_model.setShownImages(shown);
    page.grid().setItems(std::move(items));
    page.setCounts(shown.size(), static_cast<qint64>(content.images.size()));
}

void DatasetWorkspace::showProperties()
{
    auto properties = imageProperties(m_model.content(), m_model.selectedImages());
    properties.isEditable = desk().session.isWritable();
    m_view->properties().setProperties(properties);
    desk().actions.set(Fact::ImagesSelected, properties.count > 0);
}

void DatasetWorkspace::requestThumbnails(const QList<qint64>& ids, int side)
{
    if (!desk().session.isOpen())
        return;
    QList<PictureKey> keys;
    for (const auto id : ids) {
        if (const auto* image = m_model.content().image(id))
            keys << PictureKey{id, desk().session.project().images().file(*image), image->hash};
    }
    m_pictures->setWantedThumbnails(keys, side);
}

void DatasetWorkspace::openMenu(const QPoint& globalPosition)
{
    if (m_model.selectedImages().isEmpty())
        return;
    auto* menu = new QMenu(m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(desk().actions.action("image.open"));
    menu->addAction(desk().actions.action("crop.propose"));
    if (desk().session.isWritable()) {
        auto* classes = menu->addMenu(tr("Move to class"));
        for (const auto& choice : classChoices(m_model.content()))
            classes->addAction(choice.name, this,
                               [this, id = choice.id] { m_edits->setClass(m_model.selectedImages(), id); });
    }
    menu->addSeparator();
    menu->addAction(desk().actions.action("image.remove"));
    menu->popup(globalPosition);
}

// In the panel of jobs, where one looks for what goes on. It waits beside the jobs: the session does the work.
void DatasetWorkspace::showLongChange(const std::string& code, const std::vector<ErrorArgument>& arguments)
{
    JobPlan plan;
    plan.title = messageText(code, arguments);
    plan.iconName = QStringLiteral("document-edit");
    plan.workspace = static_cast<int>(WorkspaceId::Dataset);
    plan.work = [change = desk().session.change()](RunControl&) { change.wait(); };
    desk().jobs.start(std::move(plan));
}

} // namespace histosynth
