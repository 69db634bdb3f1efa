// Column widths in characters.
// SPDX-License-Identifier: Apache-2.0
#include "TextTable.h"

#include "Terminal.h"
#include <algorithm>

namespace ttc::cli {
namespace {

size_t widthOf(const std::string &cell) {
  return static_cast<size_t>(
      std::count_if(cell.begin(), cell.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
      }));
}

} // namespace

std::string textTable(const std::vector<std::vector<std::string>> &rows) {
  std::vector<size_t> widths;
  for (const auto &row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (size_t i = 0; i < row.size(); ++i) {
      widths[i] = std::max(widths[i], widthOf(printable(row[i])));
    }
  }
  std::string text;
  for (const auto &row : rows) {
    std::string line;
    for (size_t i = 0; i < row.size(); ++i) {
      std::string cell = printable(row[i]);
      line += cell + std::string(widths[i] - widthOf(cell) + 2, ' ');
    }
    line.erase(line.find_last_not_of(' ') + 1);
    text += line + "\n";
  }
  return text;
}

} // namespace ttc::cli
