// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The table of actions: the one place that says what can be done, by which key, and when.
#include <QtCore/QtTranslation>

#include "app/desk/action_table.h"

namespace histosynth {

namespace {

constexpr auto text(const char* english)
{
    return english;
}

constexpr Facts nothing;
constexpr Facts project = Fact::ProjectOpen;
constexpr Facts writable = Facts(Fact::ProjectOpen) | Fact::Writable;
constexpr Facts oneClass = writable | Fact::InDataset | Fact::ClassSelected;
constexpr Facts onePatient = writable | Fact::InDataset | Fact::PatientSelected;
constexpr Facts images = Facts(Fact::ProjectOpen) | Fact::InDataset | Fact::ImagesSelected;
constexpr Facts viewer = Facts(Fact::ProjectOpen) | Fact::InDataset | Fact::ViewerOpen;

#define ACTION_TEXT(english) text(QT_TRANSLATE_NOOP("Actions", english))

const ActionInfo infos[] = {
    {"project.new", ActionMenu::Project, ACTION_TEXT("&New project…"), ACTION_TEXT("Make a project in a new folder."),
     "document-new", "Ctrl+N", nothing},
    {"project.open", ActionMenu::Project, ACTION_TEXT("&Open project…"), ACTION_TEXT("Open the folder of a project."),
     "document-open-folder", "Ctrl+O", nothing},
    {"project.sample", ActionMenu::Project, ACTION_TEXT("&Sample project…"),
     ACTION_TEXT("Make a project with drawn tissue to try things on."), "help-hint", "", nothing},
    {"project.close", ActionMenu::Project, ACTION_TEXT("&Close project"), "", "window-close", "Ctrl+W", project},
    {"images.import_files", ActionMenu::Project, ACTION_TEXT("&Import images…"),
     ACTION_TEXT("Add image files to the selected class."), "document-import", "Ctrl+I", writable, false,
     "edit.images_added"},
    {"images.import_folder", ActionMenu::Project, ACTION_TEXT("Import a &folder…"),
     ACTION_TEXT("Add all images in a folder to the selected class."), "document-open-folder", "Ctrl+Shift+I", writable,
     false, "edit.images_added"},
    {"program.quit", ActionMenu::Project, ACTION_TEXT("&Quit"), "", "application-exit", "Ctrl+Q", nothing},

    {"edit.undo", ActionMenu::Edit, ACTION_TEXT("&Undo"), "", "edit-undo", "Ctrl+Z", writable | Fact::CanUndo},
    {"edit.redo", ActionMenu::Edit, ACTION_TEXT("&Redo"), "", "edit-redo", "Ctrl+Shift+Z; Ctrl+Y",
     writable | Fact::CanRedo},
    {"class.add", ActionMenu::Edit, ACTION_TEXT("&Add class…"), ACTION_TEXT("Add a kind of tissue to the project."),
     "list-add", "", writable | Fact::InDataset, false, "edit.class_added"},
    {"class.rename", ActionMenu::Edit, ACTION_TEXT("&Rename class"), "", "edit-rename", "F2", oneClass, false,
     "edit.class_changed"},
    {"class.recolour", ActionMenu::Edit, ACTION_TEXT("Change its &colour…"), "", "color-picker", "", oneClass, false,
     "edit.class_changed"},
    {"class.move_up", ActionMenu::Edit, ACTION_TEXT("Move class u&p"), "", "arrow-up", "Alt+Up", oneClass, false,
     "edit.classes_reordered"},
    {"class.move_down", ActionMenu::Edit, ACTION_TEXT("Move class &down"), "", "arrow-down", "Alt+Down", oneClass,
     false, "edit.classes_reordered"},
    {"class.merge", ActionMenu::Edit, ACTION_TEXT("&Merge class into…"),
     ACTION_TEXT("Give all images of the class to another class."), "", "", oneClass, false, "edit.classes_merged"},
    {"class.remove", ActionMenu::Edit, ACTION_TEXT("D&elete class"), ACTION_TEXT("Delete the class if it is empty."),
     "edit-delete", "", oneClass, false, "edit.class_deleted"},
    {"patient.rename", ActionMenu::Edit, ACTION_TEXT("Rename pa&tient"),
     ACTION_TEXT("Rename the patient chosen on the left."), "edit-rename", "", onePatient, false,
     "edit.patient_renamed"},
    {"patient.remove", ActionMenu::Edit, ACTION_TEXT("Delete pat&ient"),
     ACTION_TEXT("Delete the patient chosen on the left. The images stay, without a patient."), "edit-delete", "",
     onePatient, false, "edit.patient_deleted"},
    {"annotation_class.edit", ActionMenu::Edit, ACTION_TEXT("A&nnotation classes…"),
     ACTION_TEXT("Choose what annotations can mark: cysts, ducts, …"), "tag", "", writable | Fact::InDataset, false,
     "edit.annotation_class_changed"},

    {"image.open", ActionMenu::Image, ACTION_TEXT("&Open in the viewer"), ACTION_TEXT("Zoom in, crop and annotate."),
     "zoom-in", "", images},
    {"image.close", ActionMenu::Image, ACTION_TEXT("&Back to all images"), "", "go-previous", "", viewer},
    {"image.remove", ActionMenu::Image, ACTION_TEXT("&Take out of the project"),
     ACTION_TEXT("Take the selected images out of the project. The files stay where they are."), "edit-delete", "Del",
     images | writable, false, "edit.images_deleted"},
    {"crop.propose", ActionMenu::Image, ACTION_TEXT("&Propose crops…"),
     ACTION_TEXT("Lay a grid of square crops over the tissue or over annotations."), "transform-crop", "Ctrl+G",
     writable | Fact::InDataset, false, "edit.crops_added"},
    {"mark.remove", ActionMenu::Image, ACTION_TEXT("&Delete the selected crops and annotations"), "", "edit-clear", "",
     viewer | writable | Fact::OverlaySelected, false, "edit.crops_deleted"},
    {"split.deal", ActionMenu::Image, ACTION_TEXT("&Split by patient…"),
     ACTION_TEXT("Deal the patients into training, validation and test."), "view-split-left-right", "",
     writable | Fact::InDataset, false, "edit.split_dealt"},
    {"split.repair", ActionMenu::Image, ACTION_TEXT("Put each patient into &one split"),
     ACTION_TEXT("Moves all images of a patient into the split where most of them are."), "checkmark", "",
     writable | Fact::InDataset, false, "edit.leaks_repaired"},
    {"tool.move", ActionMenu::Image, ACTION_TEXT("&Move and select"),
     ACTION_TEXT("Move the image, select crops and annotations."), "transform-browse", "V", viewer, true},
    {"tool.crop", ActionMenu::Image, ACTION_TEXT("&Crop"), ACTION_TEXT("Click to place a crop, drag one to move it."),
     "transform-crop", "C", viewer | writable, true, "edit.crops_added"},
    {"tool.rectangle", ActionMenu::Image, ACTION_TEXT("Annotate with a &rectangle"), "", "draw-rectangle", "R",
     viewer | writable, true, "edit.annotation_added"},
    {"tool.polygon", ActionMenu::Image, ACTION_TEXT("Annotate with a &polygon"),
     ACTION_TEXT("Click the corners; a double click or Enter closes the outline."), "draw-polygon", "P",
     viewer | writable, true, "edit.annotation_added"},

    {"synthetic.accept", ActionMenu::Image, ACTION_TEXT("&Accept"),
     ACTION_TEXT("Take the selected synthetic images into the exported set."), "checkmark", "A",
     writable | Fact::InGenerate | Fact::SyntheticSelected, false, "edit.synthetic_rated"},
    {"synthetic.reject", ActionMenu::Image, ACTION_TEXT("&Reject"),
     ACTION_TEXT("Leave the selected synthetic images out."), "dialog-cancel", "R",
     writable | Fact::InGenerate | Fact::SyntheticSelected, false, "edit.synthetic_rated"},
    {"synthetic.unrate", ActionMenu::Image, ACTION_TEXT("&Forget the rating"), "", "edit-clear", "U",
     writable | Fact::InGenerate | Fact::SyntheticSelected, false, "edit.synthetic_rated"},
    {"synthetic.again", ActionMenu::Image, ACTION_TEXT("A&gain"),
     ACTION_TEXT("Put the settings of the selected image into the form."), "view-refresh", "G",
     writable | Fact::InGenerate | Fact::SyntheticSelected},
    {"synthetic.delete", ActionMenu::Image, ACTION_TEXT("&Delete synthetic images"), "", "edit-delete", "Del",
     writable | Fact::InGenerate | Fact::SyntheticSelected, false, "edit.synthetic_deleted"},

    {"samples.again", ActionMenu::Image, ACTION_TEXT("New &samples"),
     ACTION_TEXT("Draw other samples of the recipe; in the Augment workspace the space bar does so, too."), "roll",
     "Ctrl+R", project | Fact::InAugment},
    {"augmented.create", ActionMenu::Image, ACTION_TEXT("&Create augmented images"),
     ACTION_TEXT("Make the training images that the Augment workspace shows."), "transform-rotate", "Ctrl+Return",
     writable | Fact::InAugment},
    {"augmented.delete", ActionMenu::Image, ACTION_TEXT("&Delete all augmented images"),
     ACTION_TEXT("Delete the augmented images of all classes, but for those that a model was trained on."),
     "edit-delete", "", writable | Fact::InAugment | Fact::AugmentedThere, false, "edit.augmented_deleted"},
    {"set.write", ActionMenu::Image, ACTION_TEXT("&Write the set"),
     ACTION_TEXT("Export the images that the Export workspace shows."), "document-export", "Ctrl+Return",
     writable | Fact::InExport},

    {"train.start", ActionMenu::None, ACTION_TEXT("&Train"), ACTION_TEXT("Begin a training with the options shown."),
     "media-playback-start", "Ctrl+T", writable | Fact::InTrain},
    {"train.pause", ActionMenu::None, ACTION_TEXT("&Pause or go on"),
     ACTION_TEXT("Hold the training after its present step, or let it go on."), "media-playback-pause", "Ctrl+P",
     project | Fact::InTrain | Fact::TrainingRuns},
    {"train.stop", ActionMenu::None, ACTION_TEXT("&Stop training"),
     ACTION_TEXT("Stop after the present step; the run can be resumed."), "media-playback-stop", "Ctrl+.",
     project | Fact::InTrain | Fact::TrainingRuns},
    {"run.resume", ActionMenu::None, ACTION_TEXT("&Resume run"), ACTION_TEXT("Go on from the last saved state."),
     "media-playback-start", "Ctrl+R", writable | Fact::InTrain | Fact::RunResumable},
    {"run.open_folder", ActionMenu::None, ACTION_TEXT("&Open folder"), ACTION_TEXT("Show the files of the run."),
     "document-open-folder", "", project | Fact::InTrain | Fact::RunSelected},
    {"run.delete", ActionMenu::None, ACTION_TEXT("&Delete run…"), ACTION_TEXT("Delete the run with its models."),
     "edit-delete", "", writable | Fact::InTrain | Fact::RunSelected},

    {"pair.accept", ActionMenu::None, ACTION_TEXT("&Accept"), ACTION_TEXT("The synthetic image is no copy."),
     "checkmark", "A", writable | Fact::InEvaluate | Fact::PairSelected, false, "edit.synthetic_rated"},
    {"pair.reject", ActionMenu::None, ACTION_TEXT("&Reject"),
     ACTION_TEXT("Leave the synthetic image out: it is a copy, or not good."), "dialog-cancel", "R",
     writable | Fact::InEvaluate | Fact::PairSelected, false, "edit.synthetic_rated"},
    {"pair.unrate", ActionMenu::None, ACTION_TEXT("&Forget the rating"), "", "edit-clear", "U",
     writable | Fact::InEvaluate | Fact::PairSelected, false, "edit.synthetic_rated"},

    {"go.dataset", ActionMenu::Go, ACTION_TEXT("&Dataset"),
     ACTION_TEXT("Import, sort, annotate and crop the real images."), "photo", "Ctrl+1", nothing, true},
    {"go.augment", ActionMenu::Go, ACTION_TEXT("&Augment"), ACTION_TEXT("Make more training images from the crops."),
     "transform-rotate", "Ctrl+2", nothing, true},
    {"go.train", ActionMenu::Go, ACTION_TEXT("&Train"), ACTION_TEXT("Train a model on the images."), "view-media-chart",
     "Ctrl+3", nothing, true},
    {"go.generate", ActionMenu::Go, ACTION_TEXT("&Generate"),
     ACTION_TEXT("Draw synthetic images with a trained model."), "tools-wizard", "Ctrl+4", nothing, true},
    {"go.evaluate", ActionMenu::Go, ACTION_TEXT("&Evaluate"), ACTION_TEXT("Measure how good the synthetic images are."),
     "view-statistics", "Ctrl+5", nothing, true},
    {"go.export", ActionMenu::Go, ACTION_TEXT("E&xport"),
     ACTION_TEXT("Write a set that a classifier can be trained on."), "document-export", "Ctrl+6", nothing, true},

    {"view.scheme_system", ActionMenu::View, ACTION_TEXT("Colours of the &system"), "", "computer", "", nothing, true},
    {"view.scheme_light", ActionMenu::View, ACTION_TEXT("&Light"), "", "brightness-high", "", nothing, true},
    {"view.scheme_dark", ActionMenu::View, ACTION_TEXT("&Dark"), "", "brightness-low", "", nothing, true},
    {"language.english", ActionMenu::View, "&English", "", "set-language", "", nothing, true},
    {"language.ukrainian", ActionMenu::View, "&Українська", "", "", "", nothing, true},
    {"view.scheme_next", ActionMenu::None, ACTION_TEXT("Light or dark"), ACTION_TEXT("Change between light and dark."),
     "contrast", "", nothing},
    {"language.next", ActionMenu::None, "UA / EN", ACTION_TEXT("Change the language."), "set-language", "", nothing},
    {"view.full_screen", ActionMenu::View, ACTION_TEXT("&Full screen"), "", "view-fullscreen", "F11", nothing, true},

    {"help.keys", ActionMenu::Help, ACTION_TEXT("&Keys"), ACTION_TEXT("All that can be done by keyboard."),
     "configure-shortcuts", "F1", nothing},
    {"help.about", ActionMenu::Help, ACTION_TEXT("&About HistoSynth"), "", "help-about", "", nothing},
};

} // namespace

std::span<const ActionInfo> actionInfos()
{
    return infos;
}

} // namespace histosynth
