// The short form of a fuzz target, where there is no libFuzzer: every file of
// the corpus, and a number of mutations of each, the same ones every time.
// SPDX-License-Identifier: Apache-2.0
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <set>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

namespace {

namespace fs = std::filesystem;
using Random = std::mt19937_64;

/// A number below `limit`, which is not 0; the same on every machine.
size_t below(Random &random, size_t limit) { return random() % limit; }

std::string read(const fs::path &path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void flipBit(Random &random, std::string &bytes) {
  size_t at = below(random, bytes.size());
  bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(random, 8)));
}

void setByte(Random &random, std::string &bytes) {
  bytes[below(random, bytes.size())] = static_cast<char>(random());
}

void eraseRange(Random &random, std::string &bytes) {
  bytes.erase(below(random, bytes.size()), 1 + below(random, 16));
}

void copyRange(Random &random, std::string &bytes) {
  std::string piece =
      bytes.substr(below(random, bytes.size()), 1 + below(random, 32));
  bytes.insert(below(random, bytes.size()), piece);
}

void truncate(Random &random, std::string &bytes) {
  bytes.resize(below(random, bytes.size()));
}

std::string mutate(Random &random, std::string bytes) {
  using Mutation = void (*)(Random &, std::string &);
  constexpr Mutation mutations[] = {flipBit,    setByte,   flipBit, setByte,
                                    eraseRange, copyRange, truncate};
  for (size_t i = 1 + below(random, 3); i > 0 && !bytes.empty(); --i) {
    mutations[below(random, std::size(mutations))](random, bytes);
  }
  return bytes;
}

void run(const std::string &bytes) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t *>(bytes.data()),
                         bytes.size());
}

} // namespace

/// usage: FOLDER|FILE... [MUTATIONS-PER-FILE]
int main(int argc, char **argv) {
  size_t mutations = 0, files = 0;
  std::set<fs::path> inputs;
  for (int i = 1; i < argc; ++i) {
    if (fs::is_directory(argv[i])) {
      for (const auto &entry : fs::directory_iterator(argv[i])) {
        inputs.insert(entry.path());
      }
    } else if (fs::exists(argv[i])) {
      inputs.insert(argv[i]);
    } else {
      mutations = std::strtoull(argv[i], nullptr, 10);
    }
  }
  for (const fs::path &path : inputs) {
    std::string bytes = read(path);
    run(bytes);
    Random random(++files);
    for (size_t i = 0; i < mutations; ++i) {
      run(mutate(random, bytes));
    }
  }
  std::printf("%zu files, %zu mutations of each: no crash\n", files, mutations);
  return files == 0;
}
