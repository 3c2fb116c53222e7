// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace histosynth {

// Tables of version 1. Everything derived names its parents and its run; nothing that something else names can be
// deleted.
extern const char* const schemaOfVersion1;

// What an image resembles, each number under its own name; version 1 kept the ratio as the distance.
extern const char* const stepToVersion2;

// The model file of a training checkpoint, and the images that a training stands on.
extern const char* const stepToVersion3;

// Annotations, and the history of what a person edits. A split gets a number by which the history can name it.
extern const char* const stepToVersion4;

// How images look as material for training.
extern const char* const stepToVersion5;

} // namespace histosynth
