// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/icons.h"

#include <QtGui/QImage>
#include <QtWidgets/QApplication>
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>
#include <string>

#include "widgets/look/theme.h"

using namespace histosynth;

namespace {

// The colour of the most opaque pixel; fully transparent when nothing was drawn.
QColor inkOf(const QImage& image)
{
    QColor ink(0, 0, 0, 0);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (const auto pixel = image.pixelColor(x, y); pixel.alpha() > ink.alpha())
                ink = pixel;
        }
    }
    return ink;
}

} // namespace

TEST_CASE("every listed icon is drawn, in the colour asked for")
{
    const auto names = iconNames();
    REQUIRE(names.size() > 60);
    for (const auto& name : names) {
        CAPTURE(name.toStdString());
        const auto ink = inkOf(iconPixmap(name, 22, QColor(0x12AB34), 2.0).toImage());
        CHECK(ink.alpha() > 100);
        CHECK(std::abs(ink.red() - 0x12) <= 2);
        CHECK(std::abs(ink.green() - 0xAB) <= 2);
    }
}

TEST_CASE("icons follow the palette, also when they were made before it changed")
{
    const auto before = QApplication::palette();
    QApplication::setPalette(themePalette(Scheme::Light));
    const auto made = icon(QStringLiteral("edit-undo"));
    const auto light = inkOf(made.pixmap(22).toImage());
    const auto disabled = inkOf(made.pixmap(22, QIcon::Disabled).toImage());
    QApplication::setPalette(themePalette(Scheme::Dark));
    const auto dark = inkOf(made.pixmap(22).toImage());
    QApplication::setPalette(before);
    CHECK(light.lightness() < 60);
    CHECK(disabled.lightness() > light.lightness());
    CHECK(dark.lightness() > 200);
}

TEST_CASE("icons are drawn at the pixels of the screen, not scaled up")
{
    const auto made = icon(QStringLiteral("edit-undo"));
    CHECK(made.pixmap(QSize(22, 22), 2.0).size() == QSize(44, 44));
    CHECK(made.pixmap(QSize(22, 22), 2.0).devicePixelRatio() == doctest::Approx(2.0));
}

TEST_CASE("an unknown icon is no icon")
{
    CHECK(icon(QStringLiteral("no-such-icon")).isNull());
}

TEST_CASE("the program has an icon of its own, in colours")
{
    const auto image = programIcon().pixmap(128).toImage();
    REQUIRE(image.width() >= 64);
    CHECK(image.pixelColor(0, 0).alpha() == 0);
    CHECK(image.pixelColor(image.width() / 2, image.height() - 12).saturation() > 40);
}

TEST_CASE("every icon that the source names is in the list")
{
    namespace fs = std::filesystem;
    static const std::regex use(
        R"re((?:icon|iconPixmap|setIconName|setPicture)\(\s*(?:QStringLiteral\()?u?"([a-z0-9_-]+)")re");
    const auto names = iconNames();
    std::string missing;
    for (const char* folder : {"widgets", "app"}) {
        for (const auto& entry : fs::recursive_directory_iterator(fs::path(HISTOSYNTH_SOURCE_FOLDER) / folder)) {
            if (entry.path().extension() != ".cpp")
                continue;
            std::stringstream text;
            text << std::ifstream(entry.path()).rdbuf();
            const auto source = text.str();
            for (std::sregex_iterator found(source.begin(), source.end(), use), end; found != end; ++found) {
                if (!names.contains(QString::fromStdString((*found)[1])))
                    missing += entry.path().string() + ": " + (*found)[1].str() + "\n";
            }
        }
    }
    CHECK_MESSAGE(missing.empty(), missing);
}
