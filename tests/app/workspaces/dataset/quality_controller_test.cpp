// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/dataset/quality_controller.h"

#include <opencv2/core.hpp>

#include "core/base/atomic_file.h"
#include "core/image/image_io.h"
#include "core/workflow/import_images.h"
#include "tests/app/workspaces/dataset/dataset_bench.h"

using namespace histosynth;
using namespace histosynth::test;

namespace {

// A field of bare glass beside two that are not, imported by a version that measured nothing.
void importUnmeasured(DatasetBench& bench)
{
    const auto glass = bench.folder / "glass.png";
    writeFileAtomically(glass, encodePng(cv::Mat(160, 200, CV_8UC3, cv::Scalar(238, 240, 241))));
    ImportOptions options;
    options.className = "calm";
    NoControl control;
    auto& project = bench.session.project();
    importImages(project, {glass, bench.picture("one.png", 1), bench.picture("two.png", 2)}, options, control);
    for (auto image : bench.images()) {
        project.images().remove(image.id);
        image.quality.reset();
        project.images().add(image);
    }
}

} // namespace

TEST_CASE("what has not been measured is measured by the way, and the list on the left narrows the grid to it")
{
    DatasetBench bench;
    importUnmeasured(bench);
    bench.session.announce(ProjectPart::Images);
    bench.until([&] { return bench.images().back().quality.has_value(); });
    bench.until([&] { return !bench.workspace->quality().isMeasuring(); });
    bench.settle();
    CHECK(!bench.session.undoable()); // no edit of a person
    auto& list = bench.view->sidebar().quality();
    const auto noTissue = qint64(QualityMark::NoTissue) + 1;
    list.setChosenId(noTissue);
    REQUIRE(bench.grid().items().size() == 1);
    CHECK(bench.grid().items()[0].title == "glass.png");
    CHECK(bench.grid().items()[0].warnings.size() == 1);
    list.setChosenId(0);
    CHECK(bench.grid().items().size() == 3);
}

TEST_CASE("a project can be closed while it is being measured, and opened to go on")
{
    DatasetBench bench;
    importUnmeasured(bench);
    bench.settle();
    bench.workspace->closeProject();
    CHECK(!bench.workspace->quality().isMeasuring());
    bench.workspace->openProject();
    bench.until([&] { return bench.images().back().quality.has_value(); });
}
