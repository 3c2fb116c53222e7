// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/training/kept_memory.h"

#include <cstdlib> // says whether this is glibc
#include <limits>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace histosynth {

#ifdef __GLIBC__

namespace {

// Bytes of one request that is still kept: the most that glibc takes, and what it comes to by itself in time.
constexpr int largestKept = 32 << 20;

} // namespace

KeptMemory::KeptMemory()
{
    mallopt(M_MMAP_THRESHOLD, largestKept);
    mallopt(M_TRIM_THRESHOLD, std::numeric_limits<int>::max());
}

KeptMemory::~KeptMemory()
{
    mallopt(M_TRIM_THRESHOLD, 2 * largestKept);
    malloc_trim(0);
}

#else

KeptMemory::KeptMemory() = default;
KeptMemory::~KeptMemory() = default;

#endif

} // namespace histosynth
