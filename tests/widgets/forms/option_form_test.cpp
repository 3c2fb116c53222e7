// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/option_form.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QToolTip>
#include <QtWidgets/QVBoxLayout>
#include <doctest/doctest.h>

#include <limits>

#include "core/base/options.h"

using namespace histosynth;

namespace {

struct FormOptions {
    int steps = 3000;
    double rate = 2e-4;
    bool flips = true;
    std::string channels = "64,96,128";
    std::int64_t seed = 0;

    static const FieldList<FormOptions>& fields()
    {
        static const FieldList<FormOptions> list{
            field("steps", &FormOptions::steps, "Steps", "How long to train.").range(1, 10'000'000).unit("steps"),
            field("flips", &FormOptions::flips, "Flips and turns", "Show images flipped."),
            field("seed", &FormOptions::seed, "Seed", "The same seed gives the same model.")
                .range(0, 9'007'199'254'740'991),
            field("rate", &FormOptions::rate, "Learning rate", "How far each step goes.").range(0, 1).advanced(),
            field("channels", &FormOptions::channels, "Channels", "Width of the network.").advanced(),
        };
        return list;
    }
};

std::vector<FieldInfo> infos()
{
    std::vector<FieldInfo> infos;
    for (const auto& field : FormOptions::fields())
        infos.push_back(field.info);
    return infos;
}

struct ShownForm {
    OptionForm form;

    ShownForm()
    {
        form.setFields(infos(), toJson(FormOptions()));
        form.resize(320, 400);
        form.show();
        REQUIRE(QTest::qWaitForWindowActive(&form));
    }

    QSpinBox* steps() const { return qobject_cast<QSpinBox*>(form.editor("steps")->control()); }

    QToolButton* resetOf(const QString& label) const
    {
        for (auto* button : form.findChildren<QToolButton*>()) {
            if (button->accessibleName() == QStringLiteral("Set back: ") + label)
                return button;
        }
        return nullptr;
    }

    bool shows(const QString& text) const
    {
        for (const auto* label : form.findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(text))
                return true;
        }
        return false;
    }
};

} // namespace

TEST_CASE("values come out as they went in")
{
    ShownForm shown;
    FormOptions options;
    CHECK(shown.form.values() == toJson(options));
    CHECK(shown.form.differences().empty());
    options.steps = 1200;
    options.rate = 1e-5;
    options.seed = 9'007'199'254'740'991;
    options.channels = "32";
    QSignalSpy changed(&shown.form, &OptionForm::changed);
    shown.form.setValues(toJson(options));
    CHECK(changed.isEmpty());
    FormOptions back;
    CHECK(fromJson(back, shown.form.values()).empty());
    CHECK(toJson(back) == toJson(options));
    CHECK(shown.form.differences().size() == 4);
}

TEST_CASE("a changed value is told, marked, and set back by its button")
{
    ShownForm shown;
    QSignalSpy changed(&shown.form, &OptionForm::changed);
    auto* reset = shown.resetOf(QStringLiteral("Steps"));
    REQUIRE(reset);
    CHECK_FALSE(reset->isVisible());
    QTest::keyClick(shown.steps(), Qt::Key_Up);
    REQUIRE(changed.count() == 1);
    CHECK(changed[0][0].toString() == "steps");
    CHECK(reset->isVisible());
    CHECK(reset->toolTip().contains(QStringLiteral("3,000")));
    QTest::mouseClick(reset, Qt::LeftButton);
    CHECK(shown.form.values()["steps"] == 3000);
    CHECK_FALSE(reset->isVisible());
    CHECK(changed.count() == 2);
}

TEST_CASE("advanced options are folded, and a problem in them unfolds them")
{
    ShownForm shown;
    CHECK_FALSE(shown.form.editor("rate")->isVisible());
    shown.form.setProblems(
        {{"rate", QStringLiteral("must be above 0")}, {"gone", QStringLiteral("nothing to train on")}});
    CHECK(shown.form.isAdvancedOpen());
    CHECK(shown.form.editor("rate")->isVisible());
    CHECK(shown.shows(QStringLiteral("must be above 0")));
    CHECK(shown.shows(QStringLiteral("nothing to train on")));
    CHECK(shown.form.editor("rate")->control()->accessibleDescription().startsWith(QStringLiteral("must be above 0")));
    shown.form.setProblems({});
    CHECK_FALSE(shown.shows(QStringLiteral("must be above 0")));
}

TEST_CASE("a problem goes away when its value is changed")
{
    ShownForm shown;
    shown.form.setProblems({{"steps", QStringLiteral("too many")}});
    CHECK(shown.shows(QStringLiteral("too many")));
    QTest::keyClick(shown.steps(), Qt::Key_Down);
    CHECK_FALSE(shown.shows(QStringLiteral("too many")));
}

TEST_CASE("the fold tells of values that are not at their defaults, and of being opened")
{
    ShownForm shown;
    QSignalSpy opened(&shown.form, &OptionForm::advancedOpenChanged);
    for (auto* button : shown.form.findChildren<QToolButton*>()) {
        if (button->text() == QStringLiteral("Advanced"))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    REQUIRE(opened.count() == 1);
    CHECK(shown.form.isAdvancedOpen());
    shown.form.setFields(infos(), toJson(FormOptions()));
    CHECK(shown.form.editor("rate")->isVisibleTo(&shown.form));
}

TEST_CASE("a form that may only be read cannot be changed")
{
    ShownForm shown;
    shown.form.setReadOnly(true);
    QTest::keyClick(shown.steps(), Qt::Key_Up);
    CHECK(shown.form.values() == toJson(FormOptions()));
    shown.form.setValue("steps", 10);
    CHECK_FALSE(shown.resetOf(QStringLiteral("Steps"))->isVisible());
    shown.form.setReadOnly(false);
    CHECK(shown.resetOf(QStringLiteral("Steps"))->isVisible());
}

TEST_CASE("fields can be hidden, left out, and have editors of their own")
{
    OptionForm form;
    bool isAsked = false;
    form.setEditorFactory("seed", [&isAsked](const FieldInfo&, QWidget*) -> FieldEditor* {
        isAsked = true;
        return nullptr; // the form's own will do
    });
    auto defaults = toJson(FormOptions());
    defaults.erase("steps");
    form.setFields(infos(), defaults);
    CHECK(isAsked);
    CHECK_FALSE(form.editor("steps"));
    form.show();
    form.setFieldVisible("flips", false);
    CHECK_FALSE(form.editor("flips")->isVisible());
    CHECK(form.values().contains("flips"));
    form.setFieldVisible("flips", true);
    CHECK(form.editor("flips")->isVisible());
}

TEST_CASE("a click on a check box's label is one on the box")
{
    ShownForm shown;
    QSignalSpy changed(&shown.form, &OptionForm::changed);
    for (auto* label : shown.form.findChildren<QLabel*>()) {
        if (label->text() == QStringLiteral("Flips and turns"))
            QTest::mouseClick(label, Qt::LeftButton);
    }
    CHECK(shown.form.values()["flips"] == false);
    CHECK(changed.count() == 1);
}

TEST_CASE("every editor has a name and an explanation, and Tab shows it")
{
    ShownForm shown;
    for (const auto& info : infos()) {
        auto* control = shown.form.editor(info.name)->control();
        CHECK(control->accessibleName() == QString::fromStdString(info.label));
        CHECK(control->accessibleDescription() == QString::fromStdString(info.help));
    }
    shown.form.editor("flips")->control()->setFocus();
    shown.steps()->setFocus(Qt::TabFocusReason);
    CHECK(QToolTip::text() == "How long to train.");
    QToolTip::hideText();
}
