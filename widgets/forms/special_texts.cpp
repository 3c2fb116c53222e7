// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/special_texts.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>
#include <string_view>

namespace histosynth {

namespace {

struct SpecialText {
    std::string_view field;
    const char* english;
};

constexpr std::array texts{
    SpecialText{"gradient_clip", QT_TRANSLATE_NOOP("histosynth", "never shortened")},
    SpecialText{"preview_every", QT_TRANSLATE_NOOP("histosynth", "no previews")},
    SpecialText{"size", QT_TRANSLATE_NOOP("histosynth", "each as it is")},
    SpecialText{"stride", QT_TRANSLATE_NOOP("histosynth", "side by side")},
    SpecialText{"threads", QT_TRANSLATE_NOOP("histosynth", "all cores")},
    SpecialText{"um_per_pixel", QT_TRANSLATE_NOOP("histosynth", "as the file tells")},
};

} // namespace

QString specialText(const FieldInfo& info)
{
    const auto found = std::ranges::find(texts, info.name, &SpecialText::field);
    const bool isSpecial = found != texts.end() && info.minimum == 0.0;
    return isSpecial ? QCoreApplication::translate("histosynth", found->english) : QString();
}

} // namespace histosynth
