// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/models/group_norm.h"

#include <ATen/Dispatch.h>
#include <ATen/Parallel.h>
// GCC 14 believes that the vector<bool> inside torch's Function::apply moves bytes beyond its end.
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Warray-bounds"
#pragma GCC diagnostic ignored "-Wstringop-overflow"
#endif

#include <torch/autograd.h>
#include <torch/utils.h>

#include <algorithm>
#include <optional>
#include <vector>

#include "core/diffusion/models/group_norm_kernel.h"

namespace histosynth {

namespace {

using torch::Tensor;

constexpr std::int64_t pixelsPerTask = 512; // enough work for a task, and few enough for sums in float32

// The sizes of one image stack, and its division into spans of pixels that run in parallel.
struct Geometry {
    explicit Geometry(const Tensor& image)
        : batch(image.size(0)), channels(image.size(1)), pixels(image.size(2) * image.size(3)),
          spans((pixels + pixelsPerTask - 1) / pixelsPerTask)
    {
    }

    std::int64_t batch;
    std::int64_t channels;
    std::int64_t pixels;
    std::int64_t spans; // per image

    // Calls work(image, span, first pixel, pixels) for all spans of all images.
    template <typename Work>
    void forEachSpan(const Work& work) const
    {
        at::parallel_for(0, batch * spans, 1, [&](std::int64_t first, std::int64_t last) {
            for (auto i = first; i < last; ++i) {
                const auto start = (i % spans) * pixelsPerTask;
                work(i / spans, i, start, std::min(pixelsPerTask, pixels - start));
            }
        });
    }

