// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Looks whether the translations are built in. Their texts are held against the source in tests/app/window.
#include <QtCore/QTranslator>
#include <doctest/doctest.h>

static void loadTranslations()
{
    Q_INIT_RESOURCE(histosynth_translations);
}

namespace {

QString translated(const char* language, const char* context, const char* source, int count = -1)
{
    loadTranslations();
    QTranslator translator;
    REQUIRE(translator.load(QStringLiteral(":/translations/histosynth_") + QLatin1String(language)));
    return translator.translate(context, source, nullptr, count);
}

} // namespace

TEST_CASE("texts of all three files are in the program")
{
    CHECK(translated("uk", "histosynth", "%1 left") == QString::fromUtf8("залишилося %1"));
    CHECK(translated("uk", "Actions", "&Undo") == QString::fromUtf8("&Скасувати"));
    CHECK(translated("uk", "histosynth", "Guidance").size() > 0);
    CHECK(translated("en", "histosynth", "%1 left").isEmpty()); // the source is English
}

TEST_CASE("both languages have their plurals")
{
    const auto crops = [](const char* language, int count) {
        return translated(language, "histosynth::ThumbnailModel", "%n crop(s)", count);
    };
    CHECK(crops("en", 1) == "%n crop");
    CHECK(crops("en", 21) == "%n crops");
    CHECK(crops("uk", 21) == QString::fromUtf8("%n фрагмент"));
    CHECK(crops("uk", 3) == QString::fromUtf8("%n фрагменти"));
    CHECK(crops("uk", 11) == QString::fromUtf8("%n фрагментів"));
}
