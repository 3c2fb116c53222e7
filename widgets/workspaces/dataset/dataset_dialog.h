// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QDialog>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace histosynth {

class PrimaryButton;

// A small window beside the images, which can still be looked at and selected: a title, what the derived dialog puts
// between, a line that tells how things stand, and the one button that does it.
class DatasetDialog : public QDialog {
    Q_OBJECT

public:
    explicit DatasetDialog(QWidget* parent = nullptr);

    PrimaryButton& primary() { return *m_primary; }

    // How things stand; `isProblem` in the colour of a warning.
    void setStatus(const QString& text, bool isProblem = false);
    QString status() const;

protected:
    QVBoxLayout& content() { return *m_content; }
    void setHeading(const QString& text);
    virtual void retranslate();
    void changeEvent(QEvent* event) override;

private:
    QLabel* m_heading = nullptr;
    QVBoxLayout* m_content = nullptr;
    QLabel* m_status = nullptr;
    PrimaryButton* m_primary = nullptr;
    QPushButton* m_close = nullptr;
};

} // namespace histosynth
