// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/import_images.h"

#include <QtCore/QRegularExpression>

#include <optional>
#include <system_error>
#include <utility>

#include "core/workflow/import_candidates.h"
#include "core/workflow/in_chunks.h"
#include "core/workflow/measure_quality.h"
#include "core/workflow/recorded_run.h"

namespace histosynth {

namespace fs = std::filesystem;

namespace {

// Why a file that was examined cannot become a row, in words that name it.
RefusedFile refusalOf(const fs::path& file, const Error& error)
{
    auto arguments = error.arguments();
    if (error.argument("file").empty())
        arguments.push_back({"file", file.string()});
    const bool isPatient = error.code() == "project.patient_name";
    return {file, isPatient ? "import.bad_patient" : error.code(), std::move(arguments)};
}

// Finds a patient in a file's name.
class PatientFinder {
public:
    explicit PatientFinder(const std::string& pattern)
        : m_isUsed(!pattern.empty()),
          m_pattern(QString::fromStdString(pattern), QRegularExpression::UseUnicodePropertiesOption)
    {
    }

    bool isUsed() const { return m_isUsed; }
    bool isValid() const { return m_pattern.isValid(); }
    std::string problem() const { return m_pattern.errorString().toStdString(); }

    std::string patientOf(const fs::path& file) const
    {
        const auto match = m_pattern.match(QString::fromStdString(file.filename().string()));
        if (!m_isUsed || !match.hasMatch())
            return {};
        return match.captured(match.lastCapturedIndex() >= 1 ? 1 : 0).trimmed().toStdString();
    }

private:
    bool m_isUsed;
    QRegularExpression m_pattern;
};

// All but the run, which begins with the first row of an import, and the patient.
SourceImage rowOf(Project& project, const ImportCandidate& candidate, const ImportOptions& options, RowId classId)
{
    SourceImage image;
    image.classId = classId;
    image.path = candidate.file;
    image.hash = candidate.content.hash;
    image.bytes = candidate.content.size;
    image.width = candidate.info.width;
    image.height = candidate.info.height;
    image.format = QString::fromStdString(formatName(candidate.info.format)).toLower().toStdString();
    if (options.umPerPixel > 0.0) {
        image.micrometresPerPixel = options.umPerPixel;
        image.scaleNote = "user";
    } else if (candidate.info.micrometresPerPixel) {
        image.micrometresPerPixel = candidate.info.micrometresPerPixel;
        image.scaleNote = "file";
    }
    image.quality = measuresOf(candidate.quality);
    if (options.copy)
        image.storedName = project.files().storeCopy(candidate.file, candidate.content.hash);
    return image;
}

// What changes the project, one candidate after the other.
class Importer {
public:
    Importer(Project& project, const ImportOptions& options, RowId classId, RunControl& control, Undoable undoable)
        : m_project(project), m_options(options), m_classId(classId), m_control(control),
          m_patients(options.patientFromName)
    {
        if (undoable == Undoable::Yes)
            m_edit.emplace(project.edits(), "edit.images_added");
        if (unfinishedRun(project, RunKind::Import, toJson(options), {}))
            run();
    }

    void keep(const ImportCandidate& candidate)
    {
        if (candidate.refused) {
            refuse(*candidate.refused);
            return;
        }
        try {
            if (const auto known = m_project.images().findByHash(candidate.content.hash))
                keepKnown(candidate, *known);
            else
                keepNew(candidate);
        } catch (const Error& error) {
            if (error.kind() != ErrorKind::BadInput || error.code() == "project.damaged")
                throw;
            refuse(refusalOf(candidate.file, error));
        }
    }

    void finish()
    {
        if (m_run)
            m_run->finish({{"imported", m_result.imported},
                           {"duplicates", m_result.duplicates},
                           {"refused", static_cast<std::int64_t>(m_result.refused.size())}});
    }

    void fail(const std::exception_ptr& error)
    {
        if (m_run)
            m_run->recordFailure(error);
    }

    const ImportResult& result() const { return m_result; }

private:
    void refuse(const RefusedFile& refused)
    {
        m_result.refused.push_back(refused);
        m_control.handle(Notice{refused.code, refused.arguments});
    }

