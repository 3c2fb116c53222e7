// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <string>
#include <vector>

#include "app/jobs/job.h"
#include "core/base/error.h"
#include "core/base/options.h"

namespace histosynth {

// A text that core marks with HISTOSYNTH_TEXT, in the user's language.
QString translated(const std::string& english);

// The sentence for an error's or an edit's code, in the user's language: what happened, to which file, what to do.
QString messageText(const std::string& code, const std::vector<ErrorArgument>& arguments);

// "must be from 1 to 10, but is 0"
QString problemWords(const OptionProblem& problem);

// All of why a job failed.
QString failureText(const JobFailure& failure);

// "1,240 of 4,000 steps · 3.1 per second · 15 min left", or what else is to be said of a job in its state.
QString jobText(const JobStatus& status);

} // namespace histosynth
