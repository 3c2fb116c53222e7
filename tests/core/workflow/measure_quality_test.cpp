// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/measure_quality.h"

#include <filesystem>

#include "core/workflow/import_images.h"
#include "tests/core/workflow/sample_workflow.h"

using namespace histosynth;

namespace fs = std::filesystem;

namespace {

// Of images imported by a version that measured nothing.
struct OldProject {
    OldProject()
    {
        test::writePng(folder / "sharp.png", test::noise(1, {300, 200}));
        test::writePng(folder / "glass.png", cv::Mat(200, 300, CV_8UC3, cv::Scalar(238, 240, 241)));
        test::writePng(folder / "gone.png", test::noise(2));
        ImportOptions options;
        options.className = test::calm;
        importImages(project, {folder / "sharp.png", folder / "glass.png", folder / "gone.png"}, options, control);
        measured = project.images().list();
        for (auto image : project.images().list()) {
            project.images().remove(image.id);
            image.quality.reset();
            project.images().add(image);
        }
        fs::remove(folder / "gone.png");
    }

    test::TemporaryFolder folder;
    Project project = test::emptyProject(folder.path());
    test::Listener control;
    std::vector<SourceImage> measured; // as the import did
};

// Stops when it has been asked as often as that.
class StoppingControl : public NoControl {
public:
    explicit StoppingControl(int after) : m_after(after) {}
    Request request() override { return m_after-- > 0 ? Request::Go : Request::Stop; }

private:
    int m_after;
};

} // namespace

TEST_CASE("an import measures its images, and what it did not measure is measured to the same later")
{
    OldProject old;
    REQUIRE(old.measured.size() == 3);
    REQUIRE(old.measured[0].quality);
    CHECK(qualityWarnings(old.measured[0]).empty());
    REQUIRE(qualityWarnings(old.measured[1]).size() == 1);
    CHECK((qualityWarnings(old.measured[1])[0] == QualityWarning::NoTissue));
    CHECK(countQuality(old.measured).noTissue == 1);
    auto images = old.project.images().list();
    CHECK(countQuality(images).unmeasured == 3);
    CHECK(qualityWarnings(images[1]).empty());

    CHECK(measureImages(old.project, images, old.control) == 2); // the third file is gone
    images = old.project.images().list();
    CHECK(images[0].quality->sharpness == old.measured[0].quality->sharpness);
    CHECK(images[1].quality->tissue == old.measured[1].quality->tissue);
    CHECK_FALSE(images[2].quality);
    CHECK_FALSE(old.project.edits().undoable());
}

TEST_CASE("measuring that is stopped keeps what it found")
{
    OldProject old;
    const auto images = old.project.images().list();
    StoppingControl control(1);
    CHECK_THROWS_AS(measureImages(old.project, images, control), Stopped);
    CHECK(old.project.images().get(images[0].id).quality);
    CHECK_FALSE(old.project.images().get(images[1].id).quality);
}
