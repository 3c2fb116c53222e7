// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/models/group_norm_kernel.h"

#include <bit>

// One copy of a function for each instruction set, chosen by the loader. Sanitizers cannot instrument the choice.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) &&               \
    !defined(__SANITIZE_THREAD__)
#define HISTOSYNTH_CLONES __attribute__((target_clones("default", "arch=x86-64-v3", "arch=x86-64-v4")))
#define HISTOSYNTH_INLINE __attribute__((always_inline)) inline
#else
#define HISTOSYNTH_CLONES
#define HISTOSYNTH_INLINE inline
#endif

namespace histosynth::detail {

namespace {

HISTOSYNTH_INLINE float load(const float* from)
{
    return *from;
}

HISTOSYNTH_INLINE float load(const c10::BFloat16* from)
{
    return std::bit_cast<float>(static_cast<std::uint32_t>(from->x) << 16);
}

HISTOSYNTH_INLINE void store(float* to, float value)
{
    *to = value;
}

// Rounds to nearest even; a NaN becomes the quiet one.
HISTOSYNTH_INLINE void store(c10::BFloat16* to, float value)
{
    const auto bits = std::bit_cast<std::uint32_t>(value);
    const std::uint32_t rounded = (bits + 0x7FFF + ((bits >> 16) & 1)) >> 16;
    to->x = static_cast<std::uint16_t>(value != value ? 0x7FC0 : rounded);
}

// e^x to 2 units in the last place, in operations that vectorise: x = n ln 2 + r with |r| <= ln 2 / 2, a Taylor
// polynomial of degree 6 in r, and n put into the exponent. Adding 1.5 * 2^23 rounds to the nearest whole number.
HISTOSYNTH_INLINE float exponential(float x)
{
    constexpr float rounder = 12582912.0F;
    constexpr float highLn2 = 0.693359375F; // few bits: n times it is exact
    constexpr float lowLn2 = -2.12194440e-4F;
    x = x < -87.0F ? -87.0F : x;
    x = x > 88.0F ? 88.0F : x;
    const float shifted = x * 1.44269504F + rounder;
    const float n = shifted - rounder;
    const float r = (x - n * highLn2) - n * lowLn2;
    float p = 1.0F / 720.0F;
    p = p * r + 1.0F / 120.0F;
    p = p * r + 1.0F / 24.0F;
    p = p * r + 1.0F / 6.0F;
    p = p * r + 0.5F;
    p = p * r + 1.0F;
    p = p * r + 1.0F;
    return std::bit_cast<float>(std::bit_cast<std::uint32_t>(p) + (std::bit_cast<std::uint32_t>(shifted) << 23));
}

HISTOSYNTH_INLINE float sigmoid(float x)
{
    return 1.0F / (1.0F + exponential(-x));
}

template <typename Number>
HISTOSYNTH_INLINE void moments(const MomentRows<Number>& rows)
{
    const std::int64_t channels = rows.channels;
    const float* __restrict pivot = rows.pivot;
    float* __restrict sum = rows.sum;
    float* __restrict squares = rows.squares;
    for (std::int64_t pixel = 0; pixel < rows.pixels; ++pixel) {
        const Number* __restrict values = rows.values + pixel * channels;
        for (std::int64_t c = 0; c < channels; ++c) {
            const float centred = load(values + c) - pivot[c];
            sum[c] += centred;
            squares[c] += centred * centred;
        }
    }
}

template <bool Silu, typename Number>
HISTOSYNTH_INLINE void normalize(const NormalizeRows<Number>& rows)
{
    const std::int64_t channels = rows.channels;
    const float* __restrict scale = rows.scale;
    const float* __restrict offset = rows.offset;
    for (std::int64_t pixel = 0; pixel < rows.pixels; ++pixel) {
        const Number* __restrict values = rows.values + pixel * channels;
        Number* __restrict result = rows.result + pixel * channels;
        for (std::int64_t c = 0; c < channels; ++c) {
            const float z = load(values + c) * scale[c] + offset[c];
            store(result + c, Silu ? z * sigmoid(z) : z);
        }
    }
}

template <bool Silu, typename Number>
HISTOSYNTH_INLINE void differentiate(const GradientRows<Number>& rows)
{
    const std::int64_t channels = rows.channels;
    const float* __restrict scale = rows.scale;
    const float* __restrict offset = rows.offset;
    const float* __restrict weight = rows.weight;
    const float* __restrict bias = rows.bias;
    float* __restrict sum = rows.sum;
    float* __restrict weighted = rows.weighted;
    float* __restrict normalizedSum = rows.normalized;
    for (std::int64_t pixel = 0; pixel < rows.pixels; ++pixel) {
        const Number* __restrict values = rows.values + pixel * channels;
        const Number* __restrict gradient = rows.gradient + pixel * channels;
        Number* __restrict result = rows.result + pixel * channels;
        for (std::int64_t c = 0; c < channels; ++c) {
            const float normalized = load(values + c) * scale[c] + offset[c];
            float slope = load(gradient + c);
            if constexpr (Silu) {
                const float z = normalized * weight[c] + bias[c];
                const float s = sigmoid(z);
                slope *= s * (1.0F + z * (1.0F - s));
            }
            store(result + c, slope);
            sum[c] += slope;
            weighted[c] += slope * normalized;
            normalizedSum[c] += normalized;
        }
    }
}

template <typename Number>
HISTOSYNTH_INLINE void combine(const CombineRows<Number>& rows)
{
    const std::int64_t channels = rows.channels;
    const float* __restrict a = rows.a;
    const float* __restrict b = rows.b;
    const float* __restrict c = rows.c;
    for (std::int64_t pixel = 0; pixel < rows.pixels; ++pixel) {
        const Number* __restrict values = rows.values + pixel * channels;
        Number* __restrict result = rows.result + pixel * channels;
        for (std::int64_t i = 0; i < channels; ++i)
            store(result + i, load(result + i) * a[i] + load(values + i) * b[i] + c[i]);
    }
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
