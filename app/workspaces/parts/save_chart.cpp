// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/parts/save_chart.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtWidgets/QFileDialog>

#include "widgets/charts/chart.h"
#include "widgets/charts/chart_export.h"

namespace histosynth {

namespace {

const auto purpose = QStringLiteral("chart");

QString tr(const char* text)
{
    return QCoreApplication::translate("histosynth", text);
}

void save(const Desk& desk, Chart& chart, const QString& file)
{
    desk.settings.setFolder(purpose, QFileInfo(file).absolutePath());
    try {
        saveChart(chart, std::filesystem::path(file.toStdU16String()));
        desk.messages.tell(tr("Chart saved: %1").arg(file));
    } catch (const Error& error) {
        desk.messages.fail(error.code(), error.arguments());
    }
}

} // namespace

void askToSaveChart(const Desk& desk, Chart& chart, const QString& name, const QString& ending)
{
    auto* dialog = new QFileDialog(&chart, tr("Save the chart"), desk.settings.folder(purpose));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(ending);
    dialog->setNameFilter(QStringLiteral("*.") + ending);
    dialog->selectFile(name + QLatin1Char('.') + ending);
    QObject::connect(dialog, &QFileDialog::fileSelected, &chart,
                     [desk, &chart](const QString& file) { save(desk, chart, file); });
    dialog->open();
}

} // namespace histosynth
