// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtWidgets/QWidget>

#include <memory>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/base/options.h"
#include "widgets/forms/field_editor.h"

class QVBoxLayout;

namespace histosynth {

class FieldLine;
class FoldSection;

// What is wrong with one option, in words.
struct FieldProblem {
    std::string field;
    QString text;
};

// A form made from the field list of an option struct: label, editor with unit, explanation, and, where a value differs
// from its default, a dot and a button that sets it back. Advanced options are folded away.
class OptionForm : public QWidget {
    Q_OBJECT

public:
    explicit OptionForm(QWidget* parent = nullptr);
    ~OptionForm() override;

    // An editor of one's own for the field of that name; before setFields().
    void setEditorFactory(const std::string& name, FieldEditorFactory factory);

    // Makes the form anew; all values are at their defaults. Fields that `defaults` does not name are left out. Emits
    // nothing.
    void setFields(const std::vector<FieldInfo>& infos, const Json& defaults);

    // What the values are compared with and set back to.
    void setDefaults(const Json& defaults);

    // Values of unknown names are passed over. Emits nothing.
    void setValues(const Json& values);
    Json values() const;
    void setValue(const std::string& name, const Json& value);

    // Only the values that differ from the defaults.
    Json differences() const;

    // Shows each problem at its field until the value is changed or problems are set anew; unfolds the advanced part
    // where one is. Problems of fields that are not here stand at the end of the form.
    void setProblems(const std::vector<FieldProblem>& problems);

    // Shows what is being used: values can be read and copied, not changed.
    void setReadOnly(bool readOnly);

    // Options that have no meaning with the present values of others are hidden.
    void setFieldVisible(const std::string& name, bool visible);
    void setAdvancedOpen(bool open);
    bool isAdvancedOpen() const;

    // For tests and for those who move the focus; nullptr when there is no such field.
    FieldEditor* editor(const std::string& name) const;

Q_SIGNALS:
    // A person changed the value or set it back.
    void changed(const QString& name);
    void advancedOpenChanged(bool open);

protected:
    void changeEvent(QEvent* event) override;

private:
    FieldLine* find(const std::string& name) const;
    void rebuild(const std::vector<FieldInfo>& infos);
    void onEdited(FieldLine* line);
    void markAdvanced();
    void retranslate();

    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace histosynth
