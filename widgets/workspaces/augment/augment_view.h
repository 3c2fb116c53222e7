// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

#include <vector>

#include "widgets/controls/key_value_table.h"
#include "widgets/workspaces/augment/class_amounts.h"

class QComboBox;
class QLabel;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace histosynth {

class EmptyState;
class OptionForm;
class PrimaryButton;
class RecipeList;
class RemovalButton;
class SamplePane;

struct RecipePreset {
    QString name; // as options have it
    QString title;
    QString help;
};

// What a press of the button would do.
struct AugmentPreview {
    QList<ClassAmount> amounts;
    QList<KeyValue> facts; // images, disk
    QString note;          // something to know beforehand; empty: nothing
    QString buttonText;    // "Create 375 images"
    bool canStart = false;
};

// The Augment workspace: the recipe on the left, samples of it in the middle, amounts and the button on the right.
// Passive: shows what it is given and tells what a person does.
class AugmentView : public QWidget {
    Q_OBJECT

public:
    explicit AugmentView(QWidget* parent = nullptr);

    // Without crops an empty state stands in the place of everything.
    void setEmpty(bool isEmpty);

    void setPresets(const QList<RecipePreset>& presets);
    // `isChanged`: the recipe is not the preset's own.
    void setPreset(const QString& name, bool isChanged);

    void setPreview(const AugmentPreview& preview);

    // Images are being created: the button rests.
    void setBusy(bool busy);

    QByteArray layoutState() const;
    void restoreLayoutState(const QByteArray& state);

    RecipeList* recipe() const { return m_recipe; }
    SamplePane* samples() const { return m_samples; }
    OptionForm* form() const { return m_form; }
    PrimaryButton* startButton() const { return m_start; }
    ClassAmounts* amounts() const { return m_amounts; }
    RemovalButton* removal() const { return m_removal; }

Q_SIGNALS:
    void presetChosen(const QString& name);
    void presetRestored(); // back to the preset's own values
    void startRequested();
    void datasetRequested();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeRecipePane();
    QWidget* makeAmountsPane();
    void retranslate();

    QStackedWidget* m_pages = nullptr;
    QSplitter* m_splitter = nullptr;
    EmptyState* m_empty = nullptr;
    QLabel* m_recipeTitle = nullptr;
    QLabel* m_presetLabel = nullptr;
    QComboBox* m_preset = nullptr;
    QToolButton* m_restore = nullptr;
    RecipeList* m_recipe = nullptr;
    SamplePane* m_samples = nullptr;
    QLabel* m_amountsTitle = nullptr;
    OptionForm* m_form = nullptr;
    QLabel* m_writtenTitle = nullptr;
    RemovalButton* m_removal = nullptr;
    ClassAmounts* m_amounts = nullptr;
    KeyValueTable* m_facts = nullptr;
    QLabel* m_note = nullptr;
    PrimaryButton* m_start = nullptr;
    bool m_canStart = false;
    bool m_isBusy = false;
};

} // namespace histosynth
