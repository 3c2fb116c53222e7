// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QImage>
#include <QtWidgets/QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace histosynth {

class CompareView;
class ElidedLabel;
class PictureSheet;

// A class whose crops samples can be made of.
struct SampleClass {
    qint64 id = 0;
    QString name;
    QColor colour;
};

struct SamplePicture {
    QImage image;
    QString caption; // what was done, in words
};

// A crop, and a page of what a recipe makes of it; one of them large beside the crop on a click. Space asks for other
// ones.
class SamplePane : public QWidget {
    Q_OBJECT

public:
    explicit SamplePane(QWidget* parent = nullptr);

    // What is chosen stays chosen where its id stays. Emits nothing.
    void setClasses(const QList<SampleClass>& classes);
    void setClassChosen(qint64 id);
    qint64 classChosen() const;

    // The crop that the samples are made of: "Crop 3 of 48" and more about it.
    void setCrop(const QString& title, const QString& details);
    void setCropPicture(const QImage& image);

    void setSamples(const std::vector<SamplePicture>& samples);

    // Why there are none, in place of the page; empty: the page.
    void setMessage(const QString& message);

    // The large pair; null images show that it is being made.
    void showPair(const QImage& before, const QImage& after, const QString& afterCaption);
    bool isPairShown() const;
    void showPage();

    // In device pixels: the side of a picture on the page now.
    int sampleSide() const;

    PictureSheet* sheet() const { return m_sheet; } // for tests
    CompareView* compareView() const { return m_compare; }

Q_SIGNALS:
    void classChanged(qint64 id);
    void cropStepped(int direction); // -1: the crop before, +1: the next
    void samplesRequested();
    void pairRequested(int index); // of the sample
    void pairClosed();
    void sampleSideChanged();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makePairPage();
    void stepPair(int direction);
    void retranslate();

    QLabel* m_picture = nullptr;
    QComboBox* m_class = nullptr;
    QLabel* m_title = nullptr;
    ElidedLabel* m_details = nullptr;
    QToolButton* m_previous = nullptr;
    QToolButton* m_next = nullptr;
    QPushButton* m_again = nullptr;
    QStackedWidget* m_pages = nullptr;
    PictureSheet* m_sheet = nullptr;
    QWidget* m_pair = nullptr;
    QPushButton* m_back = nullptr;
    ElidedLabel* m_done = nullptr;
    CompareView* m_compare = nullptr;
    QLabel* m_message = nullptr;
};

} // namespace histosynth
