// A diagnostic as people know it from compilers: place, severity, message,
// source line, caret.
// SPDX-License-Identifier: Apache-2.0
#ifndef CLIENT_CLI_DIAGNOSTICTEXT_H
#define CLIENT_CLI_DIAGNOSTICTEXT_H

#include "Terminal.h"
#include "ttc/v1/common.pb.h"
#include <string>

namespace ttc::cli {

/// `FILE:LINE:COL: error: MESSAGE [CODE]`, and below it the source line with a
/// caret under the column, where they are known; ends with a newline. A long
/// source line is cut to the terminal's width (or 160) around the caret. `file`
/// stands in where the diagnostic names none.
std::string diagnosticText(const v1::Diagnostic &diagnostic,
                           const std::string &file, const Terminal &terminal);

} // namespace ttc::cli

#endif // CLIENT_CLI_DIAGNOSTICTEXT_H
