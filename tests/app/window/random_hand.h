// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <random>
#include <string_view>

#include "tests/app/window/support/program.h"

class QAbstractItemView;
class QLineEdit;

namespace histosynth {
class DatasetView;
class DatasetWorkspace;
class ImageViewer;
} // namespace histosynth

namespace histosynth::test {

// Somebody who does what the table of actions offers, each on things chosen at random, and answers what is asked with
// something random. What cannot be done now, or is refused, is left.
class RandomHand {
public:
    // `program` has a project open that has something of everything.
    RandomHand(Program& program, unsigned seed);

    bool knows(std::string_view action) const { return m_acts.contains(action); }

    // Ends when all that follows from it is in the project and on screen.
    void act(std::string_view action);

private:
    using Act = std::function<void()>;

    void learnClasses();
    void learnImages();
    void learnMarks();
    void learnSplits();
    void learnSynthetic();
    void on(std::string_view action, Act act) { m_acts.emplace(action, std::move(act)); }

    std::size_t below(std::size_t end) { return m_random() % end; }
    QString name() { return QStringLiteral("name %1").arg(below(12)); }

    bool isPossible(std::string_view action) const;
    void choose(std::string_view action);
    void show(Qt::Key number);
    void settle();

    // Rows of a list by the mouse.
    bool clickRow(QAbstractItemView& list, int row, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    bool clickAnyRow(QAbstractItemView& list, int first = 0);

    void chooseClass();
    void choosePatient();
    void chooseImages();
    void openImage();
    QPoint anywhere();

    void nameInPlace(QWidget& list);
    void answerColour();
    void rateAnywhere(std::string_view action, Qt::Key workspace, QAbstractItemView& list);
    void importOne();
    void editAnnotationClasses();

    Program& m_program;
    std::mt19937 m_random;
    std::map<std::string_view, Act> m_acts;
    DatasetWorkspace& m_workspace;
    DatasetView& m_dataset;
    int m_pictures = 0;
};

} // namespace histosynth::test
