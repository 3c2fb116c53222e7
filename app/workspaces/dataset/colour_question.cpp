// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/dataset/colour_question.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QColorDialog>

#include <utility>

#include "widgets/look/theme.h"

namespace histosynth {

void askForColour(QWidget* parent, const QColor& present, QObject* context, std::function<void(const QColor&)> taken)
{
    constexpr int offered = 7;
    for (int index = 0; index < offered; ++index)
        QColorDialog::setCustomColor(index, classColour(index));
    auto* dialog = new QColorDialog(present, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QColorDialog::DontUseNativeDialog); // the system's does not offer our colours
    dialog->setWindowTitle(QCoreApplication::translate("Dataset", "Colour of the class"));
    QObject::connect(dialog, &QColorDialog::colorSelected, context,
                     [present, taken = std::move(taken)](const QColor& colour) {
                         if (colour.isValid() && colour != present)
                             taken(colour);
                     });
    dialog->show();
}

} // namespace histosynth
