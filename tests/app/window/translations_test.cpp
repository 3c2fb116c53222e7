// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every text that a person reads is there in Ukrainian, and says the same numbers and names.
#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QList>
#include <QtCore/QRegularExpression>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtCore/QTranslator>
#include <QtCore/QXmlStreamReader>
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "app/desk/action_table.h"
#include "app/error_texts.h"
#include "app/stage_words.h"
#include "app/workspaces/train/training_calls.h"
#include "core/diffusion/pipelines/generation_options.h"
#include "core/image/augmentation.h"
#include "core/workflow/augment_images.h"
#include "core/workflow/crop_images.h"
#include "core/workflow/evaluate_options.h"
#include "core/workflow/export_images.h"
#include "core/workflow/generate_images.h"
#include "core/workflow/import_images.h"
#include "core/workflow/propose_crops.h"
#include "core/workflow/split_images.h"

// In the global namespace, as the macro demands.
static void loadTranslations()
{
    Q_INIT_RESOURCE(histosynth_translations);
}

using namespace histosynth;

namespace {

const QString sourceFolder = QStringLiteral(HISTOSYNTH_SOURCE_FOLDER);

class Ukrainian {
public:
    Ukrainian()
    {
        loadTranslations();
        REQUIRE(m_texts.load(QStringLiteral(":/translations/histosynth_uk.qm")));
    }

    void mustKnow(const char* context, const std::string& english) const
    {
        if (!english.empty())
            CHECK_MESSAGE(!m_texts.translate(context, english.c_str()).isEmpty(), context, ": ", english);
    }

private:
    QTranslator m_texts;
};

// One <message> of a .ts file.
struct Message {
    std::string source;
    QStringList forms; // one, or as many as the language has for counts
    bool isCounted = false;
    bool isFinished = true;
};

QList<Message> messagesIn(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"message") {
            messages.append(Message());
            messages.back().isCounted = xml.attributes().value(u"numerus") == u"yes";
        } else if (xml.name() == u"source") {
            messages.back().source = xml.readElementText().toStdString();
        } else if (xml.name() == u"translation") {
            messages.back().isFinished = !xml.attributes().hasAttribute(u"type");
            if (!messages.back().isCounted)
                messages.back().forms << xml.readElementText();
        } else if (xml.name() == u"numerusform") {
            messages.back().forms << xml.readElementText();
        }
    }
    REQUIRE_MESSAGE(!xml.hasError(), path.toStdString(), ": ", xml.errorString().toStdString());
    return messages;
}

// What is filled in: %1, %L1, %n, %Ln, {name}; in order of the alphabet, for a language has its own order.
QStringList slotsOf(const QString& text)
{
    static const QRegularExpression slot(QStringLiteral(R"(%L?\d|%L?n|\{[a-z_]+\})"));
    QStringList found;
    for (const auto& match : slot.globalMatch(text))
        found << match.captured();
    found.sort();
    return found;
}

