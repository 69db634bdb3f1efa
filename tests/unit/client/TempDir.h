// A directory for one test, removed with everything in it.
// SPDX-License-Identifier: Apache-2.0
#ifndef TESTS_UNIT_CLIENT_TEMPDIR_H
#define TESTS_UNIT_CLIENT_TEMPDIR_H

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace ttc::test {

class TempDir {
public:
  TempDir() {
    char name[] = "/tmp/ttc-test-XXXXXX";
    root = mkdtemp(name);
  }
  ~TempDir() {
    std::error_code ignored;
    std::filesystem::remove_all(root, ignored);
  }
  TempDir(const TempDir &) = delete;
  TempDir &operator=(const TempDir &) = delete;

  std::filesystem::path path() const { return root; }
  std::filesystem::path operator/(const std::string &name) const {
    return root / name;
  }
  /// Names in `directory` (default: this one), hidden ones too, sorted.
  std::vector<std::string>
  names(const std::filesystem::path &directory = {}) const {
    std::vector<std::string> found;
    for (const auto &entry : std::filesystem::directory_iterator(
             directory.empty() ? root : directory)) {
      found.push_back(entry.path().filename());
    }
    std::sort(found.begin(), found.end());
    return found;
  }
  void write(const std::string &name, const std::string &text) const {
    std::filesystem::create_directories((root / name).parent_path());
    std::ofstream(root / name, std::ios::binary) << text;
  }
  std::string read(const std::string &name) const {
    std::ifstream file(root / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }

private:
  std::filesystem::path root;
};

} // namespace ttc::test

#endif // TESTS_UNIT_CLIENT_TEMPDIR_H
