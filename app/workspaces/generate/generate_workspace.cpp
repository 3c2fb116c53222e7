// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/generate/generate_workspace.h"

#include <QtCore/QScopedValueRollback>

#include <algorithm>

#include "app/words/words.h"
#include "app/workspaces/generate/drawing_job.h"
#include "app/workspaces/generate/synthetic_gallery.h"
#include "core/base/options.h"
#include "widgets/controls/empty_state.h"
#include "widgets/look/format.h"
#include "widgets/workspaces/generate/generate_panel.h"
#include "widgets/workspaces/generate/generate_view.h"

namespace histosynth {

namespace {

constexpr auto formName = "generate";
constexpr qint64 announceInterval = 1000; // ms, while images come in
constexpr int firstCount = 50;

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

} // namespace

GenerateWorkspace::GenerateWorkspace(const Desk& desk)
    : Workspace(desk), m_view(new GenerateView), m_gallery(new SyntheticGallery(desk, *m_view, this))
{
    auto& form = m_view->panel().form();
    form.setFields(formFields(), formDefaults());
    form.setValues(desk.settings.formValues(formName));
    form.setAdvancedOpen(desk.settings.isAdvancedOpen(formName));
    m_view->emptyState().setPicture(QStringLiteral("tools-wizard"));
    m_view->restoreState(desk.settings.state(formName));
    connectView();
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
    connect(&panel, &GeneratePanel::changed, this, [this] {
        desk().settings.setFormValues(formName, m_view->panel().form().differences());
        showButton();
    });
    connect(&panel.form(), &OptionForm::advancedOpenChanged, this,
            [this](bool open) { desk().settings.setAdvancedOpen(formName, open); });
    connect(&panel, &GeneratePanel::drawRequested, this, &GenerateWorkspace::draw);
    connect(&m_view->emptyState(), &EmptyState::triggered, this,
            [this] { Q_EMIT workspaceRequested(WorkspaceId::Train); });
    desk().actions.on("synthetic.again", this, [this] { drawAgain(); });
}

void GenerateWorkspace::openProject()
{
    refresh(ProjectPart::All);
}

void GenerateWorkspace::closeProject()
{
    m_gallery->clear();
}

void GenerateWorkspace::deactivate()
{
    desk().settings.setState(formName, m_view->saveState());
}

void GenerateWorkspace::refresh(ProjectParts parts)
{
    if (parts & ProjectPart::Classes)
        listClasses();
    if (parts & (ProjectPart::Runs | ProjectPart::Classes))
        listModels();
    if (parts & (ProjectPart::Synthetic | ProjectPart::Classes | ProjectPart::Runs))
        m_isTellingNew ? m_gallery->readNew() : m_gallery->read();
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
    QList<DrawableClass> rows;
    for (const auto& one : desk().session.project().classes().list())
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
    startDrawing(desk(), target, options, [this] { tellNew(); });
}

// Images have come in: the first of them, or some time after the last that were told.
void GenerateWorkspace::tellNew()
{
    if (!m_sinceAnnounced.hasExpired(announceInterval))
        return;
    m_sinceAnnounced.restart();
    const QScopedValueRollback telling(m_isTellingNew, true);
    desk().session.announce(ProjectPart::Synthetic);
}

// Puts the settings of the selected image into the form: the same seed gives the same image, another one a sister.
void GenerateWorkspace::drawAgain()
{
    desk().session.attempt([this] {
        const auto image = m_gallery->selected();
        if (!image)
            return;
        auto& panel = m_view->panel();
        panel.form().setValues(image->settings);
        panel.form().setValue("count", 1);
        if (image->checkpointId) {
            const auto checkpoint = desk().session.project().trainingCheckpoints().get(*image->checkpointId);
            panel.choose(image->askedClassId, checkpoint.runId, checkpoint.step);
        }
        showButton();
        desk().messages.tell(
            tr("The form has the settings of this image now. Change one of them, or the seed, and draw."));
    });
}

} // namespace histosynth
