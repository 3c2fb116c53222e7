// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/start/new_project_dialog.h"

#include <QtCore/QDir>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

#include "widgets/look/icons.h"
#include "widgets/look/measures.h"
#include "widgets/look/theme.h"

namespace histosynth {

namespace {

constexpr int dialogWidth = 560;
constexpr int classLines = 5;

} // namespace

NewProjectDialog::NewProjectDialog(const QString& place, QWidget* parent)
    : QDialog(parent), m_name(new QLineEdit), m_place(new QLineEdit), m_classes(new QPlainTextEdit),
      m_where(new QLabel), m_problem(new QLabel)
{
    setWindowTitle(tr("New project"));
    setMinimumWidth(dialogWidth);
    m_name->setPlaceholderText(tr("Mastopathy 2026"));
    m_classes->setPlainText(tr("Fibrocystic\nNon-proliferative\nProliferative"));
    m_classes->setTabChangesFocus(true);
    m_classes->setFixedHeight(m_classes->fontMetrics().lineSpacing() * classLines + space16);
    m_place->setReadOnly(true);
    auto* choose = new QPushButton(icon(QStringLiteral("document-open-folder")), tr("Choose…"));
    auto* placeRow = new QHBoxLayout;
    placeRow->addWidget(m_place);
    placeRow->addWidget(choose);
    for (auto* label : {m_where, m_problem}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    setTone(m_where, Tone::Secondary);
    setTone(m_problem, Tone::Error);
    m_problem->hide();

    auto* form = new QFormLayout;
    form->setSpacing(space8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Place"), placeRow);
    form->addRow({}, m_where);
    form->addRow(tr("&Classes, one a line"), m_classes);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_create = buttons->addButton(tr("Create project"), QDialogButtonBox::AcceptRole);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space24, space24, space24, space24);
    layout->setSpacing(space16);
    layout->addLayout(form);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);

    connect(choose, &QPushButton::clicked, this, &NewProjectDialog::placeRequested);
    connect(m_create, &QPushButton::clicked, this, &NewProjectDialog::createRequested);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textChanged, this, &NewProjectDialog::update);
    connect(m_classes, &QPlainTextEdit::textChanged, this, &NewProjectDialog::update);
    setPlace(place);
    m_name->setFocus();
}

QString NewProjectDialog::folder() const
{
    return QDir(m_place->text()).filePath(m_name->text().trimmed());
}

QStringList NewProjectDialog::classes() const
{
    QStringList names;
    for (const auto& line : m_classes->toPlainText().split(QLatin1Char('\n'))) {
        if (const auto name = line.trimmed(); !name.isEmpty())
            names << name;
    }
    return names;
}

void NewProjectDialog::showProblem(const QString& text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

QString NewProjectDialog::place() const
{
    return m_place->text();
}

void NewProjectDialog::setPlace(const QString& folder)
{
    m_place->setText(QDir::toNativeSeparators(folder));
    update();
}

void NewProjectDialog::update()
{
    const auto name = m_name->text().trimmed();
    const bool isName = !name.isEmpty() && !name.contains(QLatin1Char('/')) && name != QStringLiteral(".") &&
                        name != QStringLiteral("..");
    m_create->setEnabled(isName && !classes().isEmpty());
    m_where->setText(isName ? tr("A new folder: %1").arg(QDir::toNativeSeparators(folder()))
                            : tr("The project becomes a folder of this name. Your images stay where they are."));
    showProblem({});
}

} // namespace histosynth
