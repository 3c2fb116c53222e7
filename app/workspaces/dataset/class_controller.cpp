// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/dataset/class_controller.h"

#include <QtWidgets/QMenu>

#include <algorithm>
#include <iterator>
#include <utility>

#include "app/workspaces/dataset/colour_question.h"
#include "app/workspaces/dataset/dataset_lists.h"
#include "app/workspaces/dataset/free_name.h"
#include "app/workspaces/dataset/image_edits.h"
#include "widgets/workspaces/dataset/class_sidebar.h"

namespace histosynth {

ClassController::ClassController(const Desk& desk, DatasetModel& model, ClassSidebar& sidebar, ImageEdits& edits,
                                 QObject* parent)
    : QObject(parent), m_desk(desk), m_model(model), m_sidebar(sidebar), m_edits(edits)
{
    auto& list = sidebar.classes();
    list.setSelectedIds({0});
    connect(&list, &ClassList::selectedIdsChanged, this, [this](const QList<qint64>& ids) {
        m_model.setSelectedClasses(ids.contains(0) ? QList<qint64>() : ids);
        m_desk.actions.set(Fact::ClassSelected, selectedClass() != 0);
    });
    connect(&list, &ClassList::renameRequested, this, &ClassController::rename);
    connect(&list, &ClassList::colourRequested, this, &ClassController::askColour);
    connect(&list, &ClassList::menuRequested, this, &ClassController::openMenu);
    connect(&list, &ClassList::imagesDropped, this,
            [this](qint64 id, const QList<qint64>& images) { m_edits.setClass(images, id); });
    connectActions();
}

void ClassController::connectActions()
{
    auto& actions = m_desk.actions;
    actions.on("class.add", this, [this] { add(); });
    actions.on("class.rename", this, [this] { m_sidebar.classes().rename(selectedClass()); });
    actions.on("class.recolour", this, [this] { askColour(selectedClass()); });
    actions.on("class.move_up", this, [this] { move(-1); });
    actions.on("class.move_down", this, [this] { move(1); });
    actions.on("class.merge", this,
               [this] { askMerge(m_sidebar.classes().mapToGlobal(m_sidebar.classes().rect().center())); });
    actions.on("class.remove", this, [this] { remove(selectedClass()); });
}

void ClassController::show()
{
    const auto& content = m_model.content();
    auto& list = m_sidebar.classes();
    list.setRows(classRows(content));
    if (list.selectedIds().isEmpty())
        list.setSelectedIds({0});
    m_sidebar.balance().setShares(classShares(content));
    m_sidebar.setSplitCounts(splitCounts(content));
    m_sidebar.setLeaks(static_cast<int>(content.leaks.size()));
    m_desk.actions.set(Fact::ClassSelected, selectedClass() != 0);
    if (m_toRename != 0 && content.imageClass(m_toRename)) {
        list.setSelectedIds({std::exchange(m_toRename, 0)});
        list.rename(selectedClass());
    }
}

RowId ClassController::selectedClass() const
{
    const auto& ids = m_model.selectedClasses();
    return ids.size() == 1 ? ids.front() : 0;
}

void ClassController::add()
{
    m_desk.session.attempt([this] {
        // What the project holds: what is shown may be a moment old.
        const auto name = freeName(m_desk.session.project().classes().list(), tr("New class")).toStdString();
        m_desk.session.edit("edit.class_added", {{"name", name}}, ProjectPart::Classes, [&](Project& project) {
            m_toRename = project.classes().add({.id = 0, .name = name, .colour = {}, .prompt = {}});
        });
    });
}

void ClassController::rename(RowId id, const QString& name)
{
    m_desk.session.edit("edit.class_changed", {{"name", name.toStdString()}}, ProjectPart::Classes,
                        [&](Project& project) {
                            auto imageClass = project.classes().get(id);
                            imageClass.name = name.toStdString();
                            project.classes().update(imageClass);
                        });
    show(); // takes a name back that was refused
}

void ClassController::askColour(RowId id)
{
    const auto* imageClass = m_model.content().imageClass(id);
    if (!imageClass || !m_desk.session.isWritable())
        return;
    askForColour(&m_sidebar, QColor(textOf(imageClass->colour)), this,
                 [this, id](const QColor& colour) { setColour(id, colour); });
}

void ClassController::setColour(RowId id, const QColor& colour)
{
    const auto* imageClass = m_model.content().imageClass(id);
    if (!imageClass)
        return;
    auto changed = *imageClass;
    changed.colour = colour.name().toStdString();
    m_desk.session.edit("edit.class_changed", {{"name", changed.name}}, ProjectPart::Classes,
                        [&](Project& project) { project.classes().update(changed); });
}

void ClassController::move(int by)
{
    std::vector<RowId> ids;
    for (const auto& imageClass : m_model.content().classes)
        ids.push_back(imageClass.id);
    const auto at = std::ranges::find(ids, selectedClass()) - ids.begin();
    const auto to = at + by;
    if (to < 0 || to >= std::ssize(ids))
        return;
    std::swap(ids[static_cast<std::size_t>(at)], ids[static_cast<std::size_t>(to)]);
    m_desk.session.edit("edit.classes_reordered", {}, ProjectPart::Classes,
                        [&](Project& project) { project.classes().reorder(ids); });
}

void ClassController::askMerge(const QPoint& globalPosition)
{
    const RowId from = selectedClass();
    auto* menu = new QMenu(&m_sidebar);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto& imageClass : m_model.content().classes) {
        if (imageClass.id == from)
            continue;
        menu->addAction(tr("Into %1").arg(textOf(imageClass.name)), this,
                        [this, from, into = imageClass.id] { merge(from, into); });
    }
    menu->popup(globalPosition);
}

void ClassController::merge(RowId from, RowId into)
{
    const auto* source = m_model.content().imageClass(from);
    const auto* target = m_model.content().imageClass(into);
    if (!source || !target)
        return;
    const auto count = std::ranges::count(m_model.content().images, from, &SourceImage::classId);
    m_desk.session.editMany("edit.classes_merged", {{"from", source->name}, {"into", target->name}}, ProjectPart::All,
                            static_cast<std::size_t>(count),
                            [from, into](Project& project) { project.classes().merge(from, into); });
}

void ClassController::remove(RowId id)
{
    const auto* imageClass = m_model.content().imageClass(id);
    if (!imageClass)
        return;
    m_desk.session.edit("edit.class_deleted", {{"name", imageClass->name}}, ProjectPart::Classes,
                        [id](Project& project) { project.classes().remove(id); });
}

void ClassController::openMenu(RowId id, const QPoint& globalPosition)
{
    auto* menu = new QMenu(&m_sidebar);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_desk.actions.action("class.add"));
    if (id > 0) {
        menu->addSeparator();
        for (const char* action :
             {"class.rename", "class.recolour", "class.move_up", "class.move_down", "class.merge", "class.remove"})
            menu->addAction(m_desk.actions.action(action));
    }
    menu->popup(globalPosition);
}

} // namespace histosynth
