// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/plan_training.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <numeric>
#include <string>
#include <system_error>
#include <vector>

#include "core/base/machine_memory.h"
#include "core/diffusion/training/compact_trainer.h"
#include "core/project/project.h"
#include "core/workflow/recorded_run.h"

namespace histosynth {

namespace fs = std::filesystem;

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::int64_t triedSteps = 3; // the first of them warms up and does not count
constexpr std::int64_t validationRows = 64;
constexpr std::int64_t previewImages = 4; // of each class; these numbers are those of compact_trainer.cpp
constexpr std::int64_t previewSteps = 20;
constexpr std::int64_t passesPerPreviewStep = 2; // with and without class, for guidance
constexpr std::int64_t colours = 3;
constexpr std::int64_t copiesOfImages = 2; // as they were read, and in the order in which they are computed with
constexpr std::int64_t logBytesPerStep = 64;
const SplitShares usualShares;

double secondsBetween(Clock::time_point from, Clock::time_point to)
{
    return std::chrono::duration<double>(to - from).count();
}

// A folder that is gone at the end of its scope.
class ScratchFolder {
public:
    ScratchFolder()
    {
        std::string name = (fs::temp_directory_path() / "histosynth-plan-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr)
            throw Error(ErrorKind::OutOfResource, "file.cannot_write",
                        {{"file", name}, {"reason", std::generic_category().message(errno)}});
        m_path = name;
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    ~ScratchFolder()
    {
        std::error_code ignored;
        fs::remove_all(m_path, ignored);
    }

    const fs::path& path() const { return m_path; }

private:
    fs::path m_path;
};

// Stands in the place of the run's control and holds a clock and a scale to what happens.
class Measuring : public RunControl {
public:
    Measuring(std::int64_t steps, RunControl& outer) : m_steps(steps), m_outer(outer) { tell(0); }

    Request request() override
    {
        weigh();
        return m_outer.request();
    }

    void handle(const Event& event) override
    {
        weigh();
        const auto now = Clock::now();
        if (const auto* step = std::get_if<TrainingStep>(&event)) {
            if (step->step > 1 || m_steps == 1)
                m_stepSeconds.push_back(step->seconds);
            tell(step->step);
        } else if (const auto* loss = std::get_if<ValidationLoss>(&event); loss && loss->step > 0) {
            m_cost.validationSeconds = secondsBetween(m_last, now);
        } else if (const auto* notice = std::get_if<Notice>(&event);
                   notice && notice->code == "training.checkpoint_written") {
            m_cost.checkpointSeconds = secondsBetween(m_last, now);
        }
        m_last = Clock::now();
    }

    TrainingCost cost(std::optional<std::int64_t> memoryBefore) const
    {
        auto cost = m_cost;
        cost.stepSeconds = std::accumulate(m_stepSeconds.begin(), m_stepSeconds.end(), 0.0) /
                           static_cast<double>(std::max<std::size_t>(1, m_stepSeconds.size()));
        if (memoryBefore && m_mostMemory > 0)
            cost.memoryBytes = std::max<std::int64_t>(0, m_mostMemory - *memoryBefore);
        return cost;
    }

private:
    void tell(std::int64_t step) { m_outer.handle(Progress{"measure", step, m_steps}); }

    // A training keeps what it frees (see KeptMemory), so that what it holds between steps is what it held at most.
    void weigh() { m_mostMemory = std::max(m_mostMemory, memoryTaken().value_or(0)); }

    std::int64_t m_steps;
    RunControl& m_outer;
    TrainingCost m_cost;
    std::vector<double> m_stepSeconds;
    std::int64_t m_mostMemory = 0;
    Clock::time_point m_last = Clock::now();
};

// Images of the right size that show nothing.
TrainingData noise(std::int64_t count, std::int64_t classes, std::int64_t side)
{
    TrainingData data;
    data.side = side;
    std::vector<std::uint8_t> pixels(static_cast<std::size_t>(side * side * colours));
    std::uint32_t state = 1;
    for (std::int64_t i = 0; i < count; ++i) {
        for (auto& value : pixels) {
            state = state * 1664525U + 1013904223U; // Numerical Recipes, section 7.1
            value = static_cast<std::uint8_t>(state >> 24U);
        }
        data.add(pixels.data(), static_cast<std::int64_t>(pixels.size()), i % classes);
    }
    return data;
}

std::vector<std::string> namesOf(std::int64_t classes)
{
    std::vector<std::string> names;
    for (std::int64_t i = 0; i < classes; ++i)
        names.push_back(std::to_string(i));
    return names;
}

CompactTrainingOptions triedOptions(const CompactTrainingOptions& options)
{
    auto tried = options;
    tried.steps = std::min(options.steps, triedSteps);
    tried.checkpointEvery = tried.validationEvery = tried.steps; // at the end only
    tried.previewEvery = 0;
    tried.learningRate = std::min(options.learningRate, 1e-6); // noise teaches nothing, and must not blow up
    return tried;
}

// How many of the steps 1 ... steps are multiples of `every`; the last one counts as one.
std::int64_t times(std::int64_t steps, std::int64_t every)
{
    return steps / every + (steps % every == 0 ? 0 : 1);
}

// How often a training looks at the validation images: at its start, by its own rhythm, and at every checkpoint.
std::int64_t validations(const CompactTrainingOptions& options)
{
    const auto steps = options.steps;
    const auto one = options.validationEvery;
    const auto other = options.checkpointEvery;
    const auto both = std::lcm(one, other);
    const bool isLastOwn = steps % one != 0 && steps % other != 0;
    return 1 + steps / one + steps / other - (both > 0 ? steps / both : 0) + (isLastOwn ? 1 : 0);
}

std::int64_t imageBytes(std::int64_t count, std::int64_t side)
{
    return count * side * side * colours;
}

} // namespace

TrainingSet trainingSet(Project& project)
{
    const auto dealt = project.splits().shares().value_or(usualShares);
    TrainingSet set;
    for (const auto& one : project.summary()) {
        const auto unassigned = static_cast<double>(one.crops.unassigned);
        const auto training = one.crops.train + one.augmented.train + std::llround(unassigned * dealt.train / 100.0);
        set.classes += training > 0 ? 1 : 0;
        set.trainingImages += training;
        set.validationImages += one.crops.validation + std::llround(unassigned * dealt.validation / 100.0);
    }
    return set;
}

TrainingCost measureTraining(const CompactTrainingOptions& options, const TrainingSet& set, RunControl& control)
{
    throwIfAny(check(options));
    const auto tried = triedOptions(options);
    const auto classes = std::max<std::int64_t>(1, set.classes);
    const ScratchFolder folder;
    Measuring measuring(tried.steps, control);
    try {
        const auto before = memoryTaken();
        const auto train = noise(std::max(options.batch, classes), classes, options.side);
        const auto validation = noise(set.validationImages > 0 ? classes : 0, classes, options.side);
        const CompactTraining training{
            .options = tried,
            .classNames = namesOf(classes),
            .train = train,
            .validation = validation,
            .folder = folder.path(),
        };
        const auto result = trainCompact(training, measuring);
        auto cost = measuring.cost(before);
        for (const auto& checkpoint : result.checkpoints)
            cost.checkpointBytes = static_cast<std::int64_t>(checkpoint.bytes);
        const double pass = cost.validationSeconds > 0.0
                                ? cost.validationSeconds / static_cast<double>(validationRows)
                                : cost.stepSeconds / (3.0 * static_cast<double>(options.batch * options.accumulation));
        cost.previewSeconds = pass * static_cast<double>(classes * previewImages * previewSteps * passesPerPreviewStep);
        return cost;
    } catch (...) {
        std::rethrow_exception(inOurWords(std::current_exception()));
    }
}

MachineRoom machineRoom(const fs::path& folder)
{
    MachineRoom room;
    room.memoryBytes = memoryAvailable();
    std::error_code failed;
    const auto space = fs::space(folder, failed);
    if (!failed)
        room.diskBytes = static_cast<std::int64_t>(
            std::min<std::uintmax_t>(space.available, std::numeric_limits<std::int64_t>::max()));
    return room;
}

TrainingPlan planTraining(const CompactTrainingOptions& options, const TrainingSet& set, const TrainingCost& cost,
                          const MachineRoom& room)
{
    const auto checkpoints = times(options.steps, options.checkpointEvery);
    const auto previews = options.previewEvery > 0 ? times(options.steps, options.previewEvery) : 0;
    const auto product = [](std::int64_t count, double seconds) { return static_cast<double>(count) * seconds; };
    TrainingPlan plan;
    plan.room = room;
    plan.seconds = product(options.steps, cost.stepSeconds) + product(previews, cost.previewSeconds) +
                   product(checkpoints, cost.checkpointSeconds);
    if (set.validationImages > 0)
        plan.seconds += product(validations(options), cost.validationSeconds);
    if (cost.memoryBytes)
        plan.memoryBytes =
            *cost.memoryBytes + copiesOfImages * imageBytes(set.trainingImages + set.validationImages, options.side);
    const auto sheets = previews * imageBytes(previewImages * set.classes, options.side);
    plan.checkpointsKept = std::min(checkpoints, options.keepCheckpoints + 1);
    plan.diskBytes = plan.checkpointsKept * cost.checkpointBytes + sheets + options.steps * logBytesPerStep;
    plan.peakDiskBytes = plan.diskBytes + (checkpoints > plan.checkpointsKept ? cost.checkpointBytes : 0);
    return plan;
}

} // namespace histosynth
