// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever is done in whatever order, by calls that succeed or are refused: the project stays sound.
#include <random>

#include "tests/core/project/sample_project.h"

using namespace histosynth;

namespace {

class RandomUser {
public:
    explicit RandomUser(std::uint64_t seed) : m_random(seed) { listActions(); }

    // A refusal is fine, an internal fault only where the user named what is not there.
    void act()
    {
        try {
            m_actions[m_random() % m_actions.size()]();
        } catch (const Error& error) {
            const bool isRefusal = error.kind() == ErrorKind::BadInput || error.code() == "project.constraint";
            CHECK_MESSAGE((isRefusal && error.code() != "project.damaged"), error.what());
        }
    }

    test::SampleProject sample;

private:
    RowId any() { return static_cast<RowId>(1 + m_random() % 12); }
    std::string name() { return std::to_string(m_random() % 30); }
    std::string className() { return m_random() % 2 ? "a" : "b"; }

    void listActions();

    std::mt19937_64 m_random;
    std::vector<std::function<void()>> m_actions;
};

void RandomUser::listActions()
{
    m_actions = {
        [this] { sample.addImage(name(), className(), m_random() % 3 ? "patient " + name() : ""); },
        [this] { sample.addImage(name(), className()); },
        [this] { sample.addCrop(any(), static_cast<int>(m_random() % 900), m_random() % 2 ? name() : ""); },
        [this] { sample.addCrop(any(), static_cast<int>(m_random() % 900), name()); },
        [this] { sample.addAugmented(any(), name()); },
        [this] { sample.addSynthetic(any(), className()); },
        [this] { sample.addSynthetic(any(), className(), any()); },
        [this] { sample.addCheckpoint(any(), 1.0 / static_cast<double>(any())); },
        [this] { sample->trainingCheckpoints().prune(sample.trainRun); },
        [this] { sample->images().setPatient(any(), any()); },
        [this] { sample->images().setPatient(any(), std::nullopt); },
        [this] { sample->images().remove(any()); },
        [this] { sample->crops().remove(any()); },
        [this] { sample->augmentedImages().remove(any()); },
        [this] { sample->syntheticImages().remove(any()); },
        [this] { sample->splits().assign({}, m_random(), m_random() % 2 == 0); },
        [this] { sample->runs().remove(any()); },
        [this] { sample->classes().add({.id = 0, .name = name(), .colour = "", .prompt = ""}); },
        [this] {
            if (const auto from = any(); from > 2) // "a" and "b" stay
                sample->classes().merge(from, any());
        },
        [this] {
            if (const auto id = any(); id > 2)
                sample->classes().remove(id);
        },
        [this] { sample->patients().remove(any()); },
        [this] { sample->cleanUp(); },
        [this] {
            const auto undone = sample->transaction();
            sample.addCrop(any(), 0, name());
            sample->runs().remove(any());
        },
        [this] {
            sample.close();
            sample.reopen(m_random() % 4 == 0 ? OpenMode::WriteIfPossible : OpenMode::Write);
        },
    };
}

} // namespace

TEST_CASE("a project stays sound whatever is done to it")
{
    for (std::uint64_t seed = 0; seed < 3; ++seed) {
        RandomUser user(seed);
        for (int action = 0; action < 120; ++action)
            user.act();
        user.sample->splits().repairLeaks();
        NoControl control;
        const auto found = user.sample->verify(control);
        for (const auto& problem : found.problems)
            FAIL_CHECK("seed " << seed << ": " << problem.code);
        CHECK(user.sample->splits().leaks().empty());
    }
}
