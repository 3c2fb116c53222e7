// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/dataset/import_controller.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFileInfo>
#include <QtWidgets/QFileDialog>

#include <memory>
#include <utility>
#include <variant>

#include "app/words/words.h"
#include "app/workspaces/dataset/dataset_lists.h"
#include "app/workspaces/dataset/import_summary.h"

namespace histosynth {

namespace {

const auto purpose = QStringLiteral("import"); // of folder and form in the settings
constexpr int refreshMilliseconds = 1000;

std::vector<FieldInfo> formFields()
{
    std::vector<FieldInfo> infos;
    for (const auto& field : ImportOptions::fields()) {
        if (field.info.name != "class")
            infos.push_back(field.info);
    }
    return infos;
}

std::vector<FieldProblem> inWords(const std::vector<OptionProblem>& problems)
{
    std::vector<FieldProblem> words;
    for (const auto& problem : problems)
        words.push_back({problem.field, problemWords(problem)});
    return words;
}

// What went well is told with its way back; what did not, with its reasons.
void tell(const Desk& desk, const ImportResult& result)
{
    const auto summary = summaryOf(result);
    if (!summary.isGood)
        desk.messages.warn(summary.text, summary.details);
    else if (result.imported == 0 || result.duplicates > 0 || !summary.details.isEmpty())
        desk.messages.tell(summary.text, summary.details);
    else
        desk.session.announceEdit({});
}

RowId lastEdit(ProjectSession& session)
{
    const auto edit = session.undoable();
    return edit ? edit->id : 0;
}

// Images appear as they come in, once a second.
void showWhileItGoesOn(JobPlan& plan, ProjectSession& session)
{
    auto sinceShown = std::make_shared<QElapsedTimer>();
    sinceShown->start();
    plan.event = [&session, sinceShown](const Event& event) {
        if (!std::holds_alternative<Progress>(event) || sinceShown->elapsed() < refreshMilliseconds)
            return;
        sinceShown->start();
        session.announce(ProjectPart::Images);
    };
    plan.ended = [&session, before = lastEdit(session)](JobState state) {
        constexpr auto parts = ProjectParts(ProjectPart::Images) | ProjectPart::Splits | ProjectPart::Runs;
        if (!session.isOpen())
            return;
        if (state != JobState::Done && lastEdit(session) != before) // what came in before it ended
            session.announceEdit(parts);
        else
            session.announce(parts);
    };
}

} // namespace

ImportController::ImportController(const Desk& desk, DatasetModel& model, QWidget& view, QObject* parent)
    : QObject(parent), m_desk(desk), m_model(model), m_view(view)
{
    connect(&model, &DatasetModel::contentChanged, this, [this] {
        if (m_dialog)
            m_dialog->setClasses(classChoices(m_model.content()), m_dialog->classBox().chosenId());
    });
    desk.actions.on("images.import_files", this, [this] { askFiles(); });
    desk.actions.on("images.import_folder", this, [this] { askFolder(); });
}

void ImportController::askFiles()
{
    auto* dialog = new QFileDialog(&m_view, tr("Import images"), m_desk.settings.folder(purpose),
                                   tr("Images (*.bmp *.jpg *.jpeg *.png *.tif *.tiff);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::urlsSelected, this, &ImportController::offer);
    dialog->open();
}

void ImportController::askFolder()
{
    auto* dialog = new QFileDialog(&m_view, tr("Import a folder"), m_desk.settings.folder(purpose));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::urlsSelected, this, &ImportController::offer);
    dialog->open();
}

void ImportController::offer(const QList<QUrl>& urls)
{
    if (!m_desk.session.isWritable())
        return;
    std::vector<std::filesystem::path> sources;
    for (const auto& url : urls) {
        if (url.isLocalFile())
            sources.emplace_back(url.toLocalFile().toStdString());
    }
    if (sources.empty())
        return;
    m_sources = std::move(sources);
    m_desk.settings.setFolder(purpose, QFileInfo(urls.front().toLocalFile()).absolutePath());
    openDialog();
}

void ImportController::openDialog()
{
    if (!m_dialog) {
        m_dialog = new ImportDialog(&m_view);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        m_dialog->form().setFields(formFields(), toJson(ImportOptions{}));
        m_dialog->form().setValues(m_desk.settings.formValues(purpose));
        connect(m_dialog, &ImportDialog::importRequested, this, &ImportController::start);
    }
    const auto& classes = m_model.selectedClasses();
    const auto choices = classChoices(m_model.content());
    const qint64 only = choices.size() == 1 ? choices.front().id : 0;
    m_dialog->setClasses(choices, classes.size() == 1 ? classes.front() : only);
    m_dialog->setSources(static_cast<int>(m_sources.size()),
                         QDir::toNativeSeparators(QString::fromStdString(m_sources.front().string())));
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
    Q_EMIT offered();
}

void ImportController::close()
{
    delete m_dialog;
}

std::optional<ImportOptions> ImportController::options(const ImageClass& imageClass)
{
    ImportOptions options;
    const auto values = m_dialog->form().values();
    auto problems = fromJson(options, values);
    options.className = imageClass.name;
    const auto further = checkImport(options);
    problems.insert(problems.end(), further.begin(), further.end());
    m_dialog->form().setProblems(inWords(problems));
    if (!problems.empty())
        return std::nullopt;
    m_desk.settings.setFormValues(purpose, values);
    return options;
}

void ImportController::start(RowId classId)
{
    const auto* imageClass = m_model.content().imageClass(classId);
    const auto chosen = imageClass ? options(*imageClass) : std::nullopt;
    if (!chosen)
        return;
    JobPlan plan;
    plan.title = tr("Import into %1").arg(textOf(imageClass->name));
    plan.iconName = QStringLiteral("document-import");
    plan.workspace = static_cast<int>(WorkspaceId::Dataset);
    plan.canPause = true;
    showWhileItGoesOn(plan, m_desk.session);
    m_desk.jobs.start<ImportResult>(
        std::move(plan),
        [&session = m_desk.session, sources = m_sources, options = *chosen](RunControl& control) {
            auto project = session.connect();
            return importImages(project, sources, options, control, Undoable::Yes);
        },
        [desk = m_desk](const ImportResult& result) { tell(desk, result); });
    m_dialog->accept();
}

} // namespace histosynth
