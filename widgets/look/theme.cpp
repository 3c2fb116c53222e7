// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/theme.h"

#include <QtGui/QStyleHints>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStyle>
#include <QtWidgets/QWidget>

#include <algorithm>
#include <array>
#include <cmath>

#include "widgets/look/application_font.h"
#include "widgets/look/measures.h"
#include "widgets/look/style_sheet.h"

namespace histosynth {

namespace {

const ThemeColours& lightColours()
{
    static const ThemeColours colours{
        .accent = QColor(0x1A66C9),
        .filled = QColor(0x1A66C9),
        .onFilled = QColor(0xFFFFFF),
        .selected = QColor(0xD9E6F7),
        .secondaryText = QColor(0x5C5C5C),
        .border = QColor(0xC4C4C4),
        .separator = QColor(0xD8D8D8),
        .raised = QColor(0xFFFFFF),
        .warning = QColor(0x8A5A00),
        .error = QColor(0xB3261E),
        .success = QColor(0x1B6E3C),
        .surround = QColor(0xD4D4D4),
        .leaving = QColor(0xE07000),
        .halo = QColor(0xFFFFFF),
        .chartAxis = QColor(0x6E6E6E),
        .chartGrid = QColor(0xDEDEDE),
    };
    return colours;
}

const ThemeColours& darkColours()
{
    static const ThemeColours colours{
        .accent = QColor(0x6CB0FF),
        .filled = QColor(0x3677C8),
        .onFilled = QColor(0xFFFFFF),
        .selected = QColor(0x2C4565),
        .secondaryText = QColor(0xAFAFAF),
        .border = QColor(0x555555),
        .separator = QColor(0x3D3D3D),
        .raised = QColor(0x333333),
        .warning = QColor(0xF0B429),
        .error = QColor(0xFF8A80),
        .success = QColor(0x6FCF97),
        .surround = QColor(0x181818),
        .leaving = QColor(0xFF9A3D),
        .halo = QColor(Qt::black),
        .chartAxis = QColor(0x9A9A9A),
        .chartGrid = QColor(0x3A3A3A),
    };
    return colours;
}

struct Greys {
    QColor window;
    QColor base;
    QColor alternateBase;
    QColor button;
    QColor text;
    QColor disabledText;
    QColor toolTip;
};

Greys greysOf(Scheme scheme)
{
    if (scheme == Scheme::Dark) {
        return {QColor(0x2A2A2A), QColor(0x1F1F1F), QColor(0x252525), QColor(0x3A3A3A),
                QColor(0xEDEDED), QColor(0x7E7E7E), QColor(0x3A3A3A)};
    }
    return {QColor(0xF2F2F2), QColor(0xFFFFFF), QColor(0xF7F7F7), QColor(0xFAFAFA),
            QColor(0x1A1A1A), QColor(0x9A9A9A), QColor(0xFFFFFF)};
}

double luminance(const QColor& colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double sizeFactor(TextSize size)
{
    switch (size) {
    case TextSize::Secondary:
        return 0.9;
    case TextSize::Body:
        return 1.0;
    case TextSize::Section:
        return 1.3;
    case TextSize::Title:
        return 1.8;
    }
    return 1.0;
}

// Fusion draws the frame of a box that can be checked in a darker shade of the window, which is not seen on dark.
void frameCheckBoxes(const QPalette& palette)
{
    QPalette frame;
    frame.setResolveMask(0);
    frame.setColor(QPalette::Window, isDark(palette) ? QColor(0xC4C4C4) : palette.color(QPalette::Window));
    for (const auto* boxes : {"QCheckBox", "QListWidget"})
        QApplication::setPalette(frame, boxes);
}

// Only what the size decides is set: the rest is inherited.
QFont partialFont(TextSize size)
{
    QFont font;
    font.setResolveMask(0);
    font.setPointSizeF(QApplication::font().pointSizeF() * sizeFactor(size));
    if (size == TextSize::Section || size == TextSize::Title)
        font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

bool isDark(const QPalette& palette)
{
    return luminance(palette.color(QPalette::Active, QPalette::Window)) < 0.18;
}

ThemeColours themeColours(const QPalette& palette)
{
    return isDark(palette) ? darkColours() : lightColours();
}

QPalette themePalette(Scheme scheme)
{
    const auto& colours = scheme == Scheme::Dark ? darkColours() : lightColours();
    const Greys greys = greysOf(scheme);
    QPalette palette(greys.text, greys.button, greys.button.lighter(115), greys.window.darker(160),
                     greys.window.darker(125), greys.text, QColor(0xFFFFFF), greys.base, greys.window);
    palette.setColor(QPalette::AlternateBase, greys.alternateBase);
    palette.setColor(QPalette::ToolTipBase, greys.toolTip);
    palette.setColor(QPalette::ToolTipText, greys.text);
    palette.setColor(QPalette::PlaceholderText, colours.secondaryText);
    palette.setColor(QPalette::Highlight, colours.filled);
    palette.setColor(QPalette::HighlightedText, colours.onFilled);
    palette.setColor(QPalette::Accent, colours.accent);
    palette.setColor(QPalette::Link, colours.accent);
    palette.setColor(QPalette::LinkVisited, colours.accent);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, greys.disabledText);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colours.border);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, greys.disabledText);
    palette.setColor(QPalette::Disabled, QPalette::Base, greys.window);
    return palette;
}

QColor classColour(int index)
{
    static constexpr std::array<QRgb, 7> okabeIto{0x0072B2, 0xE69F00, 0x009E73, 0xCC79A7, 0x56B4E9, 0xD55E00, 0xF0E442};
    return QColor(okabeIto[static_cast<std::size_t>(index) % okabeIto.size()]);
}

QColor chartColour(const QPalette& palette, int index)
{
    static constexpr std::array<QRgb, 5> onLight{0x0072B2, 0xD55E00, 0x008A64, 0xA8528A, 0x8A6A00};
    static constexpr std::array<QRgb, 5> onDark{0x56B4E9, 0xFF8A3D, 0x2FCFA0, 0xE0A0C8, 0xF0E442};
    const auto place = static_cast<std::size_t>(index) % onLight.size();
    return QColor(isDark(palette) ? onDark[place] : onLight[place]);
}

double contrastOf(const QColor& one, const QColor& other)
{
    const double first = luminance(one) + 0.05;
    const double second = luminance(other) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

QColor mixed(const QColor& below, const QColor& above, double share)
{
    const auto channel = [share](float from, float to) { return static_cast<float>(from + (to - from) * share); };
    return QColor::fromRgbF(channel(below.redF(), above.redF()), channel(below.greenF(), above.greenF()),
                            channel(below.blueF(), above.blueF()));
}

QFont themeFont(TextSize size)
{
    return partialFont(size).resolve(QApplication::font());
}

void setTextSize(QWidget* widget, TextSize size)
{
    widget->setFont(partialFont(size));
}

QColor toneColour(const QPalette& palette, Tone tone)
{
    const auto colours = themeColours(palette);
    switch (tone) {
    case Tone::Normal:
        return palette.color(QPalette::WindowText);
    case Tone::Secondary:
        return colours.secondaryText;
    case Tone::Accent:
        return colours.accent;
    case Tone::Success:
        return colours.success;
    case Tone::Warning:
        return colours.warning;
    case Tone::Error:
        return colours.error;
    }
    return {};
}

void setTone(QWidget* label, Tone tone)
{
    label->setProperty(toneProperty, static_cast<int>(tone));
    label->style()->unpolish(label);
    label->style()->polish(label);
}

Theme::Theme(QApplication& application, SchemeChoice choice) : m_application(application), m_choice(choice)
{
    application.setFont(applicationFont(application.font(), !qEnvironmentVariableIsEmpty("XDG_CURRENT_DESKTOP")));
    application.setStyle(QStringLiteral("Fusion"));
    connect(application.styleHints(), &QStyleHints::colorSchemeChanged, this, &Theme::apply);
    setChoice(choice);
    apply();
}

void Theme::setChoice(SchemeChoice choice)
{
    m_choice = choice;
    // Window frames and file dialogs of the desktop follow, too.
    if (choice == SchemeChoice::System)
        m_application.styleHints()->unsetColorScheme();
    else
        m_application.styleHints()->setColorScheme(choice == SchemeChoice::Dark ? Qt::ColorScheme::Dark
                                                                                : Qt::ColorScheme::Light);
    apply();
}

void Theme::apply()
{
    const bool isSystemDark = m_application.styleHints()->colorScheme() == Qt::ColorScheme::Dark;
    const bool dark = m_choice == SchemeChoice::System ? isSystemDark : m_choice == SchemeChoice::Dark;
    const auto scheme = dark ? Scheme::Dark : Scheme::Light;
    if (scheme == m_scheme && m_isApplied)
        return;
    m_isApplied = true;
    m_scheme = scheme;
    const auto palette = themePalette(scheme);
    m_application.setPalette(palette);
    frameCheckBoxes(palette);
    m_application.setStyleSheet(styleSheet(palette));
    Q_EMIT changed(scheme);
}

} // namespace histosynth
