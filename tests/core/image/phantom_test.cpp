// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/phantom.h"

#include <doctest/doctest.h>

#include <cmath>
#include <map>
#include <thread>

#include "core/image/phantom_glands.h"
#include "core/image/phantom_stain.h"
#include "core/image/phantom_texture.h"

using namespace histosynth;

namespace {

PhantomOptions smallField(PhantomClass tissue, std::uint64_t patient, std::uint64_t field)
{
    return {.tissue = tissue,
            .width = 320,
            .height = 320,
            .micrometresPerPixel = 1.5,
            .patientSeed = patient,
            .fieldSeed = field};
}

bool same(const cv::Mat& a, const cv::Mat& b)
{
    return a.size() == b.size() && cv::norm(a, b, cv::NORM_INF) == 0;
}

double part(const cv::Mat& labels, PhantomTissue tissue)
{
    return cv::countNonZero(labels == static_cast<int>(tissue)) / static_cast<double>(labels.total());
}

struct Structure {
    double nuclei = 0.0;
    double open = 0.0; // lumen and secretion
    double fat = 0.0;
    cv::Scalar colour;
};

constexpr int fieldsPerClass = 8;

std::map<PhantomClass, Structure> meanStructures()
{
    std::map<PhantomClass, Structure> means;
    for (const PhantomClass tissue : phantomClasses()) {
        for (int index = 0; index < fieldsPerClass; ++index) {
            const auto field = drawPhantom(smallField(tissue, 1 + index / 2, index));
            means[tissue].nuclei += part(field.labels, PhantomTissue::Nucleus) / fieldsPerClass;
            means[tissue].open +=
                (part(field.labels, PhantomTissue::Lumen) + part(field.labels, PhantomTissue::Secretion)) /
                fieldsPerClass;
            means[tissue].fat += part(field.labels, PhantomTissue::Fat) / fieldsPerClass;
        }
    }
    return means;
}

} // namespace

TEST_CASE("a phantom depends on its options only, on any thread")
{
    for (const PhantomClass tissue : phantomClasses()) {
        const auto options = smallField(tissue, 3, 4);
        const auto first = drawPhantom(options);
        PhantomField second;
        std::thread([&] { second = drawPhantom(options); }).join();
        CHECK(same(first.image, second.image));
        CHECK(same(first.labels, second.labels));
        CHECK_FALSE(same(first.labels, drawPhantom(smallField(tissue, 3, 5)).labels));
        CHECK_FALSE(same(first.labels, drawPhantom(smallField(tissue, 4, 4)).labels));
    }
}

TEST_CASE("the classes differ by structure")
{
    auto means = meanStructures();
    const auto& calm = means[PhantomClass::NonProliferative];
    const auto& crowded = means[PhantomClass::Proliferative];
    const auto& cystic = means[PhantomClass::Fibrocystic];
    CHECK(crowded.nuclei > 2.5 * calm.nuclei);
    CHECK(crowded.nuclei > 6 * cystic.nuclei);
    CHECK(calm.nuclei > 1.5 * cystic.nuclei);
    CHECK(cystic.open > 0.15);
    CHECK(cystic.open > 3 * calm.open);
    CHECK(cystic.open > 3 * crowded.open);
    CHECK(calm.fat > 0.08);
    CHECK(crowded.fat == 0.0);
    CHECK(cystic.fat == 0.0);
}

TEST_CASE("colour belongs to the patient: nuclei and stroma look the same in every class")
{
    std::map<PhantomClass, cv::Scalar> stroma;
    for (const PhantomClass tissue : phantomClasses()) {
        const auto field = drawPhantom(smallField(tissue, 2, 9));
        stroma[tissue] = cv::mean(field.image, field.labels == static_cast<int>(PhantomTissue::Stroma));
        const cv::Scalar nuclei = cv::mean(field.image, field.labels == static_cast<int>(PhantomTissue::Nucleus));
        for (int channel = 0; channel < 3; ++channel)
            CHECK(nuclei[channel] < stroma[tissue][channel] + 20);
        CHECK(nuclei[2] < stroma[tissue][2] - 30); // nuclei are blue: they take the red
    }
    for (const auto& [tissue, colour] : stroma) {
        for (int channel = 0; channel < 3; ++channel)
            CHECK(std::abs(colour[channel] - stroma[PhantomClass::Proliferative][channel]) < 25);
    }
    CHECK(patientStain(1).eosin != patientStain(2).eosin);
    CHECK(patientStain(1).eosin == patientStain(1).eosin);
}

TEST_CASE("any size and scale within the options' ranges is drawn")
{
    for (const PhantomClass tissue : phantomClasses()) {
        for (const double scale : {0.25, 2.0}) {
            const PhantomOptions options = {.tissue = tissue, .width = 16, .height = 131, .micrometresPerPixel = scale};
            REQUIRE(check(options).empty());
            const auto field = drawPhantom(options);
            CHECK(field.image.size() == cv::Size(16, 131));
            CHECK(field.image.type() == CV_8UC3);
            CHECK(field.labels.size() == cv::Size(16, 131));
        }
    }
}

TEST_CASE("options of a phantom go to JSON and back, class names included")
{
    PhantomOptions options;
    options.tissue = PhantomClass::Fibrocystic;
    options.fieldSeed = ~std::uint64_t{0};
    PhantomOptions read;
    CHECK(fromJson(read, toJson(options)).empty());
    CHECK(toJson(read) == toJson(options));
    CHECK(toJson(options).at("tissue") == phantomClassName(PhantomClass::Fibrocystic));
    CHECK(phantomClasses().size() == 3);
}

TEST_CASE("an outline is closed, and its points lie at their depth")
{
    SeededRandom random(6);
    const GlandOutline outline({50, 40}, 20, 0.1, random);
    CHECK(outline.radiusAt(0.0) == doctest::Approx(outline.radiusAt(6.283185307179586)));
    for (const double angle : {-3.0, -1.0, 0.0, 0.5, 2.9}) {
        CHECK(outline.depth(outline.point(angle, 4.0)) == doctest::Approx(4.0));
        CHECK(outline.radiusAt(angle) <= outline.largestRadius() + 1e-9);
    }
    CHECK(outline.depth({500, 40}) < -400);
}

TEST_CASE("fibres are smooth along their direction and rough across it")
{
    SeededRandom random(8);
    const cv::Mat level(128, 128, CV_32FC2, cv::Scalar(1, 0));
    const cv::Mat fibres = fibreTexture(level, 1.0, 30.0, random);
    const cv::Rect left(0, 0, 127, 127), right(1, 0, 127, 127), below(0, 1, 127, 127);
    CHECK(3 * cv::norm(fibres(left), fibres(right)) < cv::norm(fibres(left), fibres(below)));
}