// A literal of C++, in one or more pieces, as the text that it stands for.
std::string textOfLiterals(const QString& literals)
{
    static const QRegularExpression piece(QStringLiteral(R"re("((?:[^"\\]|\\.)*+)")re"));
    QString text;
    for (const auto& match : piece.globalMatch(literals))
        text += match.captured(1);
    return text.replace(QStringLiteral("\\\""), QStringLiteral("\"")).toStdString();
}

// Of all HISTOSYNTH_TEXT("...") in the files of a folder.
std::vector<std::string> markedTextsIn(const QString& folder)
{
    static const QRegularExpression mark(QStringLiteral(R"re(HISTOSYNTH_TEXT\(\s*((?:"(?:[^"\\]|\\.)*+"\s*)+)\))re"));
    std::vector<std::string> texts;
    QDirIterator files(QDir(sourceFolder).filePath(folder), {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
                       QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        for (const auto& match : mark.globalMatch(QString::fromUtf8(file.readAll())))
            texts.push_back(textOfLiterals(match.captured(1)));
    }
    return texts;
}

template <typename Options>
void mustKnowFieldsOf(const Ukrainian& ukrainian)
{
    for (const auto& field : Options::fields()) {
        ukrainian.mustKnow("histosynth", field.info.label);
        ukrainian.mustKnow("histosynth", field.info.help);
    }
}

} // namespace

TEST_CASE("every action is there in Ukrainian")
{
    const Ukrainian ukrainian;
    REQUIRE(!actionInfos().empty());
    for (const auto& info : actionInfos()) {
        // A language is called by its own name in all of them.
        if (!std::string_view(info.id).starts_with("language."))
            ukrainian.mustKnow("Actions", info.text);
        ukrainian.mustKnow("Actions", info.help);
    }
}

TEST_CASE("every option is there in Ukrainian")
{
    const Ukrainian ukrainian;
    mustKnowFieldsOf<AugmentationRecipe>(ukrainian);
    mustKnowFieldsOf<AugmentOptions>(ukrainian);
    mustKnowFieldsOf<CropOptions>(ukrainian);
    mustKnowFieldsOf<EvaluateOptions>(ukrainian);
    mustKnowFieldsOf<ExportChoice>(ukrainian);
    mustKnowFieldsOf<GenerateTarget>(ukrainian);
    mustKnowFieldsOf<GenerationOptions>(ukrainian);
    mustKnowFieldsOf<ImportOptions>(ukrainian);
    mustKnowFieldsOf<ProposalOptions>(ukrainian);
    mustKnowFieldsOf<SplitOptions>(ukrainian);
    for (const auto& info : compactFields()) {
        ukrainian.mustKnow("histosynth", info.label);
        ukrainian.mustKnow("histosynth", info.help);
    }
}

TEST_CASE("every error, notice and edit is there in Ukrainian")
{
    const Ukrainian ukrainian;
    for (const auto& code : knownErrorCodes()) {
        errorText(code, {}, [&](const char* sentence) {
            ukrainian.mustKnow("histosynth", sentence);
            return std::string();
        });
    }
}

TEST_CASE("every stage of progress is there in Ukrainian")
{
    const Ukrainian ukrainian;
    for (const char* stage : {"import", "crop", "propose", "augment", "measure", "load", "train", "generate",
                              "evaluate", "export", "verify", "draw"}) {
        const auto words = stageWords(stage);
        CHECK_MESSAGE(!words.items.empty(), stage);
        ukrainian.mustKnow("histosynth", words.title);
        ukrainian.mustKnow("histosynth", words.items);
    }
}

TEST_CASE("every text that is marked in core and in app is there in Ukrainian")
{
    const Ukrainian ukrainian;
    for (const char* folder : {"core", "app"}) {
        const auto texts = markedTextsIn(QString::fromLatin1(folder));
        CHECK(texts.size() > 100);
        for (const auto& text : texts)
            ukrainian.mustKnow("histosynth", text);
    }
}

TEST_CASE("every translation is finished and has the slots of its source")
{
    constexpr int formsOfUkrainian = 3; // 1, 21, ...; 2 to 4, 22 to 24, ...; all others
    const QDir folder(sourceFolder + QStringLiteral("/translations"));
    const auto files = folder.entryList({QStringLiteral("*_uk.ts")}, QDir::Files);
    CHECK(files.size() == 3);
    for (const auto& file : files) {
        const auto messages = messagesIn(folder.filePath(file));
        CHECK(messages.size() > 100);
        for (const auto& message : messages) {
            const auto where = file.toStdString() + ": " + message.source;
            CHECK_MESSAGE(message.isFinished, where);
            CHECK_MESSAGE(message.forms.size() == (message.isCounted ? formsOfUkrainian : 1), where);
            const auto wanted = slotsOf(QString::fromStdString(message.source));
            for (const auto& form : message.forms) {
                CHECK_MESSAGE(!form.isEmpty(), where);
                CHECK_MESSAGE(slotsOf(form) == wanted, where, " | ", form.toStdString());
            }
        }
    }
}
