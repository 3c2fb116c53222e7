// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/classes.h"

#include "tests/core/project/sample_project.h"

using namespace histosynth;
using test::errorCodeOf;

namespace {

ImageClass named(const std::string& name, const std::string& colour = "")
{
    return {.id = 0, .name = name, .colour = colour, .prompt = ""};
}

std::vector<std::string> namesOf(Classes& classes)
{
    std::vector<std::string> names;
    for (const auto& imageClass : classes.list())
        names.push_back(imageClass.name);
    return names;
}

} // namespace

TEST_CASE("classes keep their order, and colours that are not given can be told apart")
{
    test::SampleProject sample;
    auto& classes = sample->classes();
    classes.add(named("c", "#aabbcc"));
    classes.add(named("d"));
    const auto all = classes.list();
    REQUIRE(all.size() == 4);
    CHECK(all[0].colour == "#0072B2");
    CHECK(all[1].colour == "#E69F00");
    CHECK(all[2].colour == "#AABBCC");
    CHECK(all[3].colour == "#009E73");
    classes.reorder({all[3].id, all[0].id, all[1].id, all[2].id});
    CHECK(namesOf(classes) == std::vector<std::string>{"d", "a", "b", "c"});
}

TEST_CASE("a class has a name of any script, unlike the others")
{
    test::SampleProject sample;
    auto& classes = sample->classes();
    classes.add(named("  фіброзно-кістозна  🧫 "));
    CHECK(classes.named("ФІБРОЗНО-КІСТОЗНА 🧫").name == "фіброзно-кістозна 🧫");
    CHECK(errorCodeOf([&] { classes.add(named("A")); }) == "project.class_exists");
    CHECK(errorCodeOf([&] { classes.add(named(" \t ")); }) == "project.class_name");
    CHECK(errorCodeOf([&] { classes.add(named("\xff\xfe")); }) == "project.class_name");
    CHECK(errorCodeOf([&] { classes.add(named(std::string(101, 'x'))); }) == "project.class_name");
    CHECK(errorCodeOf([&] { classes.add(named("x", "blue")); }) == "project.class_colour");
    CHECK(errorCodeOf([&] { classes.named("missing"); }) == "project.no_such_class");
    CHECK(classes.list().size() == 3);
}

TEST_CASE("a class can be renamed, also in case only, but not to another's name")
{
    test::SampleProject sample;
    auto& classes = sample->classes();
    auto a = classes.named("a");
    a.name = "A";
    a.prompt = "ducts";
    classes.update(a);
    CHECK(classes.get(a.id).name == "A");
    CHECK(classes.get(a.id).prompt == "ducts");
    a.name = "b";
    CHECK(errorCodeOf([&] { classes.update(a); }) == "project.class_exists");
}

TEST_CASE("merging moves all there is and keeps what was asked of the model")
{
    test::SampleProject sample;
    const auto a = sample->classes().named("a").id;
    const auto b = sample->classes().named("b").id;
    const auto image = sample.addImage("1");
    const auto crop = sample.addCrop(image);
    const auto fromA = sample.addSynthetic(0, "a");
    sample.addSynthetic(0, "b");
    sample->classes().merge(a, b);
    CHECK(namesOf(sample->classes()) == std::vector<std::string>{"b"});
    CHECK(sample->images().get(image).classId == b);
    CHECK(sample->crops().get(crop).classId == b);
    CHECK(sample->syntheticImages().get(fromA).classId == b);
    CHECK(sample->syntheticImages().get(fromA).askedClassId == a);
    CHECK(sample->syntheticImages().list().size() == 2);
    CHECK(sample->classes().resolve(a) == b);
    CHECK(sample->classes().resolve(b) == b);
    const auto again = sample->classes().add(named("a"));
    CHECK(again != a);
    CHECK(sample->classes().named("a").id == again);
}

TEST_CASE("only an empty class can be deleted")
{
    test::SampleProject sample;
    sample.addImage("1", "a");
    CHECK(errorCodeOf([&] { sample->classes().remove(sample->classes().named("a").id); }) == "project.class_not_empty");
    sample->classes().remove(sample->classes().named("b").id);
    CHECK(namesOf(sample->classes()) == std::vector<std::string>{"a"});
}
