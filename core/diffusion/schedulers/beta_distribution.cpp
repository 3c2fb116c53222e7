// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/schedulers/beta_distribution.h"

#include <cmath>
#include <numeric>

namespace histosynth {

namespace {

// The continued fraction of I_x(a, b) (NIST Digital Library of Mathematical Functions, 8.17.22 and 8.17.23), from a
// fixed depth upwards: without recurrences of growing numbers there is nothing to overflow or to cancel. It converges
// fast for x below (a + 1) / (a + b + 2) (ibid., 8.17(v)).
double lowerShare(double x, double a, double b)
{
    constexpr int depth = 100;
    const auto odd = [=](int m) { return -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)); }; // d_2m+1
    const auto even = [=](int m) { return m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)); };           // d_2m
    double fraction = 1;
    for (int m = depth; m > 0; --m)
        fraction = 1 + even(m) / (1 + odd(m) / fraction);
    fraction = 1 + odd(0) / fraction;
    const double whole = std::tgamma(a) * std::tgamma(b) / std::tgamma(a + b); // B(a, b), ibid., 5.12.1
    return std::pow(x, a) * std::pow(1 - x, b) / (a * whole * fraction);
}

} // namespace

double betaShare(double x, double a, double b)
{
    if (x <= 0 || x >= 1)
        return x <= 0 ? 0 : 1;
    // I_x(a, b) = 1 - I_(1 - x)(b, a): ibid., 8.17.4.
    return x < (a + 1) / (a + b + 2) ? lowerShare(x, a, b) : 1 - lowerShare(1 - x, b, a);
}

// By halving: it needs no derivative, which is 0 or infinite at the ends of most of these distributions.
double betaQuantile(double p, double a, double b)
{
    constexpr int halvings = 64;
    if (p <= 0 || p >= 1)
        return p <= 0 ? 0 : 1;
    double low = 0;
    double high = 1;
    for (int i = 0; i < halvings; ++i) {
        const double middle = std::midpoint(low, high);
        (betaShare(middle, a, b) < p ? low : high) = middle;
    }
    return std::midpoint(low, high);
}

} // namespace histosynth
