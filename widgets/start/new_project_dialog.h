// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtWidgets/QDialog>

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace histosynth {

// Asks for the name, the place and the classes of a new project.
class NewProjectDialog : public QDialog {
    Q_OBJECT

public:
    explicit NewProjectDialog(const QString& place, QWidget* parent = nullptr);

    QString folder() const; // place and name
    QStringList classes() const;

    QString place() const;
    void setPlace(const QString& folder);

    // In words, beneath the fields; the dialog stays open.
    void showProblem(const QString& text);

Q_SIGNALS:
    // The button was pressed; the caller closes the dialog when the project is there.
    void createRequested();
    void placeRequested();

private:
    void update();

    QLineEdit* m_name = nullptr;
    QLineEdit* m_place = nullptr;
    QPlainTextEdit* m_classes = nullptr;
    QLabel* m_where = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_create = nullptr;
};

} // namespace histosynth
