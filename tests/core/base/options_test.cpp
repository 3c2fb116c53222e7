// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/options.h"

#include <doctest/doctest.h>

using namespace histosynth;

namespace {

enum class Shape { Round, Square };

struct Sample {
    int count = 3;
    double rate = 0.5;
    bool quick = false;
    std::string name = "a";
    Shape shape = Shape::Square;

    static const FieldList<Sample>& fields()
    {
        static const FieldList<Sample> list = {
            field("count", &Sample::count, "Count", "How many.").range(1, 10),
            field("rate", &Sample::rate, "Rate", "How fast.").range(0, 1),
            field("quick", &Sample::quick, "Quick", "Whether to hurry."),
            field("name", &Sample::name, "Name", "What it is called."),
            choice("shape", &Sample::shape, {{"round", Shape::Round}, {"square", Shape::Square}}, "Shape",
                   "Its shape."),
        };
        return list;
    }
};

} // namespace

TEST_CASE("options go to JSON and back")
{
    Sample sample;
    sample.count = 7;
    sample.shape = Shape::Round;
    Sample read;
    CHECK(fromJson(read, toJson(sample)).empty());
    CHECK(toJson(read) == toJson(sample));
    CHECK(toJson(sample).dump() == R"({"count":7,"rate":0.5,"quick":false,"name":"a","shape":"round"})");
}

TEST_CASE("every bad value is told at once and the good ones are taken")
{
    Sample sample;
    const Json json = {{"count", 0}, {"rate", "fast"}, {"shape", "oval"}, {"size", 1}, {"quick", true}};
    const auto problems = fromJson(sample, json);
    REQUIRE(problems.size() == 4);
    CHECK(problems[0].code == "option.out_of_range");
    CHECK(problems[0].arguments[0].value == "1");
    CHECK(problems[1].code == "option.wrong_type");
    CHECK(problems[2].code == "option.unknown_choice");
    CHECK(problems[2].arguments[1].value == "round, square");
    CHECK(problems[3].code == "option.unknown");
    CHECK(sample.quick);
    CHECK(sample.count == 3);
}

TEST_CASE("a struct's own values are checked, infinities too")
{
    Sample sample;
    CHECK(check(sample).empty());
    sample.rate = std::numeric_limits<double>::infinity();
    sample.count = 11;
    CHECK(check(sample).size() == 2);
}

TEST_CASE("problems become an exception that carries them all")
{
    CHECK_NOTHROW(throwIfAny({}));
    Sample sample;
    sample.count = 11;
    sample.rate = 2;
    try {
        throwIfAny(check(sample));
        FAIL("no exception");
    } catch (const InvalidOptions& error) {
        CHECK(error.problems().size() == 2);
        CHECK(std::string(error.what()) == "count option.out_of_range; rate option.out_of_range");
    }
}
