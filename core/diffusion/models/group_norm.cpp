// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/models/group_norm.h"

// GCC 14 believes that the vector<bool> inside torch's Function::apply moves bytes beyond its end.
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Warray-bounds"
#pragma GCC diagnostic ignored "-Wstringop-overflow"
#endif

#include <ATen/Parallel.h>
#include <torch/autograd.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "core/diffusion/models/group_norm_kernel.h"

namespace histosynth {

namespace {

using torch::Tensor;

struct Settings {
    std::int64_t groups;
    double epsilon;
    bool silu;
};

// The sizes of a stack of images, and its division into tasks: whole images where there are enough of them, so that the
// second pass finds an image in the cache; else spans of pixels. Sums are made over the same spans in both cases, so
// that results do not depend on the number of threads.
struct Geometry {
    Geometry(const Tensor& image, std::int64_t groupCount)
        : batch(image.size(0)), channels(image.size(1)), pixels(image.size(2) * image.size(3)), groups(groupCount)
    {
    }

    static constexpr std::int64_t spanPixels = 512; // few enough for sums in float32

    std::int64_t spans() const { return (pixels + spanPixels - 1) / spanPixels; }
    std::int64_t groupWidth() const { return channels / groups; }
    double groupSize() const { return static_cast<double>(groupWidth() * pixels); }

    // work(image)
    template <typename Work>
    void forEachImage(const Work& work) const
    {
        const auto grain = batch >= at::get_num_threads() ? 1 : batch;
        at::parallel_for(0, batch, grain, [&](std::int64_t first, std::int64_t last) {
            for (auto i = first; i < last; ++i)
                work(i);
        });
    }

    // work(span, first pixel, pixels) for one image; runs one after the other where images run in parallel.
    template <typename Work>
    void forEachSpan(const Work& work) const
    {
        at::parallel_for(0, spans(), 1, [&](std::int64_t first, std::int64_t last) {
            for (auto i = first; i < last; ++i)
                work(i, i * spanPixels, std::min(spanPixels, pixels - i * spanPixels));
        });
    }

    // Sum over spans of the `which`-th of `kinds` rows: partial [spans, kinds, channels].
    double total(const std::vector<float>& partial, std::int64_t kinds, std::int64_t which, std::int64_t channel) const
    {
        double sum = 0.0;
        for (std::int64_t span = 0; span < spans(); ++span)
            sum += partial[static_cast<std::size_t>((span * kinds + which) * channels + channel)];
        return sum;
    }

    std::int64_t batch;
    std::int64_t channels;
    std::int64_t pixels;
    std::int64_t groups;
};

struct Moments {
    double mean;
    double reciprocalSpread;
};

// n = value * scale + offset is the normalised value of a channel; `shift` [C] or null is part of the value.
struct Affine {
    Affine(const Geometry& geometry, const Moments* moments, const float* shift)
        : scale(static_cast<std::size_t>(geometry.channels)), offset(scale.size())
    {
        for (std::size_t c = 0; c < scale.size(); ++c) {
            const auto& group = moments[static_cast<std::int64_t>(c) / geometry.groupWidth()];
            scale[c] = static_cast<float>(group.reciprocalSpread);
            offset[c] = static_cast<float>(((shift ? shift[c] : 0.0F) - group.mean) * group.reciprocalSpread);
        }
    }

