// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/error_texts.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace histosynth {

using namespace std::string_view_literals;

namespace {

struct ErrorSentence {
    std::string_view code;
    const char* sentence;
    const char* inWindow = nullptr; // where the sentence is of the command line, which speaks English only
};

// One line per code, sorted by code. Say what happened, to which file, and what the user can do about it.
constexpr ErrorSentence sentences[] = {
    {"augment.class_beyond_balance",
     HISTOSYNTH_TEXT("{class} has {count} training images already, more than {target}, so none were added.")},
    {"augment.class_without_crops",
     HISTOSYNTH_TEXT("{class} has no training crops and is left out. Import and crop images of it first.")},
    {"augment.no_crops", HISTOSYNTH_TEXT("There are no training crops to augment. Crop the images first.")},
    {"chart.unknown_format", HISTOSYNTH_TEXT("{file}: the name of a chart must end in .png, .svg, .pdf or .csv.")},
    {"crop.image_changed",
     HISTOSYNTH_TEXT(
         "{file} is no longer the image that was imported, so it was not cropped. Restore it, or import it anew.")},
    {"crop.image_missing",
     HISTOSYNTH_TEXT(
         "{file} is missing or damaged and was not cropped. Put it back, or import it from where it is now.")},
    {"crop.image_too_small",
     HISTOSYNTH_TEXT("{file} has {width} x {height} pixels, too few for a crop of {size}. Choose a smaller side.")},
    {"crop.no_images", HISTOSYNTH_TEXT("The project has no images to crop. Import some first.")},
    {"crop.no_tissue",
     HISTOSYNTH_TEXT(
         "{file} gave no crop: too little of it is tissue. Lower the least share of tissue if that is wrong.")},
    {"demo.folder_not_ours",
     HISTOSYNTH_TEXT("{folder} is not empty and no sample project. Choose another folder for the demo.")},
    {"edit.annotation_added", HISTOSYNTH_TEXT("Annotation added: {class}")},
    {"edit.annotation_changed", HISTOSYNTH_TEXT("Annotation changed: {class}")},
    {"edit.annotation_class_added", HISTOSYNTH_TEXT("Annotation class added: {name}")},
    {"edit.annotation_class_changed", HISTOSYNTH_TEXT("Annotation class changed: {name}")},
    {"edit.annotation_class_deleted", HISTOSYNTH_TEXT("Annotation class deleted: {name}")},
    {"edit.annotations_deleted", HISTOSYNTH_TEXT("Annotations deleted: {count}")},
    {"edit.augmented_deleted", HISTOSYNTH_TEXT("Augmented images deleted: {count}")},
    {"edit.class_added", HISTOSYNTH_TEXT("Class added: {name}")},
    {"edit.class_changed", HISTOSYNTH_TEXT("Class changed: {name}")},
    {"edit.class_deleted", HISTOSYNTH_TEXT("Class deleted: {name}")},
    {"edit.classes_merged", HISTOSYNTH_TEXT("Class {from} merged into {into}")},
    {"edit.classes_reordered", HISTOSYNTH_TEXT("Classes put in another order")},
    {"edit.crop_moved", HISTOSYNTH_TEXT("Crop moved")},
    {"edit.crops_added", HISTOSYNTH_TEXT("Crops added: {count}")},
    {"edit.crops_deleted", HISTOSYNTH_TEXT("Crops deleted: {count}")},
    {"edit.images_added", HISTOSYNTH_TEXT("Images added: {count}")},
    {"edit.images_deleted", HISTOSYNTH_TEXT("Images taken out of the project: {count}")},
    {"edit.images_reclassified", HISTOSYNTH_TEXT("Images moved to class {class}: {count}")},
    {"edit.images_rescaled", HISTOSYNTH_TEXT("Images with another scale: {count}")},
    {"edit.images_to_no_patient", HISTOSYNTH_TEXT("Images without a patient now: {count}")},
    {"edit.images_to_no_slide", HISTOSYNTH_TEXT("Images without a slide now: {count}")},
    {"edit.images_to_patient", HISTOSYNTH_TEXT("Images given to patient {patient}: {count}")},
    {"edit.images_to_slide", HISTOSYNTH_TEXT("Images given to slide {slide}: {count}")},
    {"edit.leaks_repaired", HISTOSYNTH_TEXT("Patients put into one split each")},
    {"edit.patient_deleted", HISTOSYNTH_TEXT("Patient deleted: {name}")},
    {"edit.patient_renamed", HISTOSYNTH_TEXT("Patient renamed: {name}")},
    {"edit.split_dealt", HISTOSYNTH_TEXT("Patients dealt out to the splits")},
    {"edit.synthetic_deleted", HISTOSYNTH_TEXT("Synthetic images deleted: {count}")},
    {"edit.synthetic_rated", HISTOSYNTH_TEXT("Synthetic images rated: {count}")},
    {"evaluate.no_test_images",
     HISTOSYNTH_TEXT(
         "{class} has fewer than three real test crops and is not measured. More patients are needed for that.")},
    {"evaluate.no_test_set",
     HISTOSYNTH_TEXT(
         "No class has enough real test crops to measure against. Import images of more patients, then split again.")},
    {"evaluate.small_test_set",
     HISTOSYNTH_TEXT("{class} has only {count} real test crops: take its numbers as rough.")},
    {"export.archive_too_large", HISTOSYNTH_TEXT("{file} would become too large: this kind of archive holds at most "
                                                 "{limit}. Choose a name that ends in .7z or .tar.gz, or a folder.")},
    {"export.balanced", HISTOSYNTH_TEXT("{count} training images were left out, so that each class has as many.")},
    {"export.not_a_png", HISTOSYNTH_TEXT("Image {id} of the project is damaged, so the set was not exported. Delete "
                                         "the image or restore its file, then try again.")},
    {"export.not_an_export",
     HISTOSYNTH_TEXT("{file} is something else than an earlier export, so it is not replaced. Choose another name.")},
    {"export.nothing",
     HISTOSYNTH_TEXT(
         "There is nothing to export: no image fits what was asked for. Import or accept some images first.")},
    {"export.suspects_included",
     HISTOSYNTH_TEXT(
         "{count} of the synthetic images resemble a training image so closely that they may be copies. Look "
         "at them beside it before you pass the set on.")},
    {"export.suspects_left_out",
     HISTOSYNTH_TEXT(
         "{count} synthetic images were left out because they may be copies of training images. Accept those "
         "that are none, or include suspected copies.")},
    {"export.target_exists", "{file} exists already. Choose another name, or use --force to replace it.",
     HISTOSYNTH_TEXT("{file} exists already. Choose another name, or replace it.")},
    {"export.unknown_format",
     HISTOSYNTH_TEXT("{file}: the name must end in .zip, .7z or .tar.gz, or have no ending for a folder.")},
    {"export.unrated_left_out",
     HISTOSYNTH_TEXT("{count} synthetic images were left out because nobody has accepted them. Accept them, or "
                     "choose all that were not rejected.")},
    {"export.unsafe_path",
     HISTOSYNTH_TEXT("{path} is not a safe name in an archive. This is an error of the program; please report it.")},
    {"file.cannot_write",
     HISTOSYNTH_TEXT(
         "{file} could not be written: {reason}. Free some space or choose another folder, then try again.")},
    {"file.unreadable", HISTOSYNTH_TEXT("{file} could not be read: {reason}.")},
    {"generate.class_unknown_to_model",
     HISTOSYNTH_TEXT("The model of run {run} was not trained on {class}. Train a new one, or choose another class.")},
    {"image.cannot_augment",
     HISTOSYNTH_TEXT(
         "An image of {width} x {height} pixels is too small to be augmented: both sides must be 2 pixels or more.")},
    {"image.cannot_encode", HISTOSYNTH_TEXT("A picture could not be stored as PNG: {reason}. Please report this.")},
    {"image.damaged",
     HISTOSYNTH_TEXT("{file} is a damaged {format} image: {reason}. Copy it again or export it anew.")},
    {"image.empty", HISTOSYNTH_TEXT("{file} is empty. Copy it again.")},
    {"image.git_lfs_pointer", "{file} is not the image but git's stand-in for it. Fetch it with \"git lfs pull\".",
     HISTOSYNTH_TEXT("{file} is not the image but a stand-in for it of a few words, as git makes them. Ask for the "
                     "image itself where you have the file from.")},
    {"image.part_outside",
     HISTOSYNTH_TEXT("{file} is smaller than the crop that was taken from it: it is no longer the same image. Put the "
                     "original back, or import it anew.")},
    {"image.slide", HISTOSYNTH_TEXT("{file} is a whole-slide image, which this version cannot open yet. Export "
                                    "fields of it as TIFF or PNG.")},
    {"image.too_large",
     HISTOSYNTH_TEXT("{file} has {width} x {height} pixels; at most {megapixels} megapixels and {side} pixels a "
                     "side can be opened. Export smaller fields of it.")},
    {"image.truncated", HISTOSYNTH_TEXT("{file} breaks off: a part of this {format} image is missing. Copy it again.")},
    {"image.unknown_kind", HISTOSYNTH_TEXT("{file} is no image of a known kind but {kind}. BMP, JPEG, PNG and TIFF "
                                           "can be opened.")},
    {"image.unknown_preset", HISTOSYNTH_TEXT("{name} is not a preset of augmentation. Choose one of: {known}.")},
    {"image.unsupported",
     HISTOSYNTH_TEXT("{file} is a {format} image of a rare kind that cannot be opened: {reason}. Save it as PNG or "
                     "as TIFF with 8 bits a channel.")},
    {"image.web_page",
     HISTOSYNTH_TEXT("{file} is not an image but a web page, perhaps an error message. Download the image again.")},
    {"import.bad_patient", HISTOSYNTH_TEXT("{file} was not imported: the patient in its name would be \"{name}\", but "
                                           "must have 1 to {maximum} characters. Change the pattern.")},
    {"import.bad_pattern", HISTOSYNTH_TEXT("{pattern} is no regular expression: {reason}")},
    {"import.copied", HISTOSYNTH_TEXT("{file} was in the project by reference; now it has been copied in.")},
    {"import.copy_restored",
     HISTOSYNTH_TEXT("{file} is an image whose copy the project was missing; it has been copied in again.")},
    {"import.duplicate",
     HISTOSYNTH_TEXT(
         "{file} has the same content as {known}, which is in the project already, and was not added again.")},
    {"import.found_again",
     HISTOSYNTH_TEXT("{file} is an image that the project was missing; its place has been updated.")},
    {"import.no_files",
     HISTOSYNTH_TEXT("{file} holds no image files (BMP, JPEG, PNG or TIFF). Choose another folder.")},
    {"import.nothing_usable", "None of the {count} files could be imported; the reasons are above.",
     HISTOSYNTH_TEXT("None of the {count} files could be imported.")},
    {"json.unreadable", HISTOSYNTH_TEXT("{file} is not a readable JSON file: {reason}.")},
    {"memory.exhausted", HISTOSYNTH_TEXT("There is not enough memory. Close other programs or choose smaller sizes, "
                                         "then try again; what was finished is kept.")},
    {"metrics.features_unusable", HISTOSYNTH_TEXT("The distance between the images could not be measured: {reason}.")},
    {"metrics.few_images", HISTOSYNTH_TEXT("Fewer than 20 images were compared: the numbers are rough.")},
    {"metrics.few_patients", HISTOSYNTH_TEXT("The real images are of fewer than five patients: the interval is wide.")},
    {"metrics.fewer_images_than_features",
     HISTOSYNTH_TEXT("Fewer images were compared than there are features: the extrapolated value is rough.")},
    {"metrics.images_unusable", HISTOSYNTH_TEXT("The images could not be measured: {reason}.")},
    {"metrics.one_patient",
     HISTOSYNTH_TEXT("The real images are of one patient: the interval tells nothing about other patients.")},
    {"models.bad_colour_space", HISTOSYNTH_TEXT("The colours of the model cannot be: {reason}.")},
    {"models.bad_compact_config",
     HISTOSYNTH_TEXT("{file} is a compact model whose description cannot be used: {reason}.")},
    {"models.no_class", HISTOSYNTH_TEXT("there must be at least one class")},
    {"models.no_level", HISTOSYNTH_TEXT("must name the channels of at least one level")},
    {"models.not_compact",
     HISTOSYNTH_TEXT("{file} is no compact model made by HistoSynth. Choose a checkpoint of a run.")},
    {"models.not_divisible", HISTOSYNTH_TEXT("must be divisible by {divisor}, but is {value}")},
    {"models.setting_malformed", HISTOSYNTH_TEXT("The model's setting {setting} cannot be {value}.")},
    {"models.setting_unsupported",
     HISTOSYNTH_TEXT("The model's setting {setting} is {value}, which HistoSynth cannot run yet.")},
    {"models.size_too_small", HISTOSYNTH_TEXT("must be at least {minimum}, but is {value}")},
    {"models.too_many_levels", HISTOSYNTH_TEXT("must name {maximum} levels at most")},
    {"option.also_accepted", HISTOSYNTH_TEXT("image {image} cannot be accepted and rejected at once")},
    {"option.empty", HISTOSYNTH_TEXT("must not be empty")},
    {"option.missing", HISTOSYNTH_TEXT("must be given")},
    {"option.named_twice", HISTOSYNTH_TEXT("{value} is named twice")},
    {"option.nothing_to_rate", "say which images, with --accept, --reject or --accept-run",
     HISTOSYNTH_TEXT("say which images")},
    {"option.out_of_range", HISTOSYNTH_TEXT("must be from {minimum} to {maximum}, but is {value}")},
    {"option.range_crossed", HISTOSYNTH_TEXT("must not be above {other} ({limit}), but is {value}")},
    {"option.too_small", HISTOSYNTH_TEXT("must be at least {minimum}, but is {value}")},
    {"option.unknown", HISTOSYNTH_TEXT("there is no option of this name")},
    {"option.unknown_choice", HISTOSYNTH_TEXT("{value} is not one of: {choices}")},
    {"option.wrong_type", HISTOSYNTH_TEXT("must be {expected}, but is {value}")},
    {"pipelines.no_such_class", HISTOSYNTH_TEXT("The model has no class number {class}: it knows {count} classes.")},
    {"program.fault",
     HISTOSYNTH_TEXT("The program made a mistake: {reason}. Please report this; what was finished is kept.")},
    {"project.annotation_class_exists", HISTOSYNTH_TEXT("There is already an annotation class named {name}.")},
    {"project.annotation_class_in_use", HISTOSYNTH_TEXT("The annotation class {name} cannot be deleted: {count} "
                                                        "annotations are of it. Give those another class first.")},
    {"project.annotation_class_name",
     HISTOSYNTH_TEXT("\"{name}\" cannot be the name of an annotation class: write 1 to {maximum} characters.")},
    {"project.annotation_empty",
     HISTOSYNTH_TEXT("The outline encloses nothing inside the image. Draw it around something.")},
    {"project.annotation_not_finite", HISTOSYNTH_TEXT("A corner of the outline has no place. Draw it anew.")},
    {"project.annotation_too_few_vertices",
     HISTOSYNTH_TEXT("An outline needs at least three corners, but has {count}. Add some.")},
    {"project.augmented_in_use",
     HISTOSYNTH_TEXT("Augmented image {id} cannot be deleted: {count} trainings stand on it. Delete those first.")},
    {"project.broken_reference", HISTOSYNTH_TEXT("The project's database is inconsistent: row {row} of {table} names "
                                                 "something that is not there. Restore the project from a backup.")},
    {"project.busy",
     HISTOSYNTH_TEXT(
         "{file} is being written to by another part of the program for too long. Try again when that is done.")},
    {"project.cannot_undo",
     HISTOSYNTH_TEXT("This cannot be undone or redone: something has been made from it since. Delete that first.")},
    {"project.cannot_undo_taken", HISTOSYNTH_TEXT("This cannot be undone or redone: what would come back finds its "
                                                  "name or place taken, or what it belonged to gone.")},
    {"project.changing",
     HISTOSYNTH_TEXT("A large change of the project is still going on. Try again when it is done.")},
    {"project.class_colour", HISTOSYNTH_TEXT("{colour} is no colour; write it as #RRGGBB, for example #0072B2.")},
    {"project.class_exists", HISTOSYNTH_TEXT("There is already a class named {name}.")},
    {"project.class_name",
     HISTOSYNTH_TEXT("\"{name}\" cannot be the name of a class: write 1 to {maximum} characters.")},
    {"project.class_not_empty",
     HISTOSYNTH_TEXT(
         "The class {name} cannot be deleted: {count} things belong to it. Merge it into another class instead.")},
    {"project.constraint",
     HISTOSYNTH_TEXT(
         "The project's database refused a change: {reason}. This is a fault of the program; please report it.")},
    {"project.crop_exists", HISTOSYNTH_TEXT("There is already a crop of {side} px at {x}, {y}. Choose another place.")},
    {"project.crop_in_use",
     HISTOSYNTH_TEXT(
         "Crop {id} cannot be deleted: {count} augmented images and trainings stand on it. Delete those first.")},
    {"project.crop_outside", HISTOSYNTH_TEXT("A crop of {side} px at {x}, {y} does not lie inside the image of {width} "
                                             "x {height} px. Move it in, or choose a smaller side.")},
    {"project.damaged",
     HISTOSYNTH_TEXT(
         "The project's database {file} is damaged: {reason}. Restore it from a backup (project-version-….sqlite in "
         "the same folder, if there is one, is a copy from before an update).")},
    {"project.disk_error", HISTOSYNTH_TEXT("The disk failed on {file}: {reason}. See that it is connected and sound, "
                                           "then try again; what was finished is kept.")},
    {"project.disk_full",
     HISTOSYNTH_TEXT("The disk of {file} is full. Free some space and try again; what was finished is kept.")},
    {"project.exists", HISTOSYNTH_TEXT("{folder} holds a project already. Choose another folder.")},
    {"project.file_altered",
     HISTOSYNTH_TEXT("{file} no longer has the content that the project knows. Restore it from a backup.")},
    {"project.file_changed", HISTOSYNTH_TEXT("{file} was changed while it was being copied. Import it again.")},
    {"project.file_missing", HISTOSYNTH_TEXT("{file} is missing from the project. Restore it from a backup.")},
    {"project.folder_not_empty",
     HISTOSYNTH_TEXT("{folder} is not empty. Choose an empty or a new folder for the project.")},
    {"project.gone",
     HISTOSYNTH_TEXT("The project in {folder} is not there any more: its folder was moved or deleted, or its disk was "
                     "removed. Nothing can be saved. Put it back and try again, or open it where it is now.")},
    {"project.image_in_use",
     HISTOSYNTH_TEXT(
         "{file} cannot be taken out of the project: {count} crops were made from it. Delete those first.")},
    {"project.leak", HISTOSYNTH_TEXT("Patient {patient} is in more than one split. Split the project again.")},
    {"project.locked", HISTOSYNTH_TEXT("{folder} is being written to by another program (process {pid} on {host}). "
                                       "Wait until it is done, or end it.")},
    {"project.migrated",
     HISTOSYNTH_TEXT("The project was updated from version {from} to {to}; a copy of the old database is {backup}.")},
    {"project.newer_version", HISTOSYNTH_TEXT("{file} was made by a newer version of the program (format {version}, "
                                              "this program knows {known}). Install the newer version.")},
    {"project.no_such_annotation", HISTOSYNTH_TEXT("There is no annotation {id} in the project.")},
    {"project.no_such_annotation_class", HISTOSYNTH_TEXT("There is no annotation class {name} in the project.")},
    {"project.no_such_checkpoint", HISTOSYNTH_TEXT("There is no training checkpoint {id} in the project.")},
    {"project.no_such_class", HISTOSYNTH_TEXT("There is no class {name}. There are: {known}.")},
    {"project.no_such_crop", HISTOSYNTH_TEXT("There is no crop {id} in the project.")},
    {"project.no_such_image", HISTOSYNTH_TEXT("There is no image {id} in the project.")},
    {"project.no_such_patient", HISTOSYNTH_TEXT("There is no patient {name} in the project.")},
    {"project.no_such_run", HISTOSYNTH_TEXT("There is no run {run} in the project.")},
    {"project.not_a_generation",
     "Run {run} is not a generation, so there is nothing of it to accept. The command status lists all runs.",
     HISTOSYNTH_TEXT("Run {run} drew no images, so there is nothing of it to accept.")},
    {"project.not_found", "{folder} holds no project. Make one with the command new, or choose another folder.",
     HISTOSYNTH_TEXT("{folder} holds no project. Choose another folder, or begin a new project.")},
    {"project.not_writable",
     HISTOSYNTH_TEXT("{folder} cannot be written to: {reason}. Allow writing to it, or copy the project elsewhere.")},
    {"project.nothing_to_undo", HISTOSYNTH_TEXT("There is nothing to undo or redo.")},
    {"project.older_version", HISTOSYNTH_TEXT("{file} is of an older version (format {version}) and has to be updated: "
                                              "open it once where it can be written to.")},
    {"project.orphans_removed",
     HISTOSYNTH_TEXT("{count} unfinished files of a program that was ended early were deleted.")},
    {"project.other_content", HISTOSYNTH_TEXT("{file} is not the same image as {expected}: its content differs.")},
    {"project.patient_exists", HISTOSYNTH_TEXT("There is already a patient named {name}.")},
    {"project.patient_name",
     HISTOSYNTH_TEXT("\"{name}\" cannot be the name of a patient: write 1 to {maximum} characters.")},
    {"project.patient_not_empty", HISTOSYNTH_TEXT("Patient {name} cannot be deleted: {count} images belong to it.")},
    {"project.read_only", HISTOSYNTH_TEXT("The project in {folder} is open for reading only and cannot be changed.")},
    {"project.run_in_use",
     HISTOSYNTH_TEXT("Run {run} cannot be deleted: other runs built on what it made. Delete those first.")},
    {"project.runs_interrupted", HISTOSYNTH_TEXT("{count} runs were interrupted when their program ended.")},
    {"project.scale", HISTOSYNTH_TEXT("{value} is no scale: the size of a pixel in µm must be above 0.")},
    {"project.slide_without_patient", HISTOSYNTH_TEXT("The slide {slide} needs a patient. Name the patient, too.")},
    {"project.split_shares", HISTOSYNTH_TEXT("The shares of the split must make 100 per cent with a share for "
                                             "training, but are {train}, {validation} and {test}.")},
    {"project.transaction_doomed",
     HISTOSYNTH_TEXT("A change of the project was undone because a part of it had failed.")},
    {"project.verification_failed", "{folder} has {count} problems; they are listed above.",
     HISTOSYNTH_TEXT("{folder} has {count} problems. Restore it from a backup.")},
    {"project.wrong_parent",
     HISTOSYNTH_TEXT("Row {row} of {table} in the project's database was not made by a run of the right kind, or lies "
                     "outside its image. Restore the project from a backup.")},
    {"samplers.bad_levels",
     HISTOSYNTH_TEXT("A sampler was given {count} noise levels that do not fall. This is a fault of the program.")},
    {"samplers.unknown_sampler", HISTOSYNTH_TEXT("There is no sampler {name}. Choose one of: {known}.")},
    {"schedulers.bad_noise_schedule",
     HISTOSYNTH_TEXT("The noise schedule {options} has values out of range. This is a fault of the program.")},
    {"schedulers.empty_range",
     HISTOSYNTH_TEXT("The lowest sigma {minimum} is not below the highest, {maximum}. Change one of the two.")},
    {"schedulers.unknown_schedule", HISTOSYNTH_TEXT("There is no schedule {name}. Choose one of: {known}.")},
    {"split.already_used", HISTOSYNTH_TEXT("The images cannot be split anew: the model of run {run} was trained on the "
                                           "present split. Delete the run first.")},
    {"split.done_by_default",
     HISTOSYNTH_TEXT("The images were split by patient: 70 % for training, 15 % for validation, 15 % for test.")},
    {"split.extended",
     HISTOSYNTH_TEXT(
         "{count} new images were dealt to training, validation and test; the others stay where they were.")},
    {"train.class_without_images",
     HISTOSYNTH_TEXT("{class} has no training crops and is not trained on. Import and crop images of it first.")},
    {"train.no_checkpoint",
     "Run {run} has no training checkpoint: it was stopped before the first "
     "one. Go on with it by train --resume.",
     HISTOSYNTH_TEXT("Run {run} has no training checkpoint: it was stopped before the first one. Resume it in Train.")},
    {"train.no_checkpoint_left",
     HISTOSYNTH_TEXT("Run {run} has no training checkpoint any more: all have been deleted. "
                     "Choose another run, or train a new model.")},
    {"train.no_images", HISTOSYNTH_TEXT("There are no training crops. Import and crop images first.")},
    {"train.no_run", "No model has been trained in this project. Run the command train first.",
     HISTOSYNTH_TEXT("No model has been trained in this project. Train one first.")},
    {"train.no_such_checkpoint",
     HISTOSYNTH_TEXT("Run {run} has no training checkpoint of step {step}. It has: {known}.")},
    {"train.not_a_training", "Run {run} is not a training. The command status lists all runs.",
     HISTOSYNTH_TEXT("Run {run} is not a training. Choose one from the list in Train.")},
    {"train.nothing_to_resume", "No training run is there to go on with. Start one with the command train.",
     HISTOSYNTH_TEXT("No training run is there to go on with. Start one in Train.")},
    {"train.resume_with_options", "goes on with the settings that the run began with: leave out the other options",
     HISTOSYNTH_TEXT("goes on with the settings that the run began with")},
    {"train.run_is_done", HISTOSYNTH_TEXT("Run {run} is done; there is nothing to go on with.")},
    {"training.bad_channels",
     HISTOSYNTH_TEXT("{value} is not a list of numbers with commas in between, such as 64,128,128")},
    {"training.bad_data", HISTOSYNTH_TEXT("These images cannot be trained on: {reason}.")},
    {"training.checkpoint_damaged",
     HISTOSYNTH_TEXT("The training checkpoint {file} is damaged: {reason}. Go on from an earlier one.")},
    {"training.checkpoint_written", HISTOSYNTH_TEXT("Step {step} is saved: {file}")},
    {"training.loss_not_finite",
     HISTOSYNTH_TEXT("The loss of step {step} is not a finite number, so the run was stopped. The last good training "
                     "checkpoint: {checkpoint}. Try a lower learning rate.")},
    {"training.no_checkpoint", HISTOSYNTH_TEXT("{file} is no training checkpoint. A model file cannot be gone on from: "
                                               "choose the .training.safetensors file beside it.")},
    {"training.no_validation", HISTOSYNTH_TEXT("There are no images to validate on: the validation loss is left out.")},
    {"training.nothing_learned", HISTOSYNTH_TEXT("must be above 0")},
    {"training.other_run",
     HISTOSYNTH_TEXT("The training checkpoint {file} belongs to a run with other settings or images: {what} differs.")},
    {"training.preview_failed",
     HISTOSYNTH_TEXT("The preview of step {step} could not be drawn: {reason}. The run goes on.")},
    {"weights.cannot_store",
     HISTOSYNTH_TEXT("The tensor {name} cannot be written to {file}: {reason}. This is a fault of the program.")},
    {"weights.missing",
     HISTOSYNTH_TEXT("{file} lacks {count} tensors that the model needs: {names}. Choose a file of this model.")},
    {"weights.no_such_tensor", HISTOSYNTH_TEXT("{file} holds no tensor {name}. Choose another file.")},
    {"weights.safetensors_damaged",
     HISTOSYNTH_TEXT("{file} is not a good safetensors file: {reason}. Get the file again.")},
    {"weights.unexpected",
     HISTOSYNTH_TEXT("{file} holds {count} tensors that the model has no place for: {names}. Choose a file of this "
                     "model.")},
    {"weights.unknown_parameter",
     HISTOSYNTH_TEXT("The parameter {name} has no name in single-file checkpoints. This is a fault of the program.")},
    {"weights.unreadable", HISTOSYNTH_TEXT("{file} could not be read: {reason}.")},
    {"weights.wrong_shape",
     HISTOSYNTH_TEXT("The tensor {name} of {file} has the shape {shape}, but the model needs {expected}. Choose a file "
                     "of this model.")},
};

const ErrorSentence* find(std::string_view code)
{
    const auto* found = std::ranges::find(sentences, code, &ErrorSentence::code);
    return found != std::end(sentences) ? found : nullptr;
}

std::string raw(const std::string& code, const std::vector<ErrorArgument>& arguments)
{
    std::string text = code;
    for (const auto& argument : arguments)
        text += " " + argument.name + "=" + argument.value;
    return text;
}

// Arguments that are words of ours or of the system, and no names of anything: marked for translation where they are
// written; what a library says of a file stays as it is.
bool isOfWords(std::string_view argument)
{
    constexpr std::array names{"expected"sv, "kind"sv, "reason"sv};
    return std::ranges::find(names, argument) != names.end();
}

// Reasons that the system gives most, in the words of the C library.
[[maybe_unused]] constexpr std::array systemReasons{
    HISTOSYNTH_TEXT("Input/output error"),        HISTOSYNTH_TEXT("Is a directory"),
    HISTOSYNTH_TEXT("No such file or directory"), HISTOSYNTH_TEXT("No space left on device"),
    HISTOSYNTH_TEXT("Not a directory"),           HISTOSYNTH_TEXT("Permission denied"),
    HISTOSYNTH_TEXT("Read-only file system"),
};

// One pass from left to right: what an argument brings in is not looked at again.
std::string filled(std::string_view sentence, const std::vector<ErrorArgument>& arguments)
{
    std::string text;
    while (!sentence.empty()) {
        const auto open = sentence.find('{');
        const auto close = sentence.find('}', open);
        text += sentence.substr(0, open);
        if (close == std::string_view::npos)
            break;
        const auto name = sentence.substr(open + 1, close - open - 1);
        const auto found = std::ranges::find(arguments, name, &ErrorArgument::name);
        text += found != arguments.end() ? std::string_view(found->value) : sentence.substr(open, close - open + 1);
        sentence.remove_prefix(close + 1);
    }
    return text;
}

} // namespace

