// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <exception>
#include <string>
#include <thread>
#include <vector>

#include "core/base/run_control.h"

namespace histosynth {

// As many threads as the machine has cores.
inline int coreCount()
{
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

// Calls make(i) for i in [0, count) on `threads` threads and waits for all. The exception of the lowest i is thrown on.
template <typename Make>
void inParallel(std::int64_t count, int threads, const Make& make)
{
    std::vector<std::exception_ptr> failures(static_cast<std::size_t>(count));
    std::atomic<std::int64_t> next{0};
    const auto work = [&] {
        for (std::int64_t i = next++; i < count; i = next++) {
            try {
                make(i);
            } catch (...) {
                failures[static_cast<std::size_t>(i)] = std::current_exception();
            }
        }
    };
    {
        std::vector<std::jthread> helpers;
        const auto helperCount = std::min<std::int64_t>(threads, count) - 1;
        for (std::int64_t i = 0; i < helperCount; ++i)
            helpers.emplace_back(work);
        work();
    }
    for (const auto& failure : failures) {
        if (failure)
            std::rethrow_exception(failure);
    }
}

// The shape of most verbs: item i of `count` is made by make(i) on any thread (it must touch nothing shared) and then
// kept by keep(i, item) on the calling thread, in order, so that the result is the same on any number of threads. A
// chunk's items are kept one after the other inside `transaction(body)`; between chunks the control is asked, and told
// Progress{stage, done, total}, where `before` items were done earlier.
template <typename Item, typename Make, typename Keep, typename Transaction>
void inChunks(const std::string& stage, std::int64_t count, std::int64_t before, RunControl& control, const Make& make,
              const Keep& keep, const Transaction& transaction)
{
    const int threads = coreCount();
    const std::int64_t chunk = std::int64_t{2} * threads;
    control.handle(Progress{stage, before, before + count});
    for (std::int64_t begin = 0; begin < count; begin += chunk) {
        control.checkpoint();
        const std::int64_t size = std::min(chunk, count - begin);
        std::vector<Item> items(static_cast<std::size_t>(size));
        inParallel(size, threads, [&](std::int64_t i) { items[static_cast<std::size_t>(i)] = make(begin + i); });
        transaction([&] {
            for (std::int64_t i = 0; i < size; ++i)
                keep(begin + i, items[static_cast<std::size_t>(i)]);
        });
        control.handle(Progress{stage, before + begin + size, before + count});
    }
}

} // namespace histosynth