    std::vector<float> scale;
    std::vector<float> offset;
};

// Mean and 1 / sqrt(variance + epsilon) of each group of one image. The first pixel of each channel serves as a pivot:
// without it, squares would cancel where the mean is large.
template <typename Number>
std::vector<Moments> momentsOf(const Geometry& geometry, const Number* values, const float* shift, double epsilon)
{
    const auto c = geometry.channels;
    std::vector<float> pivot(values, values + c);
    std::vector<float> partial(static_cast<std::size_t>(geometry.spans() * 2 * c));
    geometry.forEachSpan([&](std::int64_t span, std::int64_t start, std::int64_t count) {
        float* sum = partial.data() + span * 2 * c;
        detail::run(detail::MomentRows<Number>{values + start * c, count, c, pivot.data(), sum, sum + c});
    });
    std::vector<Moments> moments;
    const auto pixels = static_cast<double>(geometry.pixels);
    for (std::int64_t first = 0; first < c; first += geometry.groupWidth()) {
        double mean = 0.0;
        double squares = 0.0; // mean square of the distance from the channel's mean, then from the group's
        std::vector<double> means;
        for (auto i = first; i < first + geometry.groupWidth(); ++i) {
            const auto centred = geometry.total(partial, 2, 0, i) / pixels;
            squares += geometry.total(partial, 2, 1, i) / pixels - centred * centred;
            means.push_back(pivot[static_cast<std::size_t>(i)] + centred + (shift ? shift[i] : 0.0F));
            mean += means.back();
        }
        const auto width = static_cast<double>(geometry.groupWidth());
        mean /= width;
        for (const auto each : means)
            squares += (each - mean) * (each - mean);
        moments.push_back({mean, 1.0 / std::sqrt(std::max(squares, 0.0) / width + epsilon)});
    }
    return moments;
}

const float* rowOf(const Tensor& table, std::int64_t row)
{
    return table.defined() ? table.const_data_ptr<float>() + row * table.size(1) : nullptr;
}

// Fills `moments` [B, G, 2] and returns the result; weight, bias [C] and shift [B, C] in float32.
template <typename Number>
Tensor normalized(const Tensor& image, const Tensor& weight, const Tensor& bias, const Tensor& shift,
                  const Settings& settings, const Tensor& moments)
{
    const Geometry geometry(image, settings.groups);
    Tensor result = at::empty_like(image);
    const auto size = geometry.pixels * geometry.channels;
    const auto c = geometry.channels;
    geometry.forEachImage([&](std::int64_t b) {
        const auto* values = static_cast<const Number*>(image.const_data_ptr()) + b * size;
        auto* out = static_cast<Number*>(result.mutable_data_ptr()) + b * size;
        const auto found = momentsOf(geometry, values, rowOf(shift, b), settings.epsilon);
        std::ranges::copy(found, reinterpret_cast<Moments*>(moments.mutable_data_ptr<double>()) + b * geometry.groups);
        Affine affine(geometry, found.data(), rowOf(shift, b));
        for (std::int64_t i = 0; i < c; ++i) {
            const auto at = static_cast<std::size_t>(i);
            affine.scale[at] *= weight.const_data_ptr<float>()[i];
            affine.offset[at] = affine.offset[at] * weight.const_data_ptr<float>()[i] + bias.const_data_ptr<float>()[i];
        }
        geometry.forEachSpan([&](std::int64_t, std::int64_t start, std::int64_t count) {
            detail::run(detail::NormalizeRows<Number>{values + start * c, out + start * c, count, c,
                                                      affine.scale.data(), affine.offset.data(), settings.silu});
        });
    });
    return result;
}

struct Gradients {
    Tensor image;
    Tensor weight; // [B, C] float32, for each image
    Tensor bias;   // [B, C]
    Tensor shift;  // [B, C]
};

// Sums per channel of one image's first pass; g is the gradient behind the activation, n the normalised value.
struct ChannelSums {
    double slope;      // of g
    double weighted;   // of g n
    double normalized; // of n
};

template <typename Number>
std::vector<ChannelSums> differentiateActivation(const Geometry& geometry, const Number* values, const Number* gradient,
                                                 Number* out, const Affine& affine, const Tensor& weight,
                                                 const Tensor& bias, bool silu)
{
    const auto c = geometry.channels;
    std::vector<float> partial(static_cast<std::size_t>(geometry.spans() * 3 * c));
    geometry.forEachSpan([&](std::int64_t span, std::int64_t start, std::int64_t count) {
        float* sum = partial.data() + span * 3 * c;
        detail::run(detail::GradientRows<Number>{values + start * c, gradient + start * c, out + start * c, count, c,
                                                 affine.scale.data(), affine.offset.data(),
                                                 weight.const_data_ptr<float>(), bias.const_data_ptr<float>(), sum,
                                                 sum + c, sum + 2 * c, silu});
    });
    std::vector<ChannelSums> sums;
    for (std::int64_t i = 0; i < c; ++i)
        sums.push_back(
            {geometry.total(partial, 3, 0, i), geometry.total(partial, 3, 1, i), geometry.total(partial, 3, 2, i)});
    return sums;
}

// What the second pass needs: d image = g a + value b + c, float32 [C] each.
struct Combination {
    std::vector<float> a, b, c;
};

// With r the reciprocal spread, w the weight and means over the group: d image = r (w g - mean(w g) - n mean(w g n)).
// Writes row `b` of the gradients of weight, bias and shift on the way.
Combination combinationOf(const Geometry& geometry, const std::vector<ChannelSums>& sums, const Affine& affine,
                          const Moments* moments, const float* weight, const Gradients& gradients, std::int64_t b)
{
    Combination combination;
    const auto width = geometry.groupWidth();
    for (std::int64_t i = 0, first = 0; first < geometry.channels; first += width) {
        double slope = 0.0;
        double weighted = 0.0;
        for (auto k = first; k < first + width; ++k) {
            slope += weight[k] * sums[static_cast<std::size_t>(k)].slope / geometry.groupSize();
            weighted += weight[k] * sums[static_cast<std::size_t>(k)].weighted / geometry.groupSize();
        }
        const auto r = moments[first / width].reciprocalSpread;
        for (; i < first + width; ++i) {
            const auto at = static_cast<std::size_t>(i);
            const auto row = b * geometry.channels + i;
            combination.a.push_back(static_cast<float>(r * weight[i]));
            combination.b.push_back(static_cast<float>(-r * weighted * affine.scale[at]));
            combination.c.push_back(static_cast<float>(-r * (slope + weighted * affine.offset[at])));
            gradients.weight.mutable_data_ptr<float>()[row] = static_cast<float>(sums[at].weighted);
            gradients.bias.mutable_data_ptr<float>()[row] = static_cast<float>(sums[at].slope);
            gradients.shift.mutable_data_ptr<float>()[row] =
                static_cast<float>(r * (weight[i] * sums[at].slope - slope * static_cast<double>(geometry.pixels) -
                                        weighted * sums[at].normalized));
        }
    }
    return combination;
}

template <typename Number>
Gradients gradientsOf(const Tensor& image, const Tensor& gradient, const Tensor& weight, const Tensor& bias,
                      const Tensor& shift, const Tensor& moments, bool silu)
{
    const Geometry geometry(image, moments.size(1));
    const auto c = geometry.channels;
    const auto size = geometry.pixels * c;
    const auto table = [&] { return at::empty({geometry.batch, c}, at::kFloat); };
    const Gradients result{at::empty_like(image), table(), table(), table()};
    geometry.forEachImage([&](std::int64_t b) {
        const auto* values = static_cast<const Number*>(image.const_data_ptr()) + b * size;
        const auto* slopes = static_cast<const Number*>(gradient.const_data_ptr()) + b * size;
        auto* out = static_cast<Number*>(result.image.mutable_data_ptr()) + b * size;
        const auto* stored = reinterpret_cast<const Moments*>(moments.const_data_ptr<double>()) + b * geometry.groups;
        const Affine affine(geometry, stored, rowOf(shift, b));
        const auto sums = differentiateActivation(geometry, values, slopes, out, affine, weight, bias, silu);
        const auto second = combinationOf(geometry, sums, affine, stored, weight.const_data_ptr<float>(), result, b);
        geometry.forEachSpan([&](std::int64_t, std::int64_t start, std::int64_t count) {
            detail::run(detail::CombineRows<Number>{values + start * c, out + start * c, count, c, second.a.data(),
                                                    second.b.data(), second.c.data()});
        });
    });
    return result;
}

class GroupNormFunction : public torch::autograd::Function<GroupNormFunction> {
public:
    static Tensor forward(torch::autograd::AutogradContext* context, const Tensor& image, const Tensor& weight,
                          const Tensor& bias, const std::optional<Tensor>& shift, const Settings& settings)
    {
        const Tensor floatShift = shift ? shift->to(at::kFloat).contiguous() : Tensor();
        const Tensor moments = at::empty({image.size(0), settings.groups, 2}, at::kDouble);
        context->save_for_backward({image, weight, bias, floatShift, moments});
        context->saved_data["silu"] = settings.silu;
        return image.scalar_type() == at::kFloat
                   ? normalized<float>(image, weight, bias, floatShift, settings, moments)
                   : normalized<c10::BFloat16>(image, weight, bias, floatShift, settings, moments);
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   const torch::autograd::variable_list& gradients)
    {
        const auto saved = context->get_saved_variables();
        const Tensor& image = saved[0];
        const Tensor& shift = saved[3];
        const bool silu = context->saved_data["silu"].toBool();
        const Tensor gradient = gradients[0].to(image.scalar_type()).contiguous(at::MemoryFormat::ChannelsLast);
        const auto all = image.scalar_type() == at::kFloat
                             ? gradientsOf<float>(image, gradient, saved[1], saved[2], shift, saved[4], silu)
                             : gradientsOf<c10::BFloat16>(image, gradient, saved[1], saved[2], shift, saved[4], silu);
        return {all.image, all.weight.sum(0), all.bias.sum(0), shift.defined() ? all.shift : Tensor(), Tensor()};
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
