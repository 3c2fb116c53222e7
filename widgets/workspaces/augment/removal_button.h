// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtWidgets/QToolButton>

class QAction;
class QMenu;

namespace histosynth {

// Augmented images of a class that can be deleted.
struct RemovableImages {
    qint64 classId = 0;
    QString className;
    qint64 count = 0;

    bool operator==(const RemovableImages&) const = default;
};

// Opens a list of what can be deleted, class by class. Hidden while there is nothing.
class RemovalButton : public QToolButton {
    Q_OBJECT

public:
    explicit RemovalButton(QWidget* parent = nullptr);

    // Deletes all of them; stands below the classes.
    void setAllAction(QAction* action);

    // `kept`: how many cannot be deleted, because models were trained on them.
    void setImages(const QList<RemovableImages>& images, qint64 kept);

Q_SIGNALS:
    void removalRequested(qint64 classId);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();

    QMenu* m_menu = nullptr;
    QAction* m_all = nullptr;
    QList<RemovableImages> m_images;
    qint64 m_kept = 0;
};

} // namespace histosynth