    void keepNew(const ImportCandidate& candidate)
    {
        const std::string patient = m_patients.patientOf(candidate.file);
        if (!patient.empty())
            m_project.patients().find(patient); // a name that is none is refused before the edit begins
        auto row = rowOf(m_project, candidate, m_options, m_classId);
        row.runId = run().id();
        auto edit = m_edit ? std::optional(m_edit->add(1)) : std::nullopt;
        if (!patient.empty())
            row.patientId = m_project.patients().obtain(patient).id;
        m_project.images().add(row);
        if (edit)
            edit->commit();
        ++m_result.imported;
        if (m_patients.isUsed() && patient.empty())
            ++m_result.withoutPatient;
    }

    // Content that is in the project already: at most its file is found again, or copied in.
    void keepKnown(const ImportCandidate& candidate, const SourceImage& known)
    {
        const std::string file = candidate.file.string();
        std::error_code absent;
        const bool isThere = fs::exists(m_project.images().file(known), absent);
        if (known.storedName.empty() ? m_options.copy : !isThere) {
            m_project.images().setStoredName(known.id, m_project.files().storeCopy(candidate.file, known.hash));
            m_control.handle(
                Notice{known.storedName.empty() ? "import.copied" : "import.copy_restored", {{"file", file}}});
        } else if (!isThere) {
            m_project.images().relocate(known.id, candidate.file);
            m_control.handle(Notice{"import.found_again", {{"file", file}}});
        } else {
            m_control.handle(Notice{"import.duplicate", {{"file", file}, {"known", known.path.string()}}});
        }
        ++m_result.duplicates;
    }

    // An import that adds nothing leaves no run: it begins with the first image, unless an earlier try is to be ended.
    RecordedRun& run()
    {
        if (!m_run)
            m_run.emplace(m_project, RunKind::Import, toJson(m_options));
        return *m_run;
    }

    Project& m_project;
    const ImportOptions& m_options;
    RowId m_classId;
    RunControl& m_control;
    PatientFinder m_patients;
    std::optional<RecordedRun> m_run;
    std::optional<GrowingEdit> m_edit; // where it is one
    ImportResult m_result;
};

} // namespace

const FieldList<ImportOptions>& ImportOptions::fields()
{
    static const FieldList<ImportOptions> list = {
        field("class", &ImportOptions::className, HISTOSYNTH_TEXT("Class"),
              HISTOSYNTH_TEXT("The class that the images belong to.")),
        field("um_per_pixel", &ImportOptions::umPerPixel, HISTOSYNTH_TEXT("Scale"),
              HISTOSYNTH_TEXT("Micrometres per pixel; 0 takes what the file tells."))
            .range(0, 100)
            .step(0.01)
            .unit("µm/px"),
        field("copy", &ImportOptions::copy, HISTOSYNTH_TEXT("Copy into the project"),
              HISTOSYNTH_TEXT("Copy the files, so that the project works without the originals.")),
        field("patient_from_name", &ImportOptions::patientFromName, HISTOSYNTH_TEXT("Patient from the file name"),
              HISTOSYNTH_TEXT("A regular expression that finds the patient in a file name, e.g. ^(P[0-9]+).")),
    };
    return list;
}

std::vector<OptionProblem> checkImport(const ImportOptions& options)
{
    auto problems = check(options);
    const PatientFinder finder(options.patientFromName);
    if (!finder.isValid())
        problems.push_back({"patient_from_name",
                            "import.bad_pattern",
                            {{"pattern", options.patientFromName}, {"reason", finder.problem()}}});
    return problems;
}

ImportResult importImages(Project& project, const std::vector<fs::path>& filesAndFolders, const ImportOptions& options,
                          RunControl& control, Undoable undoable)
{
    throwIfAny(checkImport(options));
    const RowId classId = project.classes().named(options.className).id;
    const auto candidates = importCandidates(filesAndFolders);
    if (candidates.empty())
        throw Error(ErrorKind::BadInput, "import.no_files",
                    {{"file", filesAndFolders.empty() ? "" : filesAndFolders.front().string()}});
    const auto scale = options.umPerPixel > 0.0 ? std::optional(options.umPerPixel) : std::nullopt;
    Importer importer(project, options, classId, control, undoable);
    try {
        inChunks<ImportCandidate>(
            "import", static_cast<std::int64_t>(candidates.size()), 0, control,
            [&candidates, scale](std::int64_t i) { return examine(candidates[static_cast<std::size_t>(i)], scale); },
            [&importer](std::int64_t, const ImportCandidate& candidate) { importer.keep(candidate); },
            inTransaction(project));
        importer.finish();
    } catch (...) {
        importer.fail(std::current_exception());
        throw;
    }
    return importer.result();
}

} // namespace histosynth
