// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace histosynth {

// The share of the beta distribution of shapes `a` and `b` (both above 0, at most 50) that lies below `x` in 0..1: the
// regularised incomplete beta function I_x(a, b), to about 14 digits.
double betaShare(double x, double a, double b);

// Its inverse: below which x in 0..1 the share `p` lies. It is right to about 1e-15 but where so few lie that `p`
// itself cannot tell better. A `p` outside 0..1 counts as the nearer end.
double betaQuantile(double p, double a, double b);

} // namespace histosynth
