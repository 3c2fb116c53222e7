// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace histosynth {

enum class ExitCode { Done = 0, OurFault = 1, WrongUsage = 2, BadInput = 3, OutOfResource = 4, Stopped = 130 };

inline ExitCode exitCodeOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::WrongUsage:
        return ExitCode::WrongUsage;
    case ErrorKind::BadInput:
        return ExitCode::BadInput;
    case ErrorKind::OutOfResource:
        return ExitCode::OutOfResource;
    case ErrorKind::Internal:
        break;
    }
    return ExitCode::OurFault;
}

} // namespace histosynth
