// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/split.h"

namespace histosynth {

const std::array<std::string, 3>& splitNames()
{
    static const std::array<std::string, 3> names{"train", "validation", "test"};
    return names;
}

const std::string& splitName(Split split)
{
    return splitNames().at(static_cast<std::size_t>(split));
}

} // namespace histosynth
