// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever a person edits in whatever order: undone one by one, each state comes back, and redone again as well.
#include <functional>
#include <random>
#include <set>

#include "core/project/edit_codes.h"
#include "tests/core/project/sample_project.h"
#include "tests/core/project/support/table_contents.h"

using namespace histosynth;

namespace {

class RandomEditor {
public:
    explicit RandomEditor(std::uint64_t seed) : m_random(seed)
    {
        listClassEdits();
        listImageEdits();
        listCropEdits();
        listAnnotationEdits();
        for (int index = 0; index < 4; ++index) {
            const auto image = sample.addImage("first " + std::to_string(index), index % 2 ? "a" : "b", "P" + number());
            const auto crop = sample.addCrop(image, 64 * index, "crop " + std::to_string(index));
            sample.addAugmented(crop, "augmented " + std::to_string(index));
            sample->syntheticImages().setNearest(sample.addSynthetic(index), {crop, 0.1, 0.2, 0.3});
        }
    }

    // One edit, which may be refused or change nothing. Returns whether the history grew.
    bool edit()
    {
        const auto before = sample->edits().undoable();
        const auto& [code, action] = m_edits[below(m_edits.size())];
        try {
            auto edit = sample->edits().begin(code);
            action();
            edit.commit();
        } catch (const Error& error) {
            CHECK_MESSAGE(error.kind() == ErrorKind::BadInput, error.what());
            CHECK_MESSAGE(error.code() != "project.damaged", error.what());
        }
        const auto after = sample->edits().undoable();
        return after && (!before || before->id != after->id);
    }

    std::set<std::string_view> codes() const
    {
        std::set<std::string_view> codes;
        for (const auto& [code, action] : m_edits)
            codes.insert(code);
        return codes;
    }

    void reopenSometimes()
    {
        if (below(20) > 0)
            return;
        sample.close();
        sample.reopen();
    }

    test::TableContents contents() { return test::editedContents(sample.folder()); }

    test::SampleProject sample;

private:
    std::size_t below(std::size_t end) { return m_random() % end; }
    int pixel() { return static_cast<int>(below(900)); }
    std::string number() { return std::to_string(below(6)); }

    template <typename Row>
    Row any(const std::vector<Row>& rows)
    {
        if (rows.empty())
            throw Error(ErrorKind::BadInput, "test.none");
        return rows[below(rows.size())];
    }
    RowId anyClass() { return any(sample->classes().list()).id; }
    RowId anyImage() { return any(sample->images().list()).id; }
    RowId anyAnnotationClass() { return any(sample->annotationClasses().list()).id; }
    std::vector<RowId> someImages()
    {
        std::set<RowId> ids;
        for (auto count = 1 + below(3); count > 0; --count)
            ids.insert(anyImage());
        return {ids.begin(), ids.end()};
    }
    Annotation outline()
    {
        Annotation annotation;
        annotation.imageId = anyImage();
        annotation.classId = anyAnnotationClass();
        annotation.shape = below(2) ? AnnotationShape::Polygon : AnnotationShape::Rectangle;
        for (int corner = 0; corner < 5; ++corner)
            annotation.vertices.push_back({pixel() * 1.1, pixel() / 0.7});
        return annotation;
    }
    void on(const char* code, std::function<void()> action) { m_edits.emplace_back(code, std::move(action)); }

    void listClassEdits();
    void listImageEdits();
    void listCropEdits();
    void listAnnotationEdits();

