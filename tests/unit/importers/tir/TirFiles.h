// TIR files for tests.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TESTS_UNIT_IMPORTERS_TIR_TIRFILES_H
#define TTC_TESTS_UNIT_IMPORTERS_TIR_TIRFILES_H

#include <fstream>
#include <sstream>
#include <string>

namespace ttc::tir {

inline std::string fileText(const std::string &path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

/// A file of tests/tir/corpus.
inline std::string corpusFile(const std::string &name) {
  return fileText(std::string(TTC_SOURCE_DIR) + "/tests/tir/corpus/" + name);
}

} // namespace ttc::tir

#endif // TTC_TESTS_UNIT_IMPORTERS_TIR_TIRFILES_H
