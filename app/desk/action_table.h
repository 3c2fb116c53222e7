// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QFlags>
#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QString>

#include <map>
#include <span>
#include <string>
#include <string_view>

class QAction;
class QMenu;

namespace histosynth {

// What is true now; an action can be chosen when all that it needs is. Controllers keep theirs up to date.
enum class Fact : quint32 {
    ProjectOpen = 1U << 0,
    Writable = 1U << 1,
    InDataset = 1U << 2,
    InAugment = 1U << 3,
    InTrain = 1U << 4,
    InGenerate = 1U << 5,
    InEvaluate = 1U << 6,
    InExport = 1U << 7,
    CanUndo = 1U << 8,
    CanRedo = 1U << 9,
    ClassSelected = 1U << 10,     // one, in the list of the Dataset workspace
    ImagesSelected = 1U << 11,    // in its grid, or the one in the viewer
    ViewerOpen = 1U << 12,        // of the Dataset workspace
    OverlaySelected = 1U << 13,   // crops or annotations in it
    SyntheticSelected = 1U << 14, // in the gallery
    RunSelected = 1U << 15,       // a training, in the Train workspace
    RunResumable = 1U << 16,      // that one
    ChartFilled = 1U << 17,       // in the workspace shown
    TrainingRuns = 1U << 18,      // a training goes on, or is held
    PairSelected = 1U << 19,      // in the Evaluate workspace
    PatientSelected = 1U << 21,   // one, in the list of the Dataset workspace
    AugmentedThere = 1U << 20,    // augmented images that can be deleted
};
Q_DECLARE_FLAGS(Facts, Fact)
Q_DECLARE_OPERATORS_FOR_FLAGS(Facts)

enum class ActionMenu { Project, Edit, Image, View, Go, Help, None };

// One line of the table. Texts are English, marked for translation in the context "Actions".
struct ActionInfo {
    const char* id; // "crop.delete"
    ActionMenu menu;
    const char* text;
    const char* help; // a sentence for the tool tip; may be ""
    const char* icon; // may be ""
    const char* keys; // QKeySequence's portable text; several with "; " between; may be ""
    Facts needs;
    bool isCheckable = false;
    const char* edit = ""; // the code of the edit that it, or what is chosen by it, makes, where it can be undone
};

// All actions of the window, in the order of their menus.
std::span<const ActionInfo> actionInfos();

// Makes the actions of the table. Menus, tool bars and the sheet of keys take them from here.
class ActionTable : public QObject {
    Q_OBJECT

public:
    explicit ActionTable(QObject* parent = nullptr);

    // An id that is not in the table is a fault (std::out_of_range).
    QAction* action(std::string_view id) const;

    // Calls `act` whenever the action is chosen, while `context` lives.
    template <typename Act>
    void on(std::string_view id, QObject* context, Act act);

    void set(Fact fact, bool isTrue);
    bool isTrue(Fact fact) const { return m_facts.testFlag(fact); }

    // All actions of a menu, with separators between the groups of the table (the part of the id before the dot).
    void fill(QMenu& menu, ActionMenu which) const;

    // After the language has changed.
    void retranslate();

Q_SIGNALS:
    void factsChanged();

private:
    struct Entry {
        const ActionInfo* info = nullptr;
        QAction* action = nullptr;
    };

    void enable(const Entry& entry);

    QList<Entry> m_entries;
    std::map<std::string_view, QAction*> m_byId;
    Facts m_facts;
};

} // namespace histosynth

#include <QtGui/QAction>

template <typename Act>
void histosynth::ActionTable::on(std::string_view id, QObject* context, Act act)
{
    connect(action(id), &QAction::triggered, context, act);
}
