// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/safe_paths.h"

#include <QString>
#include <QStringList>

namespace histosynth {

namespace {

constexpr qsizetype longestName = 80;       // bytes, of a name that we make
constexpr qsizetype longestGivenName = 120; // bytes, with number and extension
constexpr std::size_t longestPath = 220;    // bytes: leaves room for the receiver's folder in Windows' 260

QString decoded(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

bool isReservedByWindows(const QString& name)
{
    const QString device = name.section(QLatin1Char('.'), 0, 0).trimmed().toUpper();
    static const QStringList names = {QStringLiteral("CON"), QStringLiteral("PRN"),    QStringLiteral("AUX"),
                                      QStringLiteral("NUL"), QStringLiteral("CONIN$"), QStringLiteral("CONOUT$")};
    if (names.contains(device))
        return true;
    // Superscript digits count, too.
    return device.size() == 4 && (device.startsWith(QLatin1String("COM")) || device.startsWith(QLatin1String("LPT"))) &&
           QStringLiteral("0123456789\u00B9\u00B2\u00B3").contains(device.back());
}

QString replacement(char32_t character)
{
    if (QStringLiteral("<>:\"/\\|?*").contains(QString::fromUcs4(&character, 1)))
        return QStringLiteral("_");
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_NotAssigned:
    case QChar::Other_PrivateUse:
        return QStringLiteral("_");
    case QChar::Separator_Space:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return QStringLiteral(" ");
    default:
        return QString::fromUcs4(&character, 1);
    }
}

QString withoutEdges(QString text)
{
    const auto atEdge = [](QChar character) { return character == QLatin1Char('.') || character == QLatin1Char(' '); };
    while (!text.isEmpty() && atEdge(text.back()))
        text.chop(1);
    while (!text.isEmpty() && atEdge(text.front()))
        text.remove(0, 1);
    return text;
}

// Cuts between characters, never before a mark that belongs to the one before it.
QString shortened(QString text, qsizetype bytes)
{
    while (text.toUtf8().size() > bytes) {
        bool belongs = true;
        while (belongs && !text.isEmpty()) {
            belongs = text.back().isLowSurrogate() || text.back().isMark();
            text.chop(1);
        }
    }
    return text;
}

QString cleaned(std::string_view text, qsizetype bytes)
{
    QString result;
    for (const char32_t character : decoded(text).normalized(QString::NormalizationForm_C).toUcs4())
        result += replacement(character);
    result = withoutEdges(shortened(withoutEdges(result), bytes));
    return isReservedByWindows(result) ? QLatin1Char('_') + result : result;
}

} // namespace

std::string safeName(std::string_view text, std::string_view fallback)
{
    const QString name = cleaned(text, longestName);
    return name.isEmpty() ? std::string(fallback) : name.toStdString();
}

std::string nameKey(std::string_view name)
{
    // Upper case first: it makes SS of a sharp s, which Qt's folding leaves.
    return decoded(name).normalized(QString::NormalizationForm_KC).toUpper().toCaseFolded().toStdString();
}

bool isSafePath(std::string_view path)
{
    if (path.empty() || path.size() > longestPath)
        return false;
    for (const QString& part : decoded(path).split(QLatin1Char('/'))) {
        const std::string name = part.toStdString();
        if (name.empty() || cleaned(name, longestGivenName).toStdString() != name)
            return false;
    }
    return true;
}

std::string UniqueNames::make(std::string_view text, std::string_view fallback, std::string_view extension)
{
    const std::string name = safeName(text, fallback);
    std::string made = name + std::string(extension);
    for (int number = 2; !m_taken.insert(nameKey(made)).second; ++number)
        made = name + " " + std::to_string(number) + std::string(extension);
    return made;
}

} // namespace histosynth
