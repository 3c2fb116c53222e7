// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/option_form.h"

#include <QtCore/QEvent>
#include <QtCore/QStringList>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "widgets/controls/fold_section.h"
#include "widgets/forms/field_line.h"
#include "widgets/look/measures.h"
#include "widgets/look/theme.h"

namespace histosynth {

namespace {

constexpr int mostLabelCharacters = 17; // longer labels are wrapped

QGridLayout* makeGrid(QWidget* page)
{
    auto* grid = new QGridLayout(page);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space8);
    grid->setVerticalSpacing(space4);
    grid->setColumnStretch(1, 1);
    return grid;
}

} // namespace

struct OptionForm::Private {
    QVBoxLayout* layout = nullptr;
    QWidget* content = nullptr; // made anew by setFields()
    FoldSection* advanced = nullptr;
    QLabel* otherProblems = nullptr;
    std::vector<FieldLine*> lines;
    std::map<std::string, FieldEditorFactory> factories;
    Json defaults;
    bool isReadOnly = false;
    bool isAdvancedOpen = false;
};

OptionForm::OptionForm(QWidget* parent) : QWidget(parent), m_private(std::make_unique<Private>())
{
    m_private->layout = new QVBoxLayout(this);
    m_private->layout->setContentsMargins(0, 0, 0, 0);
    m_private->layout->setSpacing(space8);
    m_private->otherProblems = new QLabel(this);
    m_private->otherProblems->setWordWrap(true);
    m_private->otherProblems->setTextFormat(Qt::PlainText);
    m_private->otherProblems->hide();
    setTone(m_private->otherProblems, Tone::Error);
    m_private->layout->addWidget(m_private->otherProblems);
}

OptionForm::~OptionForm() = default;

void OptionForm::setEditorFactory(const std::string& name, FieldEditorFactory factory)
{
    m_private->factories[name] = std::move(factory);
}

void OptionForm::setFields(const std::vector<FieldInfo>& infos, const Json& defaults)
{
    m_private->defaults = defaults;
    std::vector<FieldInfo> named;
    std::ranges::copy_if(infos, std::back_inserter(named),
                         [&defaults](const FieldInfo& info) { return defaults.contains(info.name); });
    rebuild(named);
    setDefaults(defaults);
    setValues(defaults);
    setReadOnly(m_private->isReadOnly);
    retranslate();
}

void OptionForm::setDefaults(const Json& defaults)
{
    m_private->defaults = defaults;
    for (auto* line : m_private->lines) {
        if (defaults.contains(line->info().name))
            line->setDefault(defaults[line->info().name]);
    }
    markAdvanced();
}

void OptionForm::setValues(const Json& values)
{
    for (const auto& [name, value] : values.items())
        setValue(name, value);
}

void OptionForm::setValue(const std::string& name, const Json& value)
{
    if (auto* line = find(name))
        line->setValue(value);
    markAdvanced();
}

Json OptionForm::values() const
{
    Json values = Json::object();
    for (const auto* line : m_private->lines)
        values[line->info().name] = line->editor()->value();
    return values;
}

Json OptionForm::differences() const
{
    Json values = Json::object();
    for (const auto* line : m_private->lines) {
        if (!line->isDefault())
            values[line->info().name] = line->editor()->value();
    }
    return values;
}

void OptionForm::setProblems(const std::vector<FieldProblem>& problems)
{
    std::map<FieldLine*, QStringList> byLine;
    QStringList others;
    for (const auto& problem : problems) {
        if (auto* line = find(problem.field); line && !line->isHidden())
            byLine[line] << problem.text;
        else
            others << problem.text;
    }
    for (auto* line : m_private->lines) {
        line->setProblem(byLine[line].join(u'\n'));
        if (line->info().advanced && !byLine[line].isEmpty())
            setAdvancedOpen(true);
    }
    m_private->otherProblems->setText(others.join(u'\n'));
    m_private->otherProblems->setVisible(!others.isEmpty());
}

