// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <exception>
#include <string>
#include <string_view>
#include <vector>

namespace histosynth {

// Whose move it is after an error; the command line makes its exit code from it.
enum class ErrorKind {
    WrongUsage,    // the request makes no sense: change the options
    BadInput,      // a file, a project or an option's value cannot be used: change the input
    OutOfResource, // disk, memory, permission or a lock: free it and try again
    Internal,      // our fault
};

// A value that a sentence about an error mentions, e.g. {"file", "/data/a.bmp"}.
struct ErrorArgument {
    std::string name;
    std::string value;
};

// An error as a code and arguments. The words belong to the view (app/texts), which knows the user's language; every
// code that is thrown anywhere has its sentence there (a test reads the source to make sure).
class Error : public std::exception {
public:
    // `code` is `folder.what_happened` in snake case, e.g. "image.truncated".
    Error(ErrorKind kind, std::string code, std::vector<ErrorArgument> arguments = {});

    ErrorKind kind() const noexcept { return m_kind; }
    const std::string& code() const noexcept { return m_code; }
    const std::vector<ErrorArgument>& arguments() const noexcept { return m_arguments; }

    // The value of the argument `name`, or empty.
    std::string_view argument(std::string_view name) const noexcept;

    // For logs and test output only: "code name=value name=value".
    const char* what() const noexcept override { return m_log.c_str(); }

private:
    ErrorKind m_kind;
    std::string m_code;
    std::vector<ErrorArgument> m_arguments;
    std::string m_log;
};

// Thrown by RunControl::checkpoint() when the user has asked to stop. It is no error: what is done stays.
class Stopped : public std::exception {
public:
    const char* what() const noexcept override { return "stopped"; }
};

} // namespace histosynth