    std::mt19937_64 m_random;
    std::vector<std::pair<std::string, std::function<void()>>> m_edits;
};

void RandomEditor::listClassEdits()
{
    on("edit.class_added", [this] { sample->classes().add({0, "class " + number(), "", ""}); });
    on("edit.class_changed", [this] { sample->classes().update({anyClass(), "class " + number(), "", number()}); });
    on("edit.class_deleted", [this] { sample->classes().remove(anyClass()); });
    on("edit.classes_merged", [this] {
        if (sample->classes().list().size() > 2)
            sample->classes().merge(anyClass(), anyClass());
    });
    on("edit.classes_reordered", [this] {
        std::vector<RowId> ids;
        for (const auto& imageClass : sample->classes().list())
            ids.push_back(imageClass.id);
        std::ranges::shuffle(ids, m_random);
        sample->classes().reorder(ids);
    });
}

void RandomEditor::listImageEdits()
{
    on("edit.images_added", [this] {
        auto image = sample.source("image " + std::to_string(below(40)), any(sample->classes().list()).name);
        sample->images().add(image);
    });
    on("edit.images_deleted", [this] { sample->images().removeWithCrops(anyImage()); });
    on("edit.images_reclassified", [this] { sample->images().setClass(someImages(), anyClass()); });
    on("edit.images_rescaled", [this] { sample->images().setScale(someImages(), 0.1 * pixel(), "user"); });
    on("edit.images_to_patient",
       [this] { sample->images().setPatient(someImages(), "P" + number(), below(2) ? "S" + number() : ""); });
    on("edit.images_to_no_patient", [this] { sample->images().setPatient(someImages(), "", ""); });
    on("edit.images_to_slide", [this] { sample->images().setPatient(someImages(), "P" + number(), "S" + number()); });
    on("edit.images_to_no_slide", [this] { sample->images().setPatient(someImages(), "P" + number(), ""); });
    on("edit.patient_renamed",
       [this] { sample->patients().rename(any(sample->patients().list()).id, "P" + number()); });
    on("edit.patient_deleted", [this] { sample->patients().remove(any(sample->patients().list()).id); });
    on("edit.split_dealt", [this] { sample->splits().assign({}, m_random(), below(2) == 0); });
    on("edit.leaks_repaired", [this] { sample->splits().repairLeaks(); });
}

void RandomEditor::listCropEdits()
{
    const auto pixels = [this] { return "pixels " + std::to_string(below(50)); };
    on("edit.crops_added", [this, pixels] { sample.addCrop(anyImage(), pixel(), pixels()); });
    on("edit.crop_moved", [this, pixels] {
        const auto name = sample->files().store(pixels(), "png");
        sample->crops().move(any(sample->crops().list()).id, pixel(), pixel(), 64, name);
    });
    on("edit.crops_deleted", [this] { sample->crops().remove(any(sample->crops().list()).id); });
    on("edit.augmented_deleted",
       [this] { sample->augmentedImages().remove(any(sample->augmentedImages().list()).id); });
    on("edit.synthetic_rated", [this] {
        sample->syntheticImages().setRating(any(sample->syntheticImages().list()).id, static_cast<Rating>(below(3)));
    });
    on("edit.synthetic_deleted", [this] {
        if (below(4) == 0) // there are no new ones
            sample->syntheticImages().remove(any(sample->syntheticImages().list()).id);
    });
}

void RandomEditor::listAnnotationEdits()
{
    on("edit.annotation_added", [this] { sample->annotations().add(outline()); });
    on("edit.annotation_changed", [this] {
        auto annotation = outline();
        annotation.id = any(sample->annotations().list()).id;
        sample->annotations().update(annotation);
    });
    on("edit.annotations_deleted", [this] { sample->annotations().remove(any(sample->annotations().list()).id); });
    on("edit.annotation_class_added", [this] { sample->annotationClasses().add({0, "kind " + number(), ""}); });
    on("edit.annotation_class_changed", [this] {
        sample->annotationClasses().update({anyAnnotationClass(), "kind " + number(), "#00" + number() + "Fab"});
    });
    on("edit.annotation_class_deleted", [this] { sample->annotationClasses().remove(anyAnnotationClass()); });
}

void requireSound(test::SampleProject& sample)
{
    NoControl control;
    for (const auto& problem : sample->verify(control).problems)
        CHECK_MESSAGE(problem.code == "project.leak", problem.code);
}

} // namespace

TEST_CASE("200 random edits are undone to each earlier state and redone to each later one")
{
    RandomEditor editor(20);
    for (const auto code : editCodes())
        CHECK_MESSAGE(editor.codes().contains(code), "not drawn: ", code);
    std::vector<test::TableContents> states{editor.contents()};
    while (states.size() <= 200) {
        if (editor.edit())
            states.push_back(editor.contents());
        editor.reopenSometimes();
    }
    requireSound(editor.sample);
    for (auto state = states.rbegin() + 1; state != states.rend(); ++state) {
        editor.sample->edits().undo();
        REQUIRE(editor.contents() == *state);
        editor.reopenSometimes();
    }
    CHECK_FALSE(editor.sample->edits().undoable());
    requireSound(editor.sample);
    for (auto state = states.begin() + 1; state != states.end(); ++state) {
        editor.sample->edits().redo();
        REQUIRE(editor.contents() == *state);
        editor.reopenSometimes();
    }
    CHECK_FALSE(editor.sample->edits().redoable());
    requireSound(editor.sample);
}
