// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>

#include <string>
#include <vector>

#include "core/base/error.h"

namespace histosynth {

// What the window tells in its notice bar. Any controller may speak.
class Messages : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    // Something was done: "120 images imported". `details` can be copied.
    void tell(const QString& text, const QString& details = {}) { Q_EMIT told(text, details); }

    // Something to know that is no failure.
    void warn(const QString& text, const QString& details = {}) { Q_EMIT warned(text, details); }

    void fail(const QString& text, const QString& details = {}) { Q_EMIT failed(text, details); }
    void fail(const std::string& code, const std::vector<ErrorArgument>& arguments);

Q_SIGNALS:
    void told(const QString& text, const QString& details);
    void warned(const QString& text, const QString& details);
    void failed(const QString& text, const QString& details);
};

} // namespace histosynth
