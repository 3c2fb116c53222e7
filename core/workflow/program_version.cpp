// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/program_version.h"

namespace histosynth {

std::string programVersion()
{
    return HISTOSYNTH_VERSION;
}

} // namespace histosynth
