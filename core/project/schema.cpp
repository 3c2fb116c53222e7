// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/schema.h"

namespace histosynth {

// Numbers that may be "not a number" allow NULL, which is how SQLite keeps it.
const char* const schemaOfVersion1 = R"sql(
CREATE TABLE facts (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE classes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    colour TEXT NOT NULL,
    prompt TEXT NOT NULL,
    position INTEGER NOT NULL,
    merged_into INTEGER REFERENCES classes (id)
) STRICT;
CREATE UNIQUE INDEX classes_by_name ON classes (name_key) WHERE merged_into IS NULL;

CREATE TABLE patients (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE slides (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    patient_id INTEGER NOT NULL REFERENCES patients (id),
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    UNIQUE (patient_id, name_key),
    UNIQUE (id, patient_id)
) STRICT;

CREATE TABLE runs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    parent_id INTEGER REFERENCES runs (id),
    settings TEXT NOT NULL,
    result TEXT NOT NULL,
    program_version TEXT NOT NULL,
    started_at TEXT NOT NULL,
    finished_at TEXT NOT NULL,
    error_code TEXT NOT NULL,
    error_arguments TEXT NOT NULL
) STRICT;
CREATE INDEX runs_by_parent ON runs (parent_id);

CREATE TABLE images (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    class_id INTEGER NOT NULL REFERENCES classes (id),
    patient_id INTEGER REFERENCES patients (id),
    slide_id INTEGER,
    path TEXT NOT NULL,
    stored_name TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE,
    bytes INTEGER NOT NULL,
    width INTEGER NOT NULL CHECK (width > 0),
    height INTEGER NOT NULL CHECK (height > 0),
    format TEXT NOT NULL,
    micrometres_per_pixel REAL CHECK (micrometres_per_pixel > 0),
    scale_note TEXT NOT NULL,
    run_id INTEGER NOT NULL REFERENCES runs (id),
    added_at TEXT NOT NULL,
    CHECK (slide_id IS NULL OR patient_id IS NOT NULL),
    FOREIGN KEY (slide_id, patient_id) REFERENCES slides (id, patient_id)
) STRICT;
CREATE INDEX images_by_class ON images (class_id);
CREATE INDEX images_by_patient ON images (patient_id);
CREATE INDEX images_by_slide ON images (slide_id, patient_id);
CREATE INDEX images_by_run ON images (run_id);
CREATE INDEX images_by_stored_name ON images (stored_name);

CREATE TABLE splits (
    patient_id INTEGER UNIQUE REFERENCES patients (id) ON DELETE CASCADE,
    image_id INTEGER UNIQUE REFERENCES images (id) ON DELETE CASCADE,
    split TEXT NOT NULL CHECK (split IN ('train', 'validation', 'test')),
    CHECK ((patient_id IS NULL) <> (image_id IS NULL))
) STRICT;

CREATE TABLE crops (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    image_id INTEGER NOT NULL REFERENCES images (id),
    x INTEGER NOT NULL CHECK (x >= 0),
    y INTEGER NOT NULL CHECK (y >= 0),
    side INTEGER NOT NULL CHECK (side > 0),
    stored_name TEXT NOT NULL,
    run_id INTEGER NOT NULL REFERENCES runs (id),
    UNIQUE (image_id, x, y, side)
) STRICT;
CREATE INDEX crops_by_run ON crops (run_id);
CREATE INDEX crops_by_stored_name ON crops (stored_name);

CREATE TABLE augmented_images (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    crop_id INTEGER NOT NULL REFERENCES crops (id),
    stored_name TEXT NOT NULL,
    seed INTEGER NOT NULL,
    recipe TEXT NOT NULL,
    run_id INTEGER NOT NULL REFERENCES runs (id)
) STRICT;
CREATE INDEX augmented_images_by_crop ON augmented_images (crop_id);
CREATE INDEX augmented_images_by_run ON augmented_images (run_id);
CREATE INDEX augmented_images_by_stored_name ON augmented_images (stored_name);

CREATE TABLE training_steps (
    run_id INTEGER NOT NULL REFERENCES runs (id),
    step INTEGER NOT NULL,
    loss REAL,
    learning_rate REAL,
    gradient_norm REAL,
    seconds REAL,
    PRIMARY KEY (run_id, step)
) STRICT, WITHOUT ROWID;

CREATE TABLE validation_losses (
    run_id INTEGER NOT NULL REFERENCES runs (id),
    step INTEGER NOT NULL,
    loss REAL,
    PRIMARY KEY (run_id, step)
) STRICT, WITHOUT ROWID;

CREATE TABLE training_checkpoints (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    run_id INTEGER NOT NULL REFERENCES runs (id),
    step INTEGER NOT NULL,
    file TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    hash TEXT NOT NULL,
    validation_loss REAL,
    is_removed INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    UNIQUE (run_id, step)
) STRICT;

CREATE TABLE metrics (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    run_id INTEGER NOT NULL REFERENCES runs (id),
    checkpoint_id INTEGER REFERENCES training_checkpoints (id),
    class_id INTEGER REFERENCES classes (id),
    name TEXT NOT NULL,
    value REAL,
    low REAL,
    high REAL,
    count INTEGER NOT NULL,
    baseline REAL,
    extra TEXT NOT NULL
) STRICT;
CREATE INDEX metrics_by_run ON metrics (run_id);
CREATE INDEX metrics_by_checkpoint ON metrics (checkpoint_id);
CREATE INDEX metrics_by_class ON metrics (class_id);

CREATE TABLE synthetic_images (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    run_id INTEGER NOT NULL REFERENCES runs (id),
    class_id INTEGER NOT NULL REFERENCES classes (id),
    asked_class_id INTEGER NOT NULL REFERENCES classes (id),
    checkpoint_id INTEGER REFERENCES training_checkpoints (id),
    number INTEGER NOT NULL,
    seed INTEGER NOT NULL,
    settings TEXT NOT NULL,
    stored_name TEXT NOT NULL,
    rating TEXT NOT NULL,
    purpose TEXT NOT NULL,
    nearest_crop_id INTEGER REFERENCES crops (id) ON DELETE SET NULL,
    nearest_distance REAL,
    created_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX synthetic_images_by_number
    ON synthetic_images (run_id, asked_class_id, IFNULL(checkpoint_id, 0), purpose, number);
CREATE INDEX synthetic_images_by_class ON synthetic_images (class_id);
CREATE INDEX synthetic_images_by_asked_class ON synthetic_images (asked_class_id);
CREATE INDEX synthetic_images_by_checkpoint ON synthetic_images (checkpoint_id);
CREATE INDEX synthetic_images_by_nearest_crop ON synthetic_images (nearest_crop_id);
CREATE INDEX synthetic_images_by_stored_name ON synthetic_images (stored_name);

-- An image's own split, left from before it had a patient, comes before the patient's: see the view "leaks".
CREATE VIEW image_details AS
SELECT images.*, IFNULL(own.split, patients_split.split) AS split
FROM images
LEFT JOIN splits AS own ON own.image_id = images.id
LEFT JOIN splits AS patients_split ON patients_split.patient_id = images.patient_id;

CREATE VIEW crop_details AS
SELECT crops.*, image_details.class_id, image_details.patient_id, image_details.split
FROM crops JOIN image_details ON image_details.id = crops.image_id;

CREATE VIEW augmented_details AS
SELECT augmented_images.*, crop_details.image_id, crop_details.class_id, crop_details.patient_id, crop_details.split
FROM augmented_images JOIN crop_details ON crop_details.id = augmented_images.crop_id;

CREATE VIEW leaks AS
SELECT patient_id FROM image_details
WHERE patient_id IS NOT NULL AND split IS NOT NULL
GROUP BY patient_id HAVING COUNT(DISTINCT split) > 1;

CREATE VIEW stored_names AS
SELECT stored_name FROM images WHERE stored_name <> ''
UNION ALL SELECT stored_name FROM crops WHERE stored_name <> ''
UNION ALL SELECT stored_name FROM augmented_images
UNION ALL SELECT stored_name FROM synthetic_images;
)sql";

const char* const stepToVersion2 = R"sql(
ALTER TABLE synthetic_images RENAME COLUMN nearest_distance TO nearest_ratio;
ALTER TABLE synthetic_images ADD COLUMN nearest_distance REAL;
ALTER TABLE synthetic_images ADD COLUMN copy_suspicion REAL;
)sql";

