// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/messages.h"

#include "app/words/words.h"

namespace histosynth {

void Messages::fail(const std::string& code, const std::vector<ErrorArgument>& arguments)
{
    fail(messageText(code, arguments), QString::fromStdString(code));
}

} // namespace histosynth
