// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <c10/util/BFloat16.h>

#include <cstdint>

// Plain loops of group normalisation over channels-last images, for one span of pixels each. They know no tensors, so
// that they compile for several instruction sets; the right one is chosen when the program starts.
namespace histosynth::detail {

// Sums over `pixels` pixels of (value - pivot) and its square, per channel.
template <typename Number>
struct MomentRows {
    const Number* values; // [pixels, channels]
    std::int64_t pixels;
    std::int64_t channels;
    const float* pivot; // [channels]
    float* sum;         // [channels]
    float* squares;     // [channels]
};

// result = act(values * scale + offset), act being SiLU or nothing.
template <typename Number>
struct NormalizeRows {
    const Number* values;
    Number* result;
    std::int64_t pixels;
    std::int64_t channels;
    const float* scale;  // [channels]
    const float* offset; // [channels]
    bool silu;
};

// First half of the gradient: with n = values * scale + offset the normalised value and z = n * weight + bias,
// gradient *= act'(z) into `result`, and its sums per channel.
template <typename Number>
struct GradientRows {
    const Number* values;
    const Number* gradient;
    Number* result;
    std::int64_t pixels;
    std::int64_t channels;
    const float* scale;
    const float* offset;
    const float* weight;
    const float* bias;
    float* sum;        // of act'(z) gradient
    float* weighted;   // of act'(z) gradient * n
    float* normalized; // of n
    bool silu;
};

// Second half: result = result * a + values * b + c.
template <typename Number>
struct CombineRows {
    const Number* values;
    Number* result;
    std::int64_t pixels;
    std::int64_t channels;
    const float* a; // [channels] each
    const float* b;
    const float* c;
};

void run(const MomentRows<float>& rows);
void run(const MomentRows<c10::BFloat16>& rows);
void run(const NormalizeRows<float>& rows);
void run(const NormalizeRows<c10::BFloat16>& rows);
void run(const GradientRows<float>& rows);
void run(const GradientRows<c10::BFloat16>& rows);
void run(const CombineRows<float>& rows);
void run(const CombineRows<c10::BFloat16>& rows);

} // namespace histosynth::detail
