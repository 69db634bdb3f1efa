// Columns for people.
// SPDX-License-Identifier: Apache-2.0
#ifndef CLIENT_CLI_TEXTTABLE_H
#define CLIENT_CLI_TEXTTABLE_H

#include <string>
#include <vector>

namespace ttc::cli {

/// Rows of cells, each column as wide as its widest cell, two blanks apart, no
/// blanks at line ends. The first row is the head. Cells are made printable.
/// REQUIRES: rows of equal length.
std::string textTable(const std::vector<std::vector<std::string>> &rows);

} // namespace ttc::cli

#endif // CLIENT_CLI_TEXTTABLE_H
