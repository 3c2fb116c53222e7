// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/choice_texts.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>
#include <string_view>

namespace histosynth {

namespace {

struct ChoiceText {
    std::string_view word;
    const char* english;
};

// Samplers and schedules have the names that papers and other programs give them.
constexpr std::array texts{
    ChoiceText{"accepted", QT_TRANSLATE_NOOP("histosynth", "Accepted")},
    ChoiceText{"align_your_steps", QT_TRANSLATE_NOOP("histosynth", "Align Your Steps")},
    ChoiceText{"any", QT_TRANSLATE_NOOP("histosynth", "Any")},
    ChoiceText{"auto", QT_TRANSLATE_NOOP("histosynth", "Automatic")},
    ChoiceText{"beta", QT_TRANSLATE_NOOP("histosynth", "Beta")},
    ChoiceText{"bf16", QT_TRANSLATE_NOOP("histosynth", "bf16")},
    ChoiceText{"constant", QT_TRANSLATE_NOOP("histosynth", "Constant")},
    ChoiceText{"corner", QT_TRANSLATE_NOOP("histosynth", "Corner")},
    ChoiceText{"cosine", QT_TRANSLATE_NOOP("histosynth", "Cosine")},
    ChoiceText{"cpu", QT_TRANSLATE_NOOP("histosynth", "Processor")},
    ChoiceText{"cuda", QT_TRANSLATE_NOOP("histosynth", "Graphics card")},
    ChoiceText{"ddim", QT_TRANSLATE_NOOP("histosynth", "DDIM")},
    ChoiceText{"ddpm", QT_TRANSLATE_NOOP("histosynth", "DDPM")},
    ChoiceText{"dpmpp_2m", QT_TRANSLATE_NOOP("histosynth", "DPM++ 2M")},
    ChoiceText{"epsilon", QT_TRANSLATE_NOOP("histosynth", "Noise (epsilon)")},
    ChoiceText{"euler", QT_TRANSLATE_NOOP("histosynth", "Euler")},
    ChoiceText{"euler_a", QT_TRANSLATE_NOOP("histosynth", "Euler a")},
    ChoiceText{"exponential", QT_TRANSLATE_NOOP("histosynth", "Exponential")},
    ChoiceText{"fp32", QT_TRANSLATE_NOOP("histosynth", "fp32")},
    ChoiceText{"heun", QT_TRANSLATE_NOOP("histosynth", "Heun")},
    ChoiceText{"huber", QT_TRANSLATE_NOOP("histosynth", "Huber")},
    ChoiceText{"karras", QT_TRANSLATE_NOOP("histosynth", "Karras")},
    ChoiceText{"kl_optimal", QT_TRANSLATE_NOOP("histosynth", "KL Optimal")},
    ChoiceText{"lcm", QT_TRANSLATE_NOOP("histosynth", "LCM")},
    ChoiceText{"left_right", QT_TRANSLATE_NOOP("histosynth", "Left or right")},
    ChoiceText{"linear", QT_TRANSLATE_NOOP("histosynth", "Linear")},
    ChoiceText{"mae", QT_TRANSLATE_NOOP("histosynth", "Mean absolute error")},
    ChoiceText{"mse", QT_TRANSLATE_NOOP("histosynth", "Mean squared error")},
    ChoiceText{"none", QT_TRANSLATE_NOOP("histosynth", "None")},
    ChoiceText{"normal", QT_TRANSLATE_NOOP("histosynth", "Normal")},
    ChoiceText{"not-rejected", QT_TRANSLATE_NOOP("histosynth", "Not rejected")},
    ChoiceText{"polyexponential", QT_TRANSLATE_NOOP("histosynth", "Polyexponential")},
    ChoiceText{"scaled_linear", QT_TRANSLATE_NOOP("histosynth", "Scaled linear")},
    ChoiceText{"sgm_uniform", QT_TRANSLATE_NOOP("histosynth", "SGM Uniform")},
    ChoiceText{"simple", QT_TRANSLATE_NOOP("histosynth", "Simple")},
    ChoiceText{"top_bottom", QT_TRANSLATE_NOOP("histosynth", "Top or bottom")},
    ChoiceText{"uniform", QT_TRANSLATE_NOOP("histosynth", "Uniform")},
    ChoiceText{"v", QT_TRANSLATE_NOOP("histosynth", "Mix of noise and image (v)")},
};

} // namespace

QString choiceText(const std::string& word)
{
    const auto found = std::ranges::find(texts, word, &ChoiceText::word);
    if (found != texts.end())
        return QCoreApplication::translate("histosynth", found->english);
    auto text = QString::fromStdString(word).replace(u'_', u' ').replace(u'-', u' ');
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

} // namespace histosynth
