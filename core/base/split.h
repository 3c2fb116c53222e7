// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace histosynth {

// The part of the data that an image belongs to, with all that is made from it.
enum class Split { Train, Validation, Test };

} // namespace histosynth
