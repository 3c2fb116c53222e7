// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/field_editor.h"

#include <QtCore/QCoreApplication>

#include <limits>
#include <string_view>

#include "widgets/forms/number_editors.h"
#include "widgets/forms/text_editors.h"

namespace histosynth {

namespace {

bool fitsSpinBox(const FieldInfo& info)
{
    return info.minimum >= std::numeric_limits<int>::min() && info.maximum <= std::numeric_limits<int>::max();
}

bool isSeed(const FieldInfo& info)
{
    const std::string_view name = info.name;
    return name == "seed" || name.ends_with("_seed");
}

} // namespace

FieldEditor* makeFieldEditor(const FieldInfo& info, QWidget* parent)
{
    switch (info.type) {
    case FieldType::Boolean:
        return new CheckEditor(info, parent);
    case FieldType::Integer:
        if (isSeed(info) || !fitsSpinBox(info))
            return new LongIntegerEditor(info, isSeed(info), parent);
        return new IntegerEditor(info, parent);
    case FieldType::Number:
        return new NumberEditor(info, parent);
    case FieldType::Choice:
        return new ChoiceEditor(info, parent);
    case FieldType::Text:
        break;
    }
    return new TextEditor(info, parent);
}

QString fieldText(const std::string& english)
{
    return QCoreApplication::translate("histosynth", english.c_str());
}

} // namespace histosynth
