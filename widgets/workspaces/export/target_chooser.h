// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace histosynth {

// Where a set is written, and in which form: the ending of the name and the list of forms always say the same.
class TargetChooser : public QWidget {
    Q_OBJECT

public:
    explicit TargetChooser(QWidget* parent = nullptr);

    // A path with the ending of its form. Emits nothing.
    void setTarget(const QString& path);
    QString target() const;

    // Endings of the forms: ".zip", ".7z", ".tar.gz", and none for a folder.
    static const QStringList& endings();

    void setEnabledToChange(bool enabled);

    QLineEdit* pathLine() const { return m_path; } // for tests
    QComboBox* formBox() const { return m_form; }

Q_SIGNALS:
    void targetChanged(const QString& path);
    void browseRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void takeForm();
    void showForm();
    void retranslate();

    QLabel* m_formLabel = nullptr;
    QLabel* m_pathLabel = nullptr;
    QComboBox* m_form = nullptr;
    QLineEdit* m_path = nullptr;
    QToolButton* m_browse = nullptr;
};

} // namespace histosynth
