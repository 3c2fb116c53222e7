// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/notice_presenter.h"

#include <QtGui/QAction>

#include "app/words/words.h"
#include "widgets/controls/notice_bar.h"

namespace histosynth {

NoticePresenter::NoticePresenter(const Desk& desk, NoticeBar& bar, QObject* parent)
    : QObject(parent), m_desk(desk), m_bar(bar)
{
    const auto toneTeller = [this](Tone tone) {
        return
            [this, tone](const QString& text, const QString& details) { tell(text, details, static_cast<int>(tone)); };
    };
    connect(&desk.messages, &Messages::told, this, toneTeller(Tone::Success));
    connect(&desk.messages, &Messages::warned, this, toneTeller(Tone::Warning));
    connect(&desk.messages, &Messages::failed, this, toneTeller(Tone::Error));

    auto& session = desk.session;
    connect(&session, &ProjectSession::failed, &desk.messages,
            qOverload<const std::string&, const std::vector<ErrorArgument>&>(&Messages::fail));
    connect(&session, &ProjectSession::edited, this, &NoticePresenter::offerUndo);
    connect(&session, &ProjectSession::changed, this, &NoticePresenter::retranslate);
    connect(&session, &ProjectSession::opened, this, &NoticePresenter::retranslate);
    connect(&session, &ProjectSession::closed, this, [this] {
        m_bar.clear();
        retranslate();
    });
    connect(&session, &ProjectSession::undone, this, [this](const EditInfo& edit) {
        m_bar.withdraw(static_cast<int>(edit.id));
        tell(tr("Undone: %1").arg(messageText(edit.code, edit.arguments)), {}, static_cast<int>(Tone::Normal));
    });
    connect(&session, &ProjectSession::redone, this, &NoticePresenter::offerUndo);
    connect(&bar, &NoticeBar::actionTriggered, this, [this](int token) {
        const auto edit = m_desk.session.undoable();
        if (edit && edit->id == token)
            m_desk.session.undo();
    });
    desk.actions.on("edit.undo", this, [this] { m_desk.session.undo(); });
    desk.actions.on("edit.redo", this, [this] { m_desk.session.redo(); });
    retranslate();
}

void NoticePresenter::offerUndo(const EditInfo& edit)
{
    retranslate();
    m_bar.clear(); // an older edit cannot be undone before this one
    m_bar.post({static_cast<int>(edit.id), messageText(edit.code, edit.arguments), tr("Undo"), {}, Tone::Normal});
    m_passing = static_cast<int>(edit.id);
}

void NoticePresenter::tell(const QString& text, const QString& details, int tone)
{
    const bool isError = static_cast<Tone>(tone) == Tone::Error;
    if (isError)
        m_bar.withdraw(m_passing); // a failure does not wait behind what went well
    int token = isError ? m_failures.value(text) : 0;
    if (token == 0)
        token = --m_lastToken;
    m_bar.post({token, text, {}, details, static_cast<Tone>(tone)});
    if (isError)
        m_failures.insert(text, token);
    else
        m_passing = token;
}

void NoticePresenter::retranslate()
{
    const auto name = [](const QString& verb, const QString& verbWithEdit, const std::optional<EditInfo>& edit) {
        return edit ? verbWithEdit.arg(messageText(edit->code, edit->arguments)) : verb;
    };
    std::optional<EditInfo> undoable;
    std::optional<EditInfo> redoable;
    try {
        undoable = m_desk.session.undoable();
        redoable = m_desk.session.redoable();
    } catch (const Error&) { // what cannot be read now can be neither undone nor redone; the next call tells
    }
    m_desk.actions.action("edit.undo")->setText(name(tr("&Undo"), tr("&Undo: %1"), undoable));
    m_desk.actions.action("edit.redo")->setText(name(tr("&Redo"), tr("&Redo: %1"), redoable));
    m_desk.actions.set(Fact::CanUndo, undoable.has_value());
    m_desk.actions.set(Fact::CanRedo, redoable.has_value());
}

} // namespace histosynth