    // Sums [batch * spans, C] of float32 over the spans: [batch, C] float64.
    Tensor overSpans(const Tensor& sums) const
    {
        return sums.view({batch, spans, channels}).sum(1, false, at::kDouble);
    }
};

// [B, G] or [B, G, 1] float64 for each channel of its group: [B, C] float32.
Tensor perChannel(const Tensor& perGroup, std::int64_t channels)
{
    const auto groups = perGroup.size(1);
    return perGroup.reshape({-1, groups, 1}).expand({-1, groups, channels / groups}).reshape({-1, channels});
}

struct Statistics {
    Tensor mean;             // [B, G] float64
    Tensor reciprocalSpread; // [B, G] float64
};

// The first pixel of each channel serves as a pivot: without it, squares would cancel where the mean is large.
template <typename Number>
Statistics statisticsOf(const Tensor& image, const Tensor& shift, std::int64_t groups, double epsilon)
{
    const Geometry geometry(image);
    const auto c = geometry.channels;
    const Tensor pivot = image.select(3, 0).select(2, 0).to(at::kFloat).contiguous();
    const Tensor sums = at::zeros({2, geometry.batch * geometry.spans, c}, at::kFloat);
    const auto* values = static_cast<const Number*>(image.const_data_ptr());
    geometry.forEachSpan([&](std::int64_t b, std::int64_t span, std::int64_t start, std::int64_t count) {
        float* sum = sums.mutable_data_ptr<float>() + span * c;
        detail::run(detail::MomentRows<Number>{values + (b * geometry.pixels + start) * c, count, c,
                                               pivot.const_data_ptr<float>() + b * c, sum,
                                               sum + geometry.batch * geometry.spans * c});
    });
    const Tensor centred = geometry.overSpans(sums[0]) / geometry.pixels;
    const Tensor squares = geometry.overSpans(sums[1]) - centred.square() * geometry.pixels;
    Tensor means = pivot.to(at::kDouble) + centred;
    if (shift.defined())
        means = means + shift;
    const Tensor grouped = means.view({geometry.batch, groups, -1});
    const Tensor mean = grouped.mean(2);
    const Tensor spread = (squares.view_as(grouped) / geometry.pixels + (grouped - mean.unsqueeze(2)).square()).mean(2);
    return {mean, (spread + epsilon).rsqrt()};
}

// What makes the normalised value n = image * scale + offset of a channel, [B, C] float32 each.
struct Affine {
    Tensor scale;
    Tensor offset;
};

Affine normalizing(const Statistics& statistics, const Tensor& shift, std::int64_t channels)
{
    const Tensor scale = perChannel(statistics.reciprocalSpread, channels);
    Tensor offset = -perChannel(statistics.mean, channels);
    if (shift.defined())
        offset = offset + shift;
    return {scale.to(at::kFloat), (offset * scale).to(at::kFloat)};
}

template <typename Number>
Tensor normalized(const Tensor& image, const Affine& affine, bool silu)
{
    const Geometry geometry(image);
    const auto c = geometry.channels;
    Tensor result = at::empty_like(image);
    const auto* values = static_cast<const Number*>(image.const_data_ptr());
    auto* out = static_cast<Number*>(result.mutable_data_ptr());
    const auto* scale = affine.scale.const_data_ptr<float>();
    const auto* offset = affine.offset.const_data_ptr<float>();
    geometry.forEachSpan([&](std::int64_t b, std::int64_t, std::int64_t start, std::int64_t count) {
        const auto at = (b * geometry.pixels + start) * c;
        detail::run(
            detail::NormalizeRows<Number>{values + at, out + at, count, c, scale + b * c, offset + b * c, silu});
    });
    return result;
}

struct Gradients {
    Tensor image;
    Tensor weight;
    Tensor bias;
    Tensor shift; // [B, C]
};

struct ChannelSums {
    Tensor slope;      // [B, C] float64: sum of the gradient behind the activation
    Tensor weighted;   // the same, times n
    Tensor normalized; // sum of n
};

template <typename Number>
ChannelSums differentiateActivation(const Tensor& image, const Tensor& gradient, const Affine& affine,
                                    const Tensor& weight, const Tensor& bias, bool silu, const Tensor& result)
{
    const Geometry geometry(image);
    const auto c = geometry.channels;
    const auto rows = geometry.batch * geometry.spans;
    const Tensor sums = at::zeros({3, rows, c}, at::kFloat);
    const auto* values = static_cast<const Number*>(image.const_data_ptr());
    const auto* slopes = static_cast<const Number*>(gradient.const_data_ptr());
    auto* out = static_cast<Number*>(result.mutable_data_ptr());
    geometry.forEachSpan([&](std::int64_t b, std::int64_t span, std::int64_t start, std::int64_t count) {
        const auto at = (b * geometry.pixels + start) * c;
        float* sum = sums.mutable_data_ptr<float>() + span * c;
        detail::run(detail::GradientRows<Number>{
            values + at, slopes + at, out + at, count, c, affine.scale.const_data_ptr<float>() + b * c,
            affine.offset.const_data_ptr<float>() + b * c, weight.const_data_ptr<float>(), bias.const_data_ptr<float>(),
            sum, sum + rows * c, sum + 2 * rows * c, silu});
    });
    return {geometry.overSpans(sums[0]), geometry.overSpans(sums[1]), geometry.overSpans(sums[2])};
}

// With r the reciprocal spread, g the gradient behind the activation, w the weight, n the normalised value and means
// over the group: d image = r (w g - mean(w g) - n mean(w g n)).
template <typename Number>
Gradients gradientsOf(const Tensor& image, const Tensor& gradient, const Tensor& weight, const Tensor& bias,
                      const Statistics& statistics, const Tensor& shift, bool silu)
{
    const Geometry geometry(image);
    const auto c = geometry.channels;
    const auto groups = statistics.mean.size(1);
    const Affine affine = normalizing(statistics, shift, c);
    Tensor result = at::empty_like(image);
    const auto sums = differentiateActivation<Number>(image, gradient, affine, weight, bias, silu, result);

    const auto groupMean = [&](const Tensor& sum) {
        const auto count = static_cast<double>(geometry.pixels * (c / groups));
        return perChannel((sum * weight).view({geometry.batch, groups, -1}).sum(2) / count, c);
    };
    const Tensor r = perChannel(statistics.reciprocalSpread, c);
    const Tensor meanSlope = groupMean(sums.slope);
    const Tensor meanWeighted = groupMean(sums.weighted);
    const Tensor a = (r * weight).to(at::kFloat);
    const Tensor b = (-r * meanWeighted * affine.scale).to(at::kFloat);
    const Tensor offset = (-r * (meanSlope + meanWeighted * affine.offset)).to(at::kFloat);
    const auto* values = static_cast<const Number*>(image.const_data_ptr());
    auto* out = static_cast<Number*>(result.mutable_data_ptr());
    geometry.forEachSpan([&](std::int64_t n, std::int64_t, std::int64_t start, std::int64_t count) {
        const auto at = (n * geometry.pixels + start) * c;
        detail::run(detail::CombineRows<Number>{values + at, out + at, count, c, a.const_data_ptr<float>() + n * c,
                                                b.const_data_ptr<float>() + n * c,
                                                offset.const_data_ptr<float>() + n * c});
    });
    const Tensor shiftGradient =
        r * (weight * sums.slope - meanSlope * geometry.pixels - meanWeighted * sums.normalized);
    return {result, sums.weighted.sum(0).to(at::kFloat), sums.slope.sum(0).to(at::kFloat), shiftGradient};
}

struct Settings {
    std::int64_t groups;
    double epsilon;
    bool silu;
};

class GroupNormFunction : public torch::autograd::Function<GroupNormFunction> {
public:
    static Tensor forward(torch::autograd::AutogradContext* context, const Tensor& image, const Tensor& weight,
                          const Tensor& bias, const std::optional<Tensor>& shift, const Settings& settings)
    {
        const auto [groups, epsilon, silu] = settings;
        const Tensor floatShift = shift ? shift->to(at::kFloat) : Tensor();
        const bool isFloat = image.scalar_type() == at::kFloat;
        const auto statistics = isFloat ? statisticsOf<float>(image, floatShift, groups, epsilon)
                                        : statisticsOf<c10::BFloat16>(image, floatShift, groups, epsilon);
        Affine affine = normalizing(statistics, floatShift, image.size(1));
        affine.scale = affine.scale * weight;
        affine.offset = affine.offset * weight + bias;
        context->save_for_backward({image, weight, bias, floatShift, statistics.mean, statistics.reciprocalSpread});
        context->saved_data["silu"] = silu;
        return isFloat ? normalized<float>(image, affine, silu) : normalized<c10::BFloat16>(image, affine, silu);
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   const torch::autograd::variable_list& gradients)
    {
        const auto saved = context->get_saved_variables();
        const Tensor& image = saved[0];
        const Tensor& shift = saved[3];
        const Tensor gradient = gradients[0].to(image.scalar_type()).contiguous(at::MemoryFormat::ChannelsLast);
        const Statistics statistics{saved[4], saved[5]};
        const bool silu = context->saved_data["silu"].toBool();
        const auto all = image.scalar_type() == at::kFloat
                             ? gradientsOf<float>(image, gradient, saved[1], saved[2], statistics, shift, silu)
                             : gradientsOf<c10::BFloat16>(image, gradient, saved[1], saved[2], statistics, shift, silu);
        return {all.image, all.weight, all.bias, shift.defined() ? all.shift : Tensor(), Tensor()};
    }
};

bool hasOwnKernel(const Tensor& image)
{
    const auto type = image.scalar_type();
    return image.is_cpu() && (type == at::kFloat || type == at::kBFloat16) && image.numel() > 0;
}

} // namespace

GroupNormImpl::GroupNormImpl(std::int64_t groups, std::int64_t channels, double epsilon, NormActivation activation)
    : m_groups(groups), m_epsilon(epsilon), m_activation(activation),
      m_weight(register_parameter("weight", torch::ones({channels}))),
      m_bias(register_parameter("bias", torch::zeros({channels})))
{
}

Tensor GroupNormImpl::forward(const Tensor& image, const Tensor& shift)
{
    const bool silu = m_activation == NormActivation::Silu;
    const Tensor ordered = image.contiguous(at::MemoryFormat::ChannelsLast);
    if (hasOwnKernel(ordered))
        return GroupNormFunction::apply(ordered, m_weight.to(at::kFloat), m_bias.to(at::kFloat),
                                        shift.defined() ? std::optional(shift) : std::nullopt,
                                        Settings{m_groups, m_epsilon, silu});
    const Tensor shifted = shift.defined() ? ordered + shift.unsqueeze(2).unsqueeze(3) : ordered;
    const Tensor result = at::group_norm(shifted, m_groups, m_weight, m_bias, m_epsilon);
    return silu ? at::silu(result) : result;
}

} // namespace histosynth
