// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtGui/QColor>
#include <QtGui/QFont>
#include <QtGui/QPalette>

class QApplication;
class QWidget;

namespace histosynth {

enum class Scheme { Light, Dark };

// What the user asked for in the settings.
enum class SchemeChoice { System, Light, Dark };

// Colours that QPalette has no role for. Views take them by themeColours(palette()) when they paint, so that they
// follow the theme without being told.
struct ThemeColours {
    QColor accent;        // the one accent, as text and lines: 4.5:1 on window and base; also QPalette::Accent
    QColor filled;        // the same blue as a surface; also QPalette::Highlight
    QColor onFilled;      // text on it; also QPalette::HighlightedText
    QColor selected;      // behind a chosen row or tab, quiet
    QColor secondaryText; // also QPalette::PlaceholderText: label->setForegroundRole() follows the theme by itself
    QColor border;        // of cards and fields
    QColor separator;     // thin lines
    QColor raised;        // behind cards and bars that lie over others
    QColor warning;       // 4.5:1 as text on window and base, like the next two
    QColor error;
    QColor success;
    QColor surround; // around pictures: a neutral grey, for a tint shifts how stain is seen
    QColor leaving;  // a crop that leaves its image
    QColor halo;     // under outlines on pink tissue
    QColor chartAxis;
    QColor chartGrid;
};

// Light or dark, as the palette's window is. Any thread.
bool isDark(const QPalette& palette);
ThemeColours themeColours(const QPalette& palette);
QPalette themePalette(Scheme scheme);

// The colours of Okabe and Ito, safe for the colour-blind; `index` counts on from the start after the last.
QColor classColour(int index);

// The colour of the line `index` of a chart on this palette's base.
QColor chartColour(const QPalette& palette, int index);

// Contrast of WCAG 2, from 1 to 21.
double contrastOf(const QColor& one, const QColor& other);

// A colour on top of another by `share` (0 to 1).
QColor mixed(const QColor& below, const QColor& above, double share);

enum class TextSize { Secondary, Body, Section, Title };

// The application's font at that place of the type scale (9, 10, 13 and 18 pt where the body has 10), with figures of
// one width.
QFont themeFont(TextSize size);

// Gives the widget's text that size; family and the like still follow the application.
void setTextSize(QWidget* widget, TextSize size);

// What a text says: its colour follows the theme.
enum class Tone { Normal, Secondary, Accent, Success, Warning, Error };
void setTone(QWidget* label, Tone tone);
QColor toneColour(const QPalette& palette, Tone tone);

// Keeps the application in style Fusion with our palette, font and style sheet; one lives as long as the application.
// Window thread.
class Theme : public QObject {
    Q_OBJECT

public:
    explicit Theme(QApplication& application, SchemeChoice choice = SchemeChoice::System);

    SchemeChoice choice() const { return m_choice; }
    void setChoice(SchemeChoice choice);

    // What is shown now.
    Scheme scheme() const { return m_scheme; }

Q_SIGNALS:
    // After palette and style sheet have changed.
    void changed(histosynth::Scheme scheme);

private:
    void apply();

    QApplication& m_application;
    SchemeChoice m_choice;
    Scheme m_scheme = Scheme::Light;
    bool m_isApplied = false;
};

} // namespace histosynth
