// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/augment/augment_workspace.h"

#include <algorithm>

#include "app/words/words.h"
#include "app/workspaces/augment/augmented_deletion.h"
#include "app/workspaces/augment/recipe_layout.h"
#include "widgets/forms/option_form.h"
#include "widgets/workspaces/augment/recipe_list.h"
#include "widgets/workspaces/augment/removal_button.h"
#include "widgets/workspaces/augment/sample_pane.h"

namespace histosynth {

namespace {

const auto formName = QStringLiteral("augment");

std::vector<FieldInfo> amountFields()
{
    std::vector<FieldInfo> infos;
    for (const auto& name : {"count", "balance", "seed"}) { // the question first
        const auto found = std::ranges::find(AugmentOptions::fields(), name,
                                             [](const Field<AugmentOptions>& field) { return field.info.name; });
        infos.push_back(found->info);
    }
    return infos;
}

Json amountDefaults()
{
    Json defaults = toJson(AugmentOptions());
    defaults.erase("preset");
    return defaults;
}

} // namespace

AugmentWorkspace::AugmentWorkspace(const Desk& desk, QObject* parent)
    : Workspace(desk, parent), m_view(new AugmentView), m_maker(std::make_shared<SampleMaker>())
{
    m_view->form()->setFields(amountFields(), amountDefaults());
    m_view->recipe()->setOperations(recipeOperations());
    m_view->setPresets(recipePresets());
    m_view->setEmpty(true);
    restoreSettings();
    connectView();
}

AugmentWorkspace::~AugmentWorkspace()
{
    m_sampling.cancel();
    m_reading.cancel();
    if (m_view && !m_view->parent())
        delete m_view;
}

void AugmentWorkspace::connectView()
{
    connect(m_view, &AugmentView::presetChosen, this, [this](const QString& name) { takePreset(name.toStdString()); });
    connect(m_view, &AugmentView::presetRestored, this, [this] { takePreset(m_preset); });
    connect(m_view, &AugmentView::startRequested, this, &AugmentWorkspace::create);
    connect(m_view, &AugmentView::datasetRequested, this, [this] { Q_EMIT workspaceRequested(WorkspaceId::Dataset); });
    connect(m_view->recipe(), &RecipeList::edited, this, &AugmentWorkspace::editRecipe);
    connect(m_view->recipe(), &RecipeList::orderEdited, this, [this](const QStringList& names) {
        Json order = Json::array();
        for (const auto& name : names)
            order.push_back(name.toStdString());
        editRecipe({{"order", order}});
    });
    connect(m_view->form(), &OptionForm::changed, this, [this] {
        saveSettings();
        read();
    });
    connect(m_view->form(), &OptionForm::advancedOpenChanged, this,
            [this](bool open) { desk().settings.setAdvancedOpen(formName, open); });
    auto* samples = m_view->samples();
    connect(samples, &SamplePane::classChanged, this, &AugmentWorkspace::read);
    connect(samples, &SamplePane::cropStepped, this, &AugmentWorkspace::stepCrop);
    const auto again = [this] {
        ++m_page;
        makeSamples();
    };
    connect(samples, &SamplePane::samplesRequested, this, again);
    desk().actions.on("samples.again", this, again);
    desk().actions.on("augmented.create", this, [this] { create(); });
    m_view->removal()->setAllAction(desk().actions.action("augmented.delete"));
    desk().actions.on("augmented.delete", this, [this] { deleteAugmented(desk(), this, {}); });
    connect(m_view->removal(), &RemovalButton::removalRequested, this,
            [this](qint64 classId) { deleteAugmented(desk(), this, classId); });
    connect(samples, &SamplePane::pairRequested, this, &AugmentWorkspace::makePair);
    connect(samples, &SamplePane::pairClosed, this, [this] {
        m_pair = -1;
        makeSamples(); // the recipe may have changed meanwhile
    });
    connect(samples, &SamplePane::sampleSideChanged, this, [this] {
        if (m_isActive && m_pair < 0 && sampleRequest().side > m_side)
            makeSamples();
    });
    const auto fail = [this](const JobFailure& failure) { m_view->samples()->setMessage(failureText(failure)); };
    connect(&m_sampling, &LatestWork::failed, this, fail);
    connect(&m_reading, &LatestWork::failed, this,
            [this](const JobFailure& failure) { desk().messages.fail(failure.code, failure.arguments); });
}

void AugmentWorkspace::restoreSettings()
{
    const Json kept = desk().settings.formValues(formName);
    AugmentOptions options;
    const auto problems = fromJson(options, kept.value("options", Json::object()));
    if (!problems.empty() || !augmentProblems(options, Json::object()).empty())
        options = AugmentOptions();
    m_preset = options.preset;
    m_recipe = augmentationPreset(m_preset);
    const Json changes = kept.value("changes", Json::object());
    if (augmentProblems(options, changes).empty())
        takeRecipe(m_recipe, changes);
    m_view->form()->setValues(toJson(options));
    m_view->form()->setAdvancedOpen(desk().settings.isAdvancedOpen(formName));
    m_view->restoreLayoutState(desk().settings.state(formName));
    showRecipe();
}

void AugmentWorkspace::saveSettings()
{
    desk().settings.setFormValues(formName, {{"options", toJson(options())}, {"changes", recipeChanges()}});
}

Json AugmentWorkspace::recipeChanges() const
{
    const Json standard = recipeJson(augmentationPreset(m_preset));
    Json changes = Json::object();
    const Json own = recipeJson(m_recipe);
    for (const auto& [name, value] : own.items()) {
        if (!standard.contains(name) || standard[name] != value)
            changes[name] = value;
    }
    return changes;
}

AugmentOptions AugmentWorkspace::options() const
{
    AugmentOptions options;
    fromJson(options, m_view->form()->values());
    options.preset = m_preset;
    return options;
}

void AugmentWorkspace::takePreset(const std::string& name)
{
    m_preset = name;
    m_recipe = augmentationPreset(name);
    showRecipe();
    editRecipe(Json::object());
}

void AugmentWorkspace::editRecipe(const Json& values)
{
    AugmentationRecipe changed = m_recipe;
    if (!takeRecipe(changed, values).empty() || !recipeProblems(changed).empty())
        return; // a number that is still being typed
    m_recipe = std::move(changed);
    m_view->setPreset(QString::fromStdString(m_preset), !recipeChanges().empty());
    saveSettings();
    if (m_pair >= 0)
        makePair(m_pair);
    else
        makeSamples();
    read();
}

void AugmentWorkspace::showRecipe()
{
    QStringList order;
    for (const auto& name : m_recipe.order)
        order.append(QString::fromStdString(name));
    m_view->recipe()->setOrder(order);
    m_view->recipe()->setValues(toJson(m_recipe));
    m_view->setPreset(QString::fromStdString(m_preset), !recipeChanges().empty());
}

void AugmentWorkspace::openProject()
{
    m_isStale = true;
    if (m_isActive)
        read();
}

void AugmentWorkspace::closeProject()
{
    m_sampling.cancel();
    m_reading.cancel();
    m_read.reset();
    m_crop = 0;
    m_pair = -1;
    m_view->samples()->showPage();
    m_view->samples()->setSamples({});
    m_view->setEmpty(true);
    desk().actions.set(Fact::AugmentedThere, false);
}

void AugmentWorkspace::refresh(ProjectParts parts)
{
    const ProjectParts ours = ProjectParts(ProjectPart::Classes) | ProjectPart::Images | ProjectPart::Splits |
                              ProjectPart::Crops | ProjectPart::Augmented;
    if (!(parts & ours))
        return;
    m_isStale = true;
    if (m_isActive)
        read();
}

void AugmentWorkspace::activate()
{
    m_isActive = true;
    desk().actions.set(Fact::InAugment, true);
    if (m_isStale)
        read();
}

void AugmentWorkspace::deactivate()
{
    m_isActive = false;
    desk().actions.set(Fact::InAugment, false);
    desk().settings.setState(formName, m_view->layoutState());
}

void AugmentWorkspace::retranslate()
{
    m_view->recipe()->setOperations(recipeOperations());
    m_view->setPresets(recipePresets());
    showRecipe();
    showPreview();
    showCrop();
}

} // namespace histosynth
