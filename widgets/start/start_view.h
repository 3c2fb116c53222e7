// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtWidgets/QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace histosynth {

class PrimaryButton;

struct RecentProject {
    QString folder; // absolute
    QString name;
    QString note; // "opened yesterday", or empty
};

// What is shown while no project is open: what the program is for, and the ways in.
class StartView : public QWidget {
    Q_OBJECT

public:
    explicit StartView(QWidget* parent = nullptr);

    void setRecentProjects(const QList<RecentProject>& projects);

Q_SIGNALS:
    void newRequested();
    void openRequested();
    void sampleRequested();
    void recentRequested(const QString& folder);
    void forgetRequested(const QString& folder);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeWelcome();
    QWidget* makeRecent();
    void forgetCurrent();
    void retranslate();

    QLabel* m_title = nullptr;
    QLabel* m_about = nullptr;
    QLabel* m_research = nullptr;
    PrimaryButton* m_sample = nullptr;
    QLabel* m_sampleAbout = nullptr;
    QPushButton* m_new = nullptr;
    QPushButton* m_open = nullptr;
    QLabel* m_recentTitle = nullptr;
    QLabel* m_noRecent = nullptr;
    QListWidget* m_recent = nullptr;
};

} // namespace histosynth
