// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/help_dialogs.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QDialog>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QTreeWidget>

#include "app/desk/action_table.h"
#include "widgets/look/icons.h"
#include "widgets/look/measures.h"

namespace histosynth {

namespace {

constexpr QSize sheetSize(640, 560);
constexpr int aboutIconSide = 64;

QString plainText(const QAction& action)
{
    return action.text().remove(QLatin1Char('&'));
}

QTreeWidget* keySheet(const ActionTable& actions)
{
    auto* sheet = new QTreeWidget;
    sheet->setRootIsDecorated(false);
    sheet->setHeaderLabels(
        {QCoreApplication::translate("HelpDialogs", "Action"), QCoreApplication::translate("HelpDialogs", "Keys")});
    sheet->setAlternatingRowColors(true);
    for (const auto& info : actionInfos()) {
        const auto* action = actions.action(info.id);
        if (action->shortcuts().isEmpty())
            continue;
        const auto keys = QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText);
        auto* row = new QTreeWidgetItem(sheet, {plainText(*action), keys});
        row->setToolTip(0, action->statusTip());
    }
    sheet->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    sheet->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    sheet->header()->setStretchLastSection(false);
    return sheet;
}

} // namespace

void showKeys(const ActionTable& actions, QWidget& window)
{
    auto* dialog = new QDialog(&window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(QCoreApplication::translate("HelpDialogs", "Keys"));
    dialog->resize(sheetSize);
    auto* layout = new QVBoxLayout(dialog);
    layout->setSpacing(space16);
    layout->addWidget(keySheet(actions));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    layout->addWidget(buttons);
    dialog->show(); // beside the work, not before it
}

void showAbout(QWidget& window)
{
    auto* box = new QMessageBox(&window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIconPixmap(programIcon().pixmap(aboutIconSide));
    box->setWindowTitle(QCoreApplication::translate("HelpDialogs", "About HistoSynth"));
    box->setText(
        QCoreApplication::translate("HelpDialogs", "HistoSynth %1").arg(QCoreApplication::applicationVersion()));
    box->setInformativeText(QCoreApplication::translate(
        "HelpDialogs", "Synthetic histology images from a few dozen real ones. For research only, not for "
                       "diagnosis.\n\nFree software under the GNU General Public License, version 3 or later. "
                       "It stands on Qt, LibTorch, OpenCV, QCustomPlot, KArchive and SQLite, and shows icons of "
                       "the Breeze theme (LGPL)."));
    box->open();
}

} // namespace histosynth
