// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Holds the .ts files against mistakes that a translator does not see, and looks whether they are in the program.
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtCore/QTranslator>
#include <QtCore/QXmlStreamReader>
#include <doctest/doctest.h>

#include <string>

static void loadTranslations()
{
    Q_INIT_RESOURCE(histosynth_translations);
}

namespace {

struct Message {
    QString source;
    QStringList translations; // several for texts with a number
    bool isPlural = false;
};

Message readMessage(QXmlStreamReader& xml)
{
    Message message;
    message.isPlural = xml.attributes().value(u"numerus") == u"yes";
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source")
            message.source = xml.readElementText();
        else if (xml.name() == u"translation" && message.isPlural)
            while (xml.readNextStartElement())
                message.translations << xml.readElementText();
        else if (xml.name() == u"translation")
            message.translations << xml.readElementText();
        else
            xml.skipCurrentElement();
    }
    return message;
}

QList<Message> readMessages(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"message")
            messages << readMessage(xml);
    CHECK_MESSAGE(!xml.hasError(), path.toStdString(), ": ", xml.errorString().toStdString());
    return messages;
}

// What is filled in at run time: %1, %n, %Ln, {file}.
QStringList slotsOf(const QString& text)
{
    static const QRegularExpression slot(QStringLiteral("%L?(?:n|[0-9]+)|\\{[a-z_]+\\}"));
    QStringList found;
    for (const auto& match : slot.globalMatch(text))
        found << match.captured();
    found.sort();
    return found;
}

QString translated(const char* language, const char* context, const char* source, int count)
{
    loadTranslations();
    QTranslator translator;
    REQUIRE(translator.load(QStringLiteral(":/translations/histosynth_") + QLatin1String(language)));
    return translator.translate(context, source, nullptr, count);
}

} // namespace

TEST_CASE("a translation fills in what its source fills in, in all plurals of its language")
{
    const QDir folder(QStringLiteral(HISTOSYNTH_TRANSLATIONS_FOLDER));
    const auto files = folder.entryList({QStringLiteral("*.ts")});
    REQUIRE(files.size() >= 2);
    for (const auto& file : files) {
        const auto plurals = file.endsWith(u"_uk.ts") ? 3 : 2;
        for (const auto& message : readMessages(folder.filePath(file))) {
            const auto place = file.toStdString() + ": " + message.source.toStdString();
            CHECK_MESSAGE(message.translations.size() == (message.isPlural ? plurals : 1), place);
            for (const auto& translation : message.translations)
                if (!translation.isEmpty()) // else it is shown in English
                    CHECK_MESSAGE(slotsOf(translation) == slotsOf(message.source), place);
        }
    }
}

TEST_CASE("the program has its texts in Ukrainian, and the plurals of both languages")
{
    CHECK(translated("uk", "histosynth", "%1 left", -1) == QString::fromUtf8("залишилося %1"));
    const auto crops = [](const char* language, int count) {
        return translated(language, "histosynth::ThumbnailModel", "%n crop(s)", count);
    };
    CHECK(crops("en", 1) == "%n crop");
    CHECK(crops("en", 21) == "%n crops");
    CHECK(crops("uk", 21) == QString::fromUtf8("%n фрагмент"));
    CHECK(crops("uk", 3) == QString::fromUtf8("%n фрагменти"));
    CHECK(crops("uk", 11) == QString::fromUtf8("%n фрагментів"));
}
