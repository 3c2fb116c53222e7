// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/edit_codes.h"

namespace histosynth {

std::span<const std::string_view> editCodes()
{
    static constexpr std::string_view codes[] = {
        "edit.annotation_added",         // class
        "edit.annotation_changed",       // class
        "edit.annotation_class_added",   // name
        "edit.annotation_class_changed", // name
        "edit.annotation_class_deleted", // name
        "edit.annotations_deleted",      // count
        "edit.augmented_deleted",        // count
        "edit.class_added",              // name
        "edit.class_changed",            // name
        "edit.class_deleted",            // name
        "edit.classes_merged",           // from, into
        "edit.classes_reordered",
        "edit.crop_moved",
        "edit.crops_added",          // count
        "edit.crops_deleted",        // count
        "edit.images_added",         // count
        "edit.images_deleted",       // count
        "edit.images_reclassified",  // count, class
        "edit.images_rescaled",      // count
        "edit.images_to_no_patient", // count
        "edit.images_to_no_slide",   // count
        "edit.images_to_patient",    // count, patient
        "edit.images_to_slide",      // count, slide
        "edit.leaks_repaired",
        "edit.patient_deleted", // name
        "edit.patient_renamed", // name
        "edit.split_dealt",
        "edit.synthetic_deleted", // count
        "edit.synthetic_rated",   // count
    };
    return codes;
}

} // namespace histosynth
