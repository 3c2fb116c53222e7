// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <string>
#include <vector>

namespace histosynth {

struct NamedTensor {
    std::string name;
    at::Tensor tensor;
};

// The trained weights of a network as one float32 tensor, and their gradient as another, so that clipping, AdamW, the
// moving average and a checkpoint are each one call over one array instead of hundreds over small ones. The network
// computes with working copies in its own type, refreshed by publish(). Each parameter starts at a multiple of 64
// bytes; the gaps stay 0.
class FlatParameters {
public:
    // `parameters`: leaves that need gradients, float32. Their storage is replaced.
    FlatParameters(const std::vector<NamedTensor>& parameters, at::ScalarType workingType);

    at::Tensor& weights() { return m_weights; }   // [total]
    at::Tensor& gradient() { return m_gradient; } // [total], float32
    at::Tensor zeros() const;                     // another array of this size, e.g. for a moment

    void clearGradient();

    // Adds the parameters' gradients times `scale` to gradient() and forgets them.
    void collectGradients(double scale);

    // Lets the network compute with `weights` [total], e.g. with the averaged ones; publish() alone goes back to its
    // own. Values are copied.
    void publish();
    void publish(const at::Tensor& weights);

    // The named parts of `flat` [total] in the parameters' shapes, as views.
    std::vector<NamedTensor> named(const at::Tensor& flat) const;

private:
    struct Part {
        std::string name;
        at::Tensor parameter;
        std::int64_t offset;
    };

    std::vector<Part> m_parts;
    at::Tensor m_weights;
    at::Tensor m_gradient;
    at::Tensor m_working; // [total] of the working type: what the network's parameters are views of
};

} // namespace histosynth
