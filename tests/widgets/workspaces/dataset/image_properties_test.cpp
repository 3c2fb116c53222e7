// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/dataset/image_properties.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QLineEdit>
#include <doctest/doctest.h>

using namespace histosynth;

namespace {

ImageProperties several()
{
    ImageProperties properties;
    properties.count = 3;
    properties.classId = {true, 1};
    properties.patient = {false, "P-07"};
    properties.slide = {true, "S1"};
    properties.micrometresPerPixel = {true, 0.25};
    return properties;
}

QLineEdit* line(QWidget& panel, const char* name)
{
    for (auto* each : panel.findChildren<QLineEdit*>()) {
        if (each->accessibleName() == QLatin1StringView(name))
            return each;
    }
    return nullptr;
}

} // namespace

TEST_CASE("what images have in common is shown, what differs is told, and nothing is edited by showing it")
{
    ImagePropertiesPanel panel;
    panel.setClasses({{1, "a"}, {2, "b"}});
    QSignalSpy chosen(&panel, &ImagePropertiesPanel::classChosen);
    QSignalSpy patient(&panel, &ImagePropertiesPanel::patientEdited);
    QSignalSpy scale(&panel, &ImagePropertiesPanel::scaleEdited);
    panel.setProperties(several());
    CHECK(panel.findChild<ChoiceBox*>()->currentIndex() == -1);
    CHECK(line(panel, "Patient")->text() == "P-07");
    CHECK(line(panel, "Slide")->text().isEmpty());
    CHECK(line(panel, "Slide")->placeholderText() == "several");
    CHECK(panel.findChild<QDoubleSpinBox*>()->text() == "several");
    for (auto* each : panel.findChildren<QWidget*>())
        QTest::keyClick(each, Qt::Key_Tab);
    CHECK(chosen.count() + patient.count() + scale.count() == 0);
}

TEST_CASE("a patient, a scale and a class that are entered go to all that are selected")
{
    ImagePropertiesPanel panel;
    panel.setClasses({{1, "a"}, {2, "b"}});
    panel.setPatientNames({"P-07", "P-08"});
    panel.setProperties(several());
    panel.show();
    QSignalSpy patient(&panel, &ImagePropertiesPanel::patientEdited);
    auto* name = line(panel, "Patient");
    name->selectAll();
    QTest::keyClicks(name, "P-08");
    QTest::keyClick(name, Qt::Key_Return);
    REQUIRE(patient.count() == 1);
    CHECK(patient[0][0].value<std::optional<QString>>() == QString("P-08"));
    CHECK(!patient[0][1].value<std::optional<QString>>().has_value()); // the slides differ and were left alone

    QSignalSpy scale(&panel, &ImagePropertiesPanel::scaleEdited);
    auto* box = panel.findChild<QDoubleSpinBox*>();
    box->selectAll();
    QTest::keyClicks(box, "0.5");
    QTest::keyClick(box, Qt::Key_Return);
    REQUIRE(scale.count() >= 1);
    CHECK(scale[0][0].value<std::optional<double>>() == 0.5);

    QSignalSpy chosen(&panel, &ImagePropertiesPanel::classChosen);
    QTest::keyClick(panel.findChild<ChoiceBox*>(), Qt::Key_Down);
    REQUIRE(chosen.count() == 1);
    CHECK(chosen[0][0].toLongLong() == 1);
}

TEST_CASE("of a project that is open for reading only nothing can be edited")
{
    ImagePropertiesPanel panel;
    auto properties = several();
    properties.isEditable = false;
    panel.setProperties(properties);
    CHECK(!line(panel, "Patient")->isEnabled());
    panel.setProperties({});
    CHECK(line(panel, "Patient")->isHidden() == false);
    CHECK(!line(panel, "Patient")->isVisibleTo(&panel));
}
