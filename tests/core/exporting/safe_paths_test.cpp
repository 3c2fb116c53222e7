// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/safe_paths.h"

#include <doctest/doctest.h>

#include <string>

using namespace histosynth;

TEST_CASE("names of any alphabet stay, what a system forbids goes")
{
    CHECK(safeName("фіброзно-кістозна", "x") == "фіброзно-кістозна");
    CHECK(safeName("乳腺 (benign)", "x") == "乳腺 (benign)");
    CHECK(safeName("a/b\\c:d*e?f\"g<h>i|j", "x") == "a_b_c_d_e_f_g_h_i_j");
    CHECK(safeName("line\nbreak\tand \x7f", "x") == "line_break_and _");
    CHECK(safeName("gpj.\xE2\x80\xAE"
                   "exe",
                   "x") == "gpj._exe");                             // the mark that turns text around
    CHECK(safeName("e\xCC\x81", "x") == "\xC3\xA9");                // composed
    CHECK(safeName("\xFF\xFE", "x") == "\xEF\xBF\xBD\xEF\xBF\xBD"); // no UTF-8: replacement characters
}

TEST_CASE("no name hides, climbs or ends in what Windows drops")
{
    CHECK(safeName("..", "class") == "class");
    CHECK(safeName("", "class") == "class");
    CHECK(safeName(" . ", "class") == "class");
    CHECK(safeName("../../etc/passwd", "x") == "_.._etc_passwd");
    CHECK(safeName(".hidden", "x") == "hidden");
    CHECK(safeName("ends. . ", "x") == "ends");
    CHECK(safeName("/", "x") == "_");
    for (const auto* reserved : {"CON", "con", "nul.txt", "Lpt1", "COM9.a.b", "aux ", "COM\xC2\xB9"}) {
        CAPTURE(reserved);
        CHECK(safeName(reserved, "x").starts_with("_"));
    }
    CHECK(safeName("console", "x") == "console");
    CHECK(safeName("COM10", "x") == "COM10");
}

TEST_CASE("long names are cut between characters")
{
    CHECK(safeName(std::string(300, 'a'), "x") == std::string(80, 'a'));
    std::string cyrillic, faces;
    for (int i = 0; i < 100; ++i) {
        cyrillic += "\xD1\x97";
        faces += "\xF0\x9F\x99\x82";
    }
    CHECK(safeName(cyrillic, "x").size() == 80);
    CHECK(safeName(faces, "x").size() == 80);
    CHECK(safeName(std::string(79, 'a') + "\xD1\x97", "x") == std::string(79, 'a'));
    CHECK(safeName(std::string(78, 'a') + "  b", "x") == std::string(78, 'a'));
}

TEST_CASE("a path is safe when each of its parts is")
{
    CHECK(isSafePath("train/щільна/real_1.png"));
    CHECK(isSafePath("README.txt"));
    for (const auto* path :
         {"", "/a", "a/", "a//b", "../a", "a/../b", "a/./b", "a\\b", "C:/a", "a/nul", "a/b.", "a/ b", "a/b\n"}) {
        CAPTURE(path);
        CHECK_FALSE(isSafePath(path));
    }
    CHECK_FALSE(isSafePath(std::string("a\0b", 3)));
    CHECK_FALSE(isSafePath(std::string(121, 'a')));
    const std::string part(100, 'a');
    CHECK(isSafePath(part + "/" + part));
    CHECK_FALSE(isSafePath(part + "/" + part + "/" + part));
}

TEST_CASE("names that a system could not tell apart are numbered")
{
    UniqueNames names;
    CHECK(names.make("Dense", "x") == "Dense");
    CHECK(names.make("dense", "x") == "dense 2");
    CHECK(names.make("DENSE", "x") == "DENSE 3");
    CHECK(names.make("a/b", "x") == "a_b");
    CHECK(names.make("a:b", "x") == "a_b 2");
    CHECK(names.make("ЩІЛЬНА", "x", ".png") == "ЩІЛЬНА.png");
    CHECK(names.make("щільна", "x", ".png") == "щільна 2.png");
    CHECK(names.make("stra\xC3\x9F"
                     "e",
                     "x") == "stra\xC3\x9F"
                             "e");
    CHECK(names.make("STRASSE", "x") == "STRASSE 2");
    CHECK(isSafePath(names.make(std::string(300, 'b'), "x", ".png")));
    CHECK(isSafePath(names.make(std::string(300, 'b'), "x", ".png")));
}
