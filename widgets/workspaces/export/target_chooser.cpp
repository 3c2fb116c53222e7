// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/export/target_chooser.h"

#include <QtCore/QEvent>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QToolButton>

#include "widgets/controls/steady_boxes.h"
#include "widgets/look/icons.h"
#include "widgets/look/measures.h"

namespace histosynth {

namespace {

// -1 where the name ends in none of them.
qsizetype formOf(const QString& path)
{
    const auto& endings = TargetChooser::endings();
    for (qsizetype i = 0; i + 1 < endings.size(); ++i) {
        if (path.endsWith(endings[i], Qt::CaseInsensitive))
            return i;
    }
    return path.endsWith(QStringLiteral(".tgz"), Qt::CaseInsensitive) ? endings.indexOf(QStringLiteral(".tar.gz")) : -1;
}

QString withoutEnding(const QString& path)
{
    const auto form = formOf(path);
    if (form < 0)
        return path;
    const auto length =
        path.endsWith(QStringLiteral(".tgz"), Qt::CaseInsensitive) ? 4 : TargetChooser::endings()[form].size();
    return path.chopped(length);
}

} // namespace

TargetChooser::TargetChooser(QWidget* parent)
    : QWidget(parent), m_formLabel(new QLabel(this)), m_pathLabel(new QLabel(this)), m_form(new QComboBox(this)),
      m_path(new QLineEdit(this)), m_browse(new QToolButton(this))
{
    for (const auto& ending : endings())
        m_form->addItem(QString(), ending);
    m_formLabel->setBuddy(m_form);
    m_pathLabel->setBuddy(m_path);
    ignoreWheel(m_form);
    m_browse->setIcon(icon(QStringLiteral("document-open-folder")));
    m_browse->setFocusPolicy(Qt::StrongFocus);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space4);
    grid->setVerticalSpacing(space4);
    grid->addWidget(m_formLabel, 0, 0);
    grid->addWidget(m_form, 0, 1, 1, 2);
    grid->addWidget(m_pathLabel, 1, 0, 1, 3);
    grid->addWidget(m_path, 2, 0, 1, 2);
    grid->addWidget(m_browse, 2, 2);
    grid->setColumnStretch(1, 1);
    connect(m_form, &QComboBox::activated, this, &TargetChooser::takeForm);
    connect(m_path, &QLineEdit::textEdited, this, [this](const QString& text) {
        showForm();
        Q_EMIT targetChanged(text.trimmed());
    });
    connect(m_browse, &QToolButton::clicked, this, &TargetChooser::browseRequested);
    retranslate();
}

const QStringList& TargetChooser::endings()
{
    static const QStringList list{QStringLiteral(".zip"), QStringLiteral(".7z"), QStringLiteral(".tar.gz"), QString()};
    return list;
}

void TargetChooser::setTarget(const QString& path)
{
    const QSignalBlocker quiet(m_path);
    if (path != m_path->text())
        m_path->setText(path);
    m_path->setCursorPosition(static_cast<int>(path.size())); // the name, not the folders before it
    showForm();
}

QString TargetChooser::target() const
{
    return m_path->text().trimmed();
}

void TargetChooser::setEnabledToChange(bool enabled)
{
    for (QWidget* control : std::initializer_list<QWidget*>{m_form, m_path, m_browse})
        control->setEnabled(enabled);
}

void TargetChooser::takeForm()
{
    setTarget(withoutEnding(target()) + m_form->currentData().toString());
    Q_EMIT targetChanged(target());
}

void TargetChooser::showForm()
{
    const auto form = formOf(target());
    const QSignalBlocker quiet(m_form);
    m_form->setCurrentIndex(static_cast<int>(form >= 0 ? form : endings().size() - 1));
}

void TargetChooser::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void TargetChooser::retranslate()
{
    m_formLabel->setText(tr("Format"));
    m_pathLabel->setText(tr("File or folder"));
    m_form->setItemText(0, tr("ZIP file"));
    m_form->setItemText(1, tr("7z file"));
    m_form->setItemText(2, tr("tar.gz file"));
    m_form->setItemText(3, tr("Folder"));
    m_form->setToolTip(tr("ZIP opens everywhere. 7z and tar.gz hold more than 4 GiB; a folder can be looked into."));
    m_path->setAccessibleName(tr("File or folder that the set is written to"));
    m_browse->setToolTip(tr("Choose where the set is written"));
    m_browse->setAccessibleName(m_browse->toolTip());
}

} // namespace histosynth