void OptionForm::setReadOnly(bool readOnly)
{
    m_private->isReadOnly = readOnly;
    for (auto* line : m_private->lines)
        line->setReadOnly(readOnly);
}

void OptionForm::setFieldVisible(const std::string& name, bool visible)
{
    if (auto* line = find(name))
        line->setVisible(visible);
    markAdvanced();
}

void OptionForm::setAdvancedOpen(bool open)
{
    m_private->isAdvancedOpen = open;
    if (m_private->advanced)
        m_private->advanced->setOpen(open);
}

bool OptionForm::isAdvancedOpen() const
{
    return m_private->isAdvancedOpen;
}

FieldEditor* OptionForm::editor(const std::string& name) const
{
    const auto* line = find(name);
    return line ? line->editor() : nullptr;
}

void OptionForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
}

FieldLine* OptionForm::find(const std::string& name) const
{
    const auto found =
        std::ranges::find_if(m_private->lines, [&name](const FieldLine* line) { return line->info().name == name; });
    return found == m_private->lines.end() ? nullptr : *found;
}

void OptionForm::rebuild(const std::vector<FieldInfo>& infos)
{
    auto& form = *m_private;
    form.lines.clear();
    delete form.content;
    form.content = new QWidget(this);
    form.layout->insertWidget(0, form.content);
    auto* outer = new QVBoxLayout(form.content);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(space8);
    auto* basicPage = new QWidget(form.content);
    auto* advancedPage = new QWidget(form.content);
    auto* basic = makeGrid(basicPage);
    auto* advanced = makeGrid(advancedPage);
    for (const auto& info : infos) {
        auto* page = info.advanced ? advancedPage : basicPage;
        const auto factory = form.factories.find(info.name);
        auto* editor = factory == form.factories.end() ? nullptr : factory->second(info, page);
        auto* line =
            new FieldLine(info, editor ? editor : makeFieldEditor(info, page), info.advanced ? advanced : basic, page);
        connect(line, &FieldLine::edited, this, [this, line] { onEdited(line); });
        form.lines.push_back(line);
    }
    form.advanced = new FoldSection(QStringLiteral("advanced"), {}, form.content);
    form.advanced->setContent(advancedPage);
    form.advanced->setOpen(form.isAdvancedOpen);
    connect(form.advanced, &FoldSection::openChanged, this, [this](const QString& /*key*/, bool open) {
        m_private->isAdvancedOpen = open;
        Q_EMIT advancedOpenChanged(open);
    });
    outer->addWidget(basicPage);
    outer->addWidget(form.advanced);
    form.content->show(); // at once, also in a form that is shown already
}

void OptionForm::onEdited(FieldLine* line)
{
    markAdvanced();
    Q_EMIT changed(QString::fromStdString(line->info().name));
}

// Tells on the folded part's title that something in it differs from its default; without advanced options there is
// none.
void OptionForm::markAdvanced()
{
    if (!m_private->advanced)
        return;
    int differing = 0;
    bool hasAny = false;
    for (const auto* line : m_private->lines) {
        if (!line->info().advanced || line->isHidden())
            continue;
        hasAny = true;
        differing += line->isDefault() ? 0 : 1;
    }
    m_private->advanced->setVisible(hasAny);
    m_private->advanced->setMarked(differing > 0,
                                   tr("%n settings in here differ from their defaults.", nullptr, differing));
}

void OptionForm::retranslate()
{
    int width = 0;
    for (auto* line : m_private->lines) {
        line->retranslate();
        width = std::max(width, line->labelWidth());
    }
    width = std::min(width, mostLabelCharacters * fontMetrics().averageCharWidth());
    for (auto* line : m_private->lines)
        line->setLabelWidth(width);
    if (m_private->advanced)
        m_private->advanced->setTitle(tr("Advanced"));
    markAdvanced();
}

} // namespace histosynth
