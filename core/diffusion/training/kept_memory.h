// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace histosynth {

// While one lives, the C library keeps freed memory for the next request instead of giving it back to the system; at
// its end, all that is free goes back. A training step frees and asks for the same gigabyte again and again, and pages
// that come fresh from the system are cleared first: a tenth of the step. It holds for the whole process, so there
// should be one at a time. Does nothing where the C library is not glibc.
class KeptMemory {
public:
    KeptMemory();
    ~KeptMemory();
    KeptMemory(const KeptMemory&) = delete;
    KeptMemory& operator=(const KeptMemory&) = delete;
};

} // namespace histosynth