const char* const stepToVersion3 = R"sql(
ALTER TABLE training_checkpoints ADD COLUMN model_file TEXT NOT NULL DEFAULT '';
ALTER TABLE training_checkpoints ADD COLUMN model_bytes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE training_checkpoints ADD COLUMN model_hash TEXT NOT NULL DEFAULT '';

CREATE TABLE training_inputs (
    run_id INTEGER NOT NULL REFERENCES runs (id),
    crop_id INTEGER REFERENCES crops (id),
    augmented_id INTEGER REFERENCES augmented_images (id),
    CHECK ((crop_id IS NULL) <> (augmented_id IS NULL)),
    UNIQUE (run_id, crop_id),
    UNIQUE (run_id, augmented_id)
) STRICT;
CREATE INDEX training_inputs_by_crop ON training_inputs (crop_id);
CREATE INDEX training_inputs_by_augmented_image ON training_inputs (augmented_id);
)sql";

// The colours of the annotation classes are those of Okabe and Ito that stand out on stained tissue.
const char* const stepToVersion4 = R"sql(
CREATE TABLE annotation_classes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE,
    colour TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;
INSERT INTO annotation_classes (name, name_key, colour, position) VALUES
    ('cyst', 'cyst', '#56B4E9', 1),
    ('fibrous tissue', 'fibrous tissue', '#009E73', 2),
    ('proliferative area', 'proliferative area', '#D55E00', 3),
    ('duct', 'duct', '#F0E442', 4),
    ('healthy zone', 'healthy zone', '#0072B2', 5);

