// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/resource.h>

#include <csignal>
#include <filesystem>

#include "tests/core/project/forked_child.h"
#include "tests/core/project/sample_project.h"

using namespace histosynth;
namespace fs = std::filesystem;

namespace {

// No file may become larger: what a write past the end of the disk looks like to a program.
void limitFileSize(std::uintmax_t bytes)
{
    ::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{bytes, bytes};
    ::setrlimit(RLIMIT_FSIZE, &limit);
}

} // namespace

TEST_CASE("on a full disk the error says so, and what was committed is whole")
{
    for (const std::uintmax_t room : {0u, 8'000u, 50'000u, 200'000u}) {
        test::SampleProject sample;
        sample.close();
        test::ForkedChild writer([&](const auto& tell) {
            sample.reopen();
            limitFileSize(fs::file_size(sample.folder() / "project.sqlite") + room);
            for (;;) {
                std::string code;
                try {
                    auto transaction = sample->transaction();
                    for (int image = 0; image < 10; ++image)
                        sample->classes().add({.id = 0,
                                               .name = std::to_string(sample->classes().list().size()) + " more",
                                               .colour = "#000000",
                                               .prompt = std::string(200, 'x')});
                    transaction.commit();
                    tell();
                    continue;
                } catch (const Error& error) {
                    code = error.code();
                }
                if (code != "project.disk_full")
                    throw std::runtime_error(code);
                static_cast<void>(sample->classes().list()); // still readable
                return;
            }
        });
        CHECK(writer.succeeded());
        const int committed = writer.waitForProgress(1'000'000);
        sample.reopen();
        CHECK(sample->classes().list().size() == 2 + 10 * static_cast<std::size_t>(committed));
        NoControl control;
        CHECK(sample->verify(control).problems.empty());
    }
}

TEST_CASE("a file that does not fit leaves neither file nor row")
{
    test::SampleProject sample;
    sample.close();
    test::ForkedChild writer([&](const auto&) {
        sample.reopen();
        sample->files().markUnsettled();
        limitFileSize(1 << 20);
        if (test::errorCodeOf([&] { sample->files().store(std::string(2 << 20, 'x'), "png"); }) != "file.cannot_write")
            throw std::runtime_error("no error");
        if (!sample->files().orphans().empty())
            throw std::runtime_error("left a file");
    });
    CHECK(writer.succeeded());
}
