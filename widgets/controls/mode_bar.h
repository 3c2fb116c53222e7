// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtWidgets/QWidget>

class QAction;
class QActionGroup;
class QHBoxLayout;
class QMenu;
class QToolButton;

namespace histosynth {

class StatusDot;

// The bar at the top: one large tab per workspace, in the order of the work; on the right the project and tools.
class ModeBar : public QWidget {
    Q_OBJECT

public:
    explicit ModeBar(QWidget* parent = nullptr);

    // One checkable action per workspace: the tabs show its text, icon, tool tip and whether it is enabled, now and
    // when these change. An action without a shortcut is given its number and Ctrl with its number. The actions stay
    // the caller's.
    void setModes(const QList<QAction*>& actions);

    // The workspace shown, -1 before any; setting it emits currentChanged() when it is another.
    int current() const;
    void setCurrent(int mode);

    // A dot on the tab: something runs or has come in there.
    void setMarked(int mode, bool marked);

    // Name on the project button; empty: "No project".
    void setProjectName(const QString& name);
    void setProjectMenu(QMenu* menu);

    // A button for `action` at the right end, without text unless it has no icon. With a menu of its own where the
    // action has one.
    QToolButton* addTool(QAction* action);

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void currentChanged(int mode);

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void clearTabs();
    void addTab(QAction* action, int mode);
    void fitTabs();
    void retranslate();

    QHBoxLayout* m_tabs = nullptr;
    QHBoxLayout* m_tools = nullptr;
    QToolButton* m_project = nullptr;
    QActionGroup* m_group = nullptr;
    QList<QToolButton*> m_buttons;
    QList<StatusDot*> m_dots;
    QString m_projectName;
    int m_current = -1;
};

} // namespace histosynth
