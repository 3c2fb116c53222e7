// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspaces/dataset/dataset_content.h"
#include "widgets/workspaces/dataset/image_properties.h"

namespace histosynth {

// What the selected images have in common; ids that are not there are passed over.
ImageProperties imageProperties(const DatasetContent& content, const QList<qint64>& ids);

} // namespace histosynth
