// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/models/group_norm_kernel.h"

#include <bit>
#include <cstring>

// One copy of a function for each instruction set, chosen by the loader. Sanitizers cannot instrument the choice.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) &&               \
    !defined(__SANITIZE_THREAD__)
#define HISTOSYNTH_CLONES __attribute__((target_clones("default", "arch=x86-64-v3", "arch=x86-64-v4")))
#else
#define HISTOSYNTH_CLONES
#endif

// Into each of the copies: what is called from them would be compiled for the oldest processor.
#define HISTOSYNTH_INLINE __attribute__((always_inline)) inline
#define HISTOSYNTH_INLINE_LAMBDA __attribute__((always_inline))

// Vectors are handed from function to function in ways that differ by instruction set; all are inlined here.
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Wpsabi"
#endif

namespace histosynth::detail {

namespace {

// Sixteen channels at a time, in whatever registers the instruction set has: GCC's and Clang's vector types.
constexpr std::int64_t laneCount = 16;
using Floats = float __attribute__((vector_size(laneCount * sizeof(float))));
using Bits = std::uint32_t __attribute__((vector_size(laneCount * sizeof(std::uint32_t))));
using Halves = std::uint16_t __attribute__((vector_size(laneCount * sizeof(std::uint16_t))));

// Reads `count` numbers, the other lanes are 0. A full read is a constant size to the compiler.
template <typename Vector, typename Number>
HISTOSYNTH_INLINE Vector loadLanes(const Number* from, std::int64_t count)
{
    Vector lanes{};
    if (count == laneCount)
        std::memcpy(&lanes, from, sizeof(lanes));
    else
        std::memcpy(&lanes, from, static_cast<std::size_t>(count) * sizeof(Number));
    return lanes;
}

template <typename Vector, typename Number>
HISTOSYNTH_INLINE void storeLanes(Number* to, const Vector& lanes, std::int64_t count)
{
    if (count == laneCount)
        std::memcpy(to, &lanes, sizeof(lanes));
    else
        std::memcpy(to, &lanes, static_cast<std::size_t>(count) * sizeof(Number));
}

HISTOSYNTH_INLINE Floats load(const float* from, std::int64_t count)
{
    return loadLanes<Floats>(from, count);
}

HISTOSYNTH_INLINE Floats load(const c10::BFloat16* from, std::int64_t count)
{
    return std::bit_cast<Floats>(__builtin_convertvector(loadLanes<Halves>(from, count), Bits) << 16);
}

HISTOSYNTH_INLINE void store(float* to, const Floats& values, std::int64_t count)
{
    storeLanes(to, values, count);
}

// Rounds to nearest even; a NaN becomes the quiet one.
HISTOSYNTH_INLINE void store(c10::BFloat16* to, const Floats& values, std::int64_t count)
{
    const Bits bits = std::bit_cast<Bits>(values);
    const Bits rounded = (bits + 0x7FFF + ((bits >> 16) & 1)) >> 16;
    const Bits quietNan = Bits{} + 0x7FC0;
    storeLanes(to, __builtin_convertvector(values == values ? rounded : quietNan, Halves), count);
}

// e^x to 2 units in the last place: x = n ln 2 + r with |r| <= ln 2 / 2, a Taylor polynomial of degree 6 in r, and n
// put into the exponent. Adding 1.5 * 2^23 rounds to the nearest whole number.
HISTOSYNTH_INLINE Floats exponential(Floats x)
{
    constexpr float rounder = 12582912.0F;
    constexpr float highLn2 = 0.693359375F; // few bits: n times it is exact
    constexpr float lowLn2 = -2.12194440e-4F;
    x = x < -87.0F ? Floats{} - 87.0F : x;
    x = x > 88.0F ? Floats{} + 88.0F : x;
    const Floats shifted = x * 1.44269504F + rounder;
    const Floats n = shifted - rounder;
    const Floats r = (x - n * highLn2) - n * lowLn2;
    Floats p = r * (1.0F / 720.0F) + 1.0F / 120.0F;
    p = p * r + 1.0F / 24.0F;
    p = p * r + 1.0F / 6.0F;
    p = p * r + 0.5F;
    p = p * r + 1.0F;
    p = p * r + 1.0F;
    return std::bit_cast<Floats>(std::bit_cast<Bits>(p) + (std::bit_cast<Bits>(shifted) << 23));
}

HISTOSYNTH_INLINE Floats sigmoid(const Floats& x)
{
    return 1.0F / (1.0F + exponential(-x));
}

// Calls work(first channel, channels) for each sixteen channels, and for those that are left over.
template <typename Work>
HISTOSYNTH_INLINE void forEachLanes(std::int64_t channels, const Work& work)
{
    std::int64_t first = 0;
    for (; first + laneCount <= channels; first += laneCount)
        work(first, laneCount);
    if (first < channels)
        work(first, channels - first);
}

template <typename Number>
HISTOSYNTH_INLINE void moments(const MomentRows<Number>& rows)
{
    forEachLanes(rows.channels, [&](std::int64_t first, std::int64_t count) HISTOSYNTH_INLINE_LAMBDA {
        const Floats pivot = load(rows.pivot + first, count);
        Floats sum{};
        Floats squares{};
        for (std::int64_t pixel = 0; pixel < rows.pixels; ++pixel) {
            const Floats centred = load(rows.values + pixel * rows.channels + first, count) - pivot;
            sum += centred;
            squares += centred * centred;
        }
        store(rows.sum + first, sum, count);
        store(rows.squares + first, squares, count);
    });
}

template <bool Silu, typename Number>
HISTOSYNTH_INLINE void normalize(const NormalizeRows<Number>& rows)
{
    forEachLanes(rows.channels, [&](std::int64_t first, std::int64_t count) HISTOSYNTH_INLINE_LAMBDA {
        const Floats scale = load(rows.scale + first, count);
        const Floats offset = load(rows.offset + first, count);
        for (std::int64_t pixel = 0; pixel < rows.pixels; ++pixel) {
            const auto at = pixel * rows.channels + first;
            const Floats z = load(rows.values + at, count) * scale + offset;
            store(rows.result + at, Silu ? z * sigmoid(z) : z, count);
        }
    });
}

template <bool Silu, typename Number>
HISTOSYNTH_INLINE void differentiate(const GradientRows<Number>& rows)
{
    forEachLanes(rows.channels, [&](std::int64_t first, std::int64_t count) HISTOSYNTH_INLINE_LAMBDA {
        const Floats scale = load(rows.scale + first, count);
        const Floats offset = load(rows.offset + first, count);
        const Floats weight = load(rows.weight + first, count);
        const Floats bias = load(rows.bias + first, count);
        Floats sum{};
        Floats weighted{};
        Floats normalizedSum{};
        for (std::int64_t pixel = 0; pixel < rows.pixels; ++pixel) {
            const auto at = pixel * rows.channels + first;
            const Floats normalized = load(rows.values + at, count) * scale + offset;
            Floats slope = load(rows.gradient + at, count);
            if constexpr (Silu) {
                const Floats z = normalized * weight + bias;
                const Floats s = sigmoid(z);
                slope *= s * (1.0F + z * (1.0F - s));
            }
            store(rows.result + at, slope, count);
            sum += slope;
            weighted += slope * normalized;
            normalizedSum += normalized;
        }
        store(rows.sum + first, sum, count);
        store(rows.weighted + first, weighted, count);
        store(rows.normalized + first, normalizedSum, count);
    });
}

template <typename Number>
HISTOSYNTH_INLINE void combine(const CombineRows<Number>& rows)
{
    forEachLanes(rows.channels, [&](std::int64_t first, std::int64_t count) HISTOSYNTH_INLINE_LAMBDA {
        const Floats a = load(rows.a + first, count);
        const Floats b = load(rows.b + first, count);
        const Floats c = load(rows.c + first, count);
        for (std::int64_t pixel = 0; pixel < rows.pixels; ++pixel) {
            const auto at = pixel * rows.channels + first;
            store(rows.result + at, load(rows.result + at, count) * a + load(rows.values + at, count) * b + c, count);
        }
    });
}

} // namespace

HISTOSYNTH_CLONES void run(const MomentRows<float>& rows)
{
    moments(rows);
}

HISTOSYNTH_CLONES void run(const MomentRows<c10::BFloat16>& rows)
{
    moments(rows);
}

HISTOSYNTH_CLONES void run(const NormalizeRows<float>& rows)
{
    rows.silu ? normalize<true>(rows) : normalize<false>(rows);
}

HISTOSYNTH_CLONES void run(const NormalizeRows<c10::BFloat16>& rows)
{
    rows.silu ? normalize<true>(rows) : normalize<false>(rows);
}

HISTOSYNTH_CLONES void run(const GradientRows<float>& rows)
{
    rows.silu ? differentiate<true>(rows) : differentiate<false>(rows);
}

HISTOSYNTH_CLONES void run(const GradientRows<c10::BFloat16>& rows)
{
    rows.silu ? differentiate<true>(rows) : differentiate<false>(rows);
}

HISTOSYNTH_CLONES void run(const CombineRows<float>& rows)
{
    combine(rows);
}

HISTOSYNTH_CLONES void run(const CombineRows<c10::BFloat16>& rows)
{
    combine(rows);
}

} // namespace histosynth::detail
