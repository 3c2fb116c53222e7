// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/schedulers/beta_distribution.h"

#include <doctest/doctest.h>

#include <cmath>
#include <numbers>

using namespace histosynth;

namespace {

constexpr double shares[] = {1e-6, 0.003, 0.1, 0.25, 0.5, 0.77, 0.95, 0.98};
constexpr double shapes[] = {0.25, 0.4, 0.6, 1.0, 1.5, 4.0, 20.0};

bool near(double ours, double exact)
{
    return std::abs(ours - exact) < 4e-15;
}

} // namespace

TEST_CASE("quantiles that have a closed form")
{
    for (const double p : shares) {
        CAPTURE(p);
        CHECK(near(betaQuantile(p, 1, 1), p));
        // The arcsine distribution.
        CHECK(near(betaQuantile(p, 0.5, 0.5), std::pow(std::sin(p * std::numbers::pi / 2), 2)));
        for (const double shape : shapes) {
            CAPTURE(shape);
            CHECK(near(betaQuantile(p, shape, 1), std::pow(p, 1 / shape)));
            CHECK(near(betaQuantile(p, 1, shape), -std::expm1(std::log1p(-p) / shape)));
        }
    }
}

TEST_CASE("shares of whole shapes are sums of a binomial distribution")
{
    for (const double x : shares) {
        CAPTURE(x);
        CHECK(near(betaShare(x, 2, 2), x * x * (3 - 2 * x)));
        const double rest = 1 - x; // of 5 throws that hit with chance x, at least 3
        CHECK(near(betaShare(x, 3, 3), x * x * x * (10 * rest * rest + 5 * x * rest + x * x)));
    }
}

TEST_CASE("share and quantile are each other's inverse and mirror images")
{
    for (const double a : shapes) {
        for (const double b : shapes) {
            for (const double p : {0.003, 0.1, 0.25, 0.5, 0.77, 0.95}) {
                CAPTURE(a);
                CAPTURE(b);
                CAPTURE(p);
                const double x = betaQuantile(p, a, b);
                CHECK(near(x, 1 - betaQuantile(1 - p, b, a)));
                if (x > 1e-3 && x < 0.999) // nearer to the ends the next double has another share
                    CHECK(betaShare(x, a, b) == doctest::Approx(p).epsilon(1e-12));
            }
        }
    }
}

TEST_CASE("the ends are the ends")
{
    for (const double shape : shapes) {
        CHECK(betaQuantile(0, shape, 0.6) == 0);
        CHECK(betaQuantile(1, shape, 0.6) == 1);
        CHECK(betaShare(0, shape, 0.6) == 0);
        CHECK(betaShare(1, shape, 0.6) == 1);
    }
}