CREATE TABLE annotations (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    image_id INTEGER NOT NULL REFERENCES images (id) ON DELETE CASCADE,
    class_id INTEGER NOT NULL REFERENCES annotation_classes (id),
    shape TEXT NOT NULL CHECK (shape IN ('polygon', 'rectangle')),
    vertices TEXT NOT NULL
) STRICT;
CREATE INDEX annotations_by_image ON annotations (image_id);
CREATE INDEX annotations_by_class ON annotations (class_id);

CREATE TABLE old_splits AS SELECT * FROM splits;
DROP TABLE splits;
CREATE TABLE splits (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    patient_id INTEGER UNIQUE REFERENCES patients (id) ON DELETE CASCADE,
    image_id INTEGER UNIQUE REFERENCES images (id) ON DELETE CASCADE,
    split TEXT NOT NULL CHECK (split IN ('train', 'validation', 'test')),
    CHECK ((patient_id IS NULL) <> (image_id IS NULL))
) STRICT;
INSERT INTO splits (patient_id, image_id, split) SELECT patient_id, image_id, split FROM old_splits;
DROP TABLE old_splits;

-- What was made from a square must go on telling where it lay.
CREATE TRIGGER crops_in_use_stay BEFORE UPDATE OF image_id, x, y, side ON crops
WHEN EXISTS (SELECT 1 FROM augmented_images WHERE crop_id = OLD.id)
    OR EXISTS (SELECT 1 FROM training_inputs WHERE crop_id = OLD.id)
BEGIN
    SELECT RAISE(ABORT, 'the crop is in use');
END;

CREATE TABLE edits (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    code TEXT NOT NULL,
    arguments TEXT NOT NULL,
    is_undone INTEGER NOT NULL DEFAULT 0,
    made_at TEXT NOT NULL
) STRICT;
CREATE INDEX edits_by_state ON edits (is_undone);

-- In the order in which they happened. A row that was added is taken back by its key alone.
CREATE TABLE edit_changes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    edit_id INTEGER NOT NULL REFERENCES edits (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('added', 'removed', 'changed')),
    table_name TEXT NOT NULL,
    row_key ANY NOT NULL
) STRICT;
CREATE INDEX edit_changes_by_edit ON edit_changes (edit_id);

-- What the columns held before: all of a row that was removed, else those that were changed.
CREATE TABLE edit_values (
    change_id INTEGER NOT NULL REFERENCES edit_changes (id) ON DELETE CASCADE,
    column_name TEXT NOT NULL,
    value ANY,
    PRIMARY KEY (change_id, column_name)
) STRICT, WITHOUT ROWID;

DROP VIEW stored_names;
CREATE VIEW stored_names AS
SELECT stored_name FROM images WHERE stored_name <> ''
UNION ALL SELECT stored_name FROM crops WHERE stored_name <> ''
UNION ALL SELECT stored_name FROM augmented_images
UNION ALL SELECT stored_name FROM synthetic_images
UNION ALL SELECT value FROM edit_values WHERE column_name = 'stored_name' AND value <> '';
)sql";

// See QualityMeasures; NULL: not measured yet.
const char* const stepToVersion5 = R"sql(
ALTER TABLE images ADD COLUMN sharpness REAL;
ALTER TABLE images ADD COLUMN tissue REAL;
ALTER TABLE images ADD COLUMN saturated REAL;
)sql";

} // namespace histosynth
