// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/dataset/proposal_controller.h"

#include <QtCore/QTimer>

#include <chrono>
#include <iterator>
#include <memory>
#include <utility>

#include "app/words/words.h"
#include "app/workspaces/dataset/dataset_lists.h"
#include "widgets/look/format.h"

namespace histosynth {

namespace {

const auto purpose = QStringLiteral("propose_crops");

std::vector<FieldInfo> formFields()
{
    std::vector<FieldInfo> infos;
    for (const auto& field : ProposalOptions::fields())
        infos.push_back(field.info);
    return infos;
}

JobPlan planOf(const QString& title)
{
    JobPlan plan;
    plan.title = title;
    plan.iconName = QStringLiteral("transform-crop");
    plan.workspace = static_cast<int>(WorkspaceId::Dataset);
    return plan;
}

} // namespace

ProposalController::ProposalController(const Desk& desk, DatasetModel& model, QWidget& view, QObject* parent)
    : QObject(parent), m_desk(desk), m_model(model), m_view(view), m_delay(new QTimer(this))
{
    using namespace std::chrono_literals;
    m_delay->setSingleShot(true);
    m_delay->setInterval(300ms);
    connect(m_delay, &QTimer::timeout, this, &ProposalController::count);
    connect(&model, &DatasetModel::contentChanged, this, [this] {
        if (m_dialog)
            m_dialog->setAnnotationClasses(annotationClassChoices(m_model.content()));
    });
    desk.actions.on("crop.propose", this, [this] { open(); });
}

void ProposalController::open()
{
    const bool areSelected = !m_model.selectedImages().isEmpty();
    m_images = areSelected ? m_model.selectedImages() : m_model.shownImages();
    if (m_images.isEmpty()) {
        m_desk.messages.warn(tr("There is no image to crop. Import some first."));
        return;
    }
    if (!m_dialog)
        makeDialog();
    const auto count = static_cast<int>(m_images.size());
    m_dialog->setScope(areSelected ? tr("On %Ln selected image(s)", "", count)
                                   : tr("On all %Ln image(s) shown", "", count));
    m_dialog->show();
    m_dialog->raise();
    this->count();
}

void ProposalController::makeDialog()
{
    m_dialog = new ProposalDialog(&m_view);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->form().setFields(formFields(), toJson(ProposalOptions{}));
    m_dialog->form().setValues(m_desk.settings.formValues(purpose));
    m_dialog->setAnnotationClasses(annotationClassChoices(m_model.content()));
    connect(m_dialog, &ProposalDialog::changed, this, [this] {
        m_dialog->setCount(-1);
        m_delay->start();
    });
    connect(m_dialog, &ProposalDialog::placeRequested, this, &ProposalController::place);
    connect(m_dialog, &QDialog::finished, this, [this] { stopCounting(); });
}

void ProposalController::close()
{
    stopCounting();
    delete m_dialog;
}

void ProposalController::stopCounting()
{
    m_delay->stop();
    if (m_counting)
        m_desk.jobs.stop(*std::exchange(m_counting, std::nullopt));
}

std::optional<ProposalOptions> ProposalController::options()
{
    ProposalOptions options;
    std::vector<FieldProblem> words;
    for (const auto& problem : fromJson(options, m_dialog->form().values()))
        words.push_back({problem.field, problemWords(problem)});
    m_dialog->form().setProblems(words);
    return words.empty() ? std::optional(options) : std::nullopt;
}

void ProposalController::count()
{
    stopCounting();
    const auto wanted = m_dialog ? options() : std::nullopt;
    if (!wanted)
        return;
    m_dialog->setCount(-1);
    m_dialog->setStatus(tr("Counting…"));
    std::optional<RowId> over;
    if (m_dialog->over() != ProposalDialog::overTissue)
        over = m_dialog->over();
    auto plan = planOf(tr("Count the crops"));
    const auto id = std::make_shared<JobId>(0);
    plan.ended = [this, id](JobState) {
        // The line of a count tells nothing once it is over.
        QMetaObject::invokeMethod(this, [this, id] { m_desk.jobs.dismiss(*id); }, Qt::QueuedConnection);
    };
    auto& session = m_desk.session;
    *id = m_desk.jobs.start<CropProposal>(
        std::move(plan),
        [&session, images = rowIds(m_images), over, options = *wanted](RunControl& control) {
            auto project = session.connect();
            return proposeCropsOn(project, images, over, options, control);
        },
        [this, id](const CropProposal& proposal) {
            if (m_counting == *id)
                take(proposal);
        });
    m_counting = *id;
}

void ProposalController::take(const CropProposal& proposal)
{
    m_counting.reset();
    m_proposal = proposal;
    if (!m_dialog)
        return;
    QStringList lines{tr("New crops: %1").arg(countText(proposal.crops)),
                      tr("Images that get any: %1").arg(countText(std::ssize(proposal.images)))};
    if (proposal.alreadyThere > 0)
        lines << tr("Crops that are there already: %1").arg(countText(proposal.alreadyThere));
    if (proposal.tooSmall > 0)
        lines << tr("Images smaller than a crop: %1").arg(countText(proposal.tooSmall));
    if (proposal.without > 0)
        lines << tr("Images with nothing to crop: %1").arg(countText(proposal.without));
    if (proposal.unreadable > 0)
        lines << tr("Images whose file is missing or has changed: %1").arg(countText(proposal.unreadable));
    m_dialog->setStatus(lines.join(QLatin1Char('\n')), proposal.crops == 0 || proposal.unreadable > 0);
    m_dialog->setCount(proposal.crops);
    Q_EMIT counted(proposal.crops);
}

void ProposalController::place()
{
    m_desk.settings.setFormValues(purpose, m_dialog->form().values());
    auto& session = m_desk.session;
    auto plan = planOf(tr("Add %Ln crop(s)", "", static_cast<int>(m_proposal.crops)));
    m_desk.jobs.start<std::size_t>(
        std::move(plan),
        [&session, images = std::move(m_proposal.images)](RunControl& control) {
            auto project = session.connect();
            const auto stored = storeCropPixels(project, images, control);
            auto edit = project.edits().begin("edit.crops_added", {{"count", std::to_string(stored.size())}});
            placeCrops(project, stored);
            edit.commit();
            return stored.size();
        },
        [&session](std::size_t) { session.announceEdit(ProjectPart::Crops | ProjectPart::Runs); });
    m_proposal = {};
    m_dialog->accept();
}

} // namespace histosynth