std::string errorText(const std::string& code, const std::vector<ErrorArgument>& arguments)
{
    const auto* found = find(code);
    return found != nullptr ? filled(found->sentence, arguments) : raw(code, arguments);
}

std::string errorText(const std::string& code, std::vector<ErrorArgument> arguments,
                      const std::function<std::string(const char*)>& translate)
{
    const auto* found = find(code);
    if (found == nullptr)
        return raw(code, arguments);
    for (auto& argument : arguments) {
        if (isOfWords(argument.name) && !argument.value.empty())
            argument.value = translate(argument.value.c_str());
    }
    return filled(translate(found->inWindow != nullptr ? found->inWindow : found->sentence), arguments);
}

std::string problemText(const OptionProblem& problem)
{
    // Arguments that stand by themselves are written in capitals, like PROJECT.
    const bool isFlag = std::ranges::any_of(problem.field, [](char c) { return c >= 'a' && c <= 'z'; });
    std::string flag = (isFlag ? "--" : "") + problem.field;
    std::ranges::replace(flag, '_', '-');
    return flag + ": " + errorText(problem.code, problem.arguments) + ".";
}

std::vector<std::string> knownErrorCodes()
{
    std::vector<std::string> codes;
    for (const auto& sentence : sentences)
        codes.emplace_back(sentence.code);
    return codes;
}

} // namespace histosynth
