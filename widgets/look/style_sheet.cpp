// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/style_sheet.h"

#include "widgets/look/measures.h"
#include "widgets/look/theme.h"

namespace histosynth {

namespace {

QString primaryButtonRules(const QPalette& palette, const ThemeColours& colours)
{
    const auto text = palette.color(QPalette::WindowText);
    const auto window = palette.color(QPalette::Window);
    return QStringLiteral("histosynth--PrimaryButton{background:%1;color:%2;border:2px solid %1;border-radius:%3px;"
                          "padding:4px 14px;font-weight:600}"
                          "histosynth--PrimaryButton:hover{background:%4;border-color:%4}"
                          "histosynth--PrimaryButton:pressed{background:%5;border-color:%5}"
                          "histosynth--PrimaryButton:focus{border-color:%6}"
                          "histosynth--PrimaryButton:disabled{background:%7;border-color:%7;color:%8}")
        .arg(colours.filled.name(), colours.onFilled.name())
        .arg(cornerRadius)
        .arg(mixed(colours.filled, colours.onFilled, 0.1).name(), mixed(colours.filled, QColor(Qt::black), 0.15).name(),
             text.name(), mixed(window, text, 0.14).name(), mixed(window, text, 0.5).name());
}

// Tabs of the ModeBar: large, flat, a line of the accent beneath the chosen one.
QString modeTabRules(const QPalette& palette, const ThemeColours& colours)
{
    const auto window = palette.color(QPalette::Window);
    const auto text = palette.color(QPalette::WindowText);
    return QStringLiteral("QToolButton#histosynthModeTab{border:none;border-bottom:3px solid transparent;"
                          "border-top:3px solid transparent;padding:6px 12px;color:%1}"
                          "QToolButton#histosynthModeTab:hover{background:%2}"
                          "QToolButton#histosynthModeTab:checked{border-bottom-color:%3}"
                          "QToolButton#histosynthModeTab:focus{background:%4}"
                          "QToolButton#histosynthModeTab:disabled{color:%5}")
        .arg(text.name(), mixed(window, text, 0.06).name(), colours.accent.name(), colours.selected.name(),
             palette.color(QPalette::Disabled, QPalette::WindowText).name());
}

QString toneRules(const QPalette& palette)
{
    QString rules;
    for (const auto tone : {Tone::Secondary, Tone::Accent, Tone::Success, Tone::Warning, Tone::Error}) {
        rules += QStringLiteral("*[%1=\"%2\"]{color:%3}")
                     .arg(QLatin1StringView(toneProperty))
                     .arg(static_cast<int>(tone))
                     .arg(toneColour(palette, tone).name());
    }
    return rules;
}

} // namespace

QString styleSheet(const QPalette& palette)
{
    const auto colours = themeColours(palette);
    const auto toolTip = QStringLiteral("QToolTip{color:%1;background:%2;border:1px solid %3;padding:4px}")
                             .arg(palette.color(QPalette::ToolTipText).name(),
                                  palette.color(QPalette::ToolTipBase).name(), colours.border.name());
    return toolTip + modeTabRules(palette, colours) + primaryButtonRules(palette, colours) + toneRules(palette);
}

} // namespace histosynth
