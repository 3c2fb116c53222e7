// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/run_control.h"
#include "core/project/row_types.h"

namespace histosynth {

class FileStore;

// How an image looks as material for training: what measureQuality() of core/image finds.
struct QualityMeasures {
    double sharpness = 0.0; // grey levels squared
    double tissue = 0.0;    // share of the field, 0...1
    double saturated = 0.0; // share of the stained pixels, 0...1
};

// A source image. Its file is never changed.
struct SourceImage {
    RowId id = 0;
    RowId classId = 0;
    std::optional<RowId> patientId; // none: the image is a patient of its own
    std::optional<RowId> slideId;   // of that patient
    std::filesystem::path path;     // absolute: where it was imported from or found again
    std::string storedName;         // of the copy in the project; empty: referenced where it lies
    std::string hash;               // SHA-256 of the file's bytes; unique
    std::uint64_t bytes = 0;
    int width = 0;
    int height = 0;
    std::string format;                        // "bmp", "jpeg", "png", "tiff"
    std::optional<double> micrometresPerPixel; // of the full image
    std::string scaleNote;                     // how the scale is known: "file", "user", ...
    RowId runId = 0;                           // the import
    std::string addedAt;                       // set by add()
    std::optional<QualityMeasures> quality;    // none: not measured yet
    std::optional<Split> split;                // read only: see Splits
};

struct AddedImage {
    RowId id = 0;
    bool isNew = true; // false: the content is in the project already, under this id
};

struct ImageFilter {
    std::optional<RowId> classId;
    std::optional<RowId> patientId;
    std::optional<Split> split;
    std::optional<RowId> runId;
};

class Images {
public:
    Images(Database& database, FileStore& files) : m_database(&database), m_files(&files) {}

    // Content that is there already is not added again; if its file had gone missing, the new path is taken.
    AddedImage add(const SourceImage& image);

    std::vector<SourceImage> list(const ImageFilter& filter = {}) const; // by id
    SourceImage get(RowId id) const;
    std::optional<SourceImage> findByHash(const std::string& hash) const;

    // The file to read the pixels from: the project's copy, else the source.
    std::filesystem::path file(const SourceImage& image) const;

    std::vector<SourceImage> missing() const;

    // Takes `path` as the place of the image: its content must be the same, else Error (BadInput)
    // "project.other_content" {file, expected}.
    void relocate(RowId id, const std::filesystem::path& path);

    // Reads the pixels from now on from this copy, whose stored name FileStore::storeCopy() gave for the image's hash.
    void setStoredName(RowId id, const std::string& storedName);

    // Looks for missing images among these files, by content; returns those found, their paths updated.
    std::vector<RowId> findAgain(const std::vector<std::filesystem::path>& candidates, RunControl& control);

    // Throws Error (BadInput) "project.no_such_image" {id}, "project.no_such_class" {name, known}.
    void setClass(const std::vector<RowId>& ids, RowId classId);

    // What was measured; nothing where the image is gone. No edit of a person.
    void setQuality(RowId id, const QualityMeasures& quality);

    // Error (BadInput) "project.scale" {value} for a scale that is not above 0.
    void setScale(RowId id, std::optional<double> micrometresPerPixel, const std::string& note);
    void setScale(const std::vector<RowId>& ids, std::optional<double> micrometresPerPixel, const std::string& note);

    // The patient of this name, made where there is none, and the slide of that patient, likewise. Without a name the
    // images are of no patient (of no slide). Error (BadInput) "project.patient_name" {name, maximum},
    // "project.slide_without_patient" {slide}.
    void setPatient(const std::vector<RowId>& ids, const std::string& patient, const std::string& slide);

    // An image keeps the split it had: if that is not the patient's, Splits::leaks() tells.
    void setPatient(RowId id, std::optional<RowId> patientId, std::optional<RowId> slideId = {});

    // Only an image that nothing was made from: else Error (BadInput) "project.image_in_use" {file, count}. Its
    // annotations go with it. The source stays where it is.
    void remove(RowId id);

    // With the crops of it that nothing was made from: if others are left, "project.crop_in_use" {id, count}.
    void removeWithCrops(RowId id);

private:
    Database* m_database;
    FileStore* m_files;
};

} // namespace histosynth
