// ttx_fuzz: mutates a `model.ttx` over and over and reads what comes out. Each
// file has to be refused with INVALID_ARGUMENT and a message, or to be a
// program that survives another round trip. A crash, a sanitizer's report, or a
// wrong answer ends it with the seed that makes the same file again.
// SPDX-License-Identifier: Apache-2.0
#include "testing/Reseal.h"
#include "testing/SampleProgram.h"
#include "ttc/executable/Dump.h"
#include "ttc/executable/Serialize.h"
#include "ttc/executable/Verify.h"
#include <algorithm>
#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <map>
#include <random>

namespace ttc::executable {
namespace {

using Random = std::mt19937_64;

/// A number below `limit`, which is not 0. The same on every machine, as the
/// distributions of the standard library are not.
size_t below(Random &random, size_t limit) { return random() % limit; }

/// Where a mutation hits: mostly the index, since constants may hold anything.
size_t place(Random &random, const std::string &file) {
  size_t end = std::min<size_t>(file.size(), 1 + random() % 4096);
  return below(random, random() % 4 ? end : file.size());
}

/// A number that programs are known to trip over.
uint64_t boundary(Random &random) {
  uint64_t power = uint64_t(1) << below(random, 64);
  uint64_t choices[] = {0,         1,          ~uint64_t(0),   power,
                        power - 1, ~power + 1, random() & 0xff};
  return choices[below(random, std::size(choices))];
}

void flipBits(Random &random, std::string &file) {
  for (size_t i = 1 + below(random, 4); i > 0; --i) {
    size_t at = place(random, file);
    file[at] = static_cast<char>(file[at] ^ (1 << below(random, 8)));
  }
}

void writeNumber(Random &random, std::string &file) {
  size_t size = size_t(1) << below(random, 4);
  size_t at = place(random, file) / size * size;
  if (at + size <= file.size()) {
    poke(file, at, boundary(random), size);
  }
}

/// An offset, a count or an index, off by a little.
void nudgeNumber(Random &random, std::string &file) {
  size_t at = place(random, file) / 4 * 4;
  file[at] = static_cast<char>(file[at] + below(random, 65) - 32);
}

void truncate(Random &random, std::string &file) {
  file.resize(below(random, file.size()));
}

/// Copies a piece of the file over another place, or into it.
void splice(Random &random, std::string &file) {
  size_t from = below(random, file.size());
  size_t size = std::min<size_t>(1 + below(random, 64), file.size() - from);
  std::string piece = file.substr(from, size);
  size_t to = place(random, file);
  if (random() % 2) {
    file.replace(to, size, piece);
  } else {
    file.insert(to, piece);
  }
}

void eraseRange(Random &random, std::string &file) {
  file.erase(place(random, file), 1 + below(random, 64));
}

/// Puts the header right, so that what lies behind it is looked at: mostly all
/// of it, else its checksum and the size of the file.
void repairHeader(Random &random, std::string &file,
                  const std::string &original) {
  constexpr size_t headerBytes = 64, fileBytesAt = 16;
  if (file.size() < headerBytes) {
    return;
  }
  if (random() % 4) {
    file.replace(0, headerBytes, original, 0, headerBytes);
  }
  poke(file, fileBytesAt, file.size(), 8);
  reseal(file);
}

std::string mutate(Random &random, const std::string &original) {
  std::string file = original;
  using Mutation = void (*)(Random &, std::string &);
  constexpr Mutation mutations[] = {flipBits,    writeNumber, nudgeNumber,
                                    writeNumber, nudgeNumber, flipBits,
                                    truncate,    splice,      eraseRange};
  for (size_t i = 1 + below(random, 3); i > 0 && !file.empty(); --i) {
    mutations[below(random, std::size(mutations))](random, file);
  }
  if (random() % 2) {
    repairHeader(random, file, original);
  }
  return file;
}

/// A message without what differs from file to file: numbers and names.
std::string kindOf(std::string_view message) {
  std::string kind;
  bool quoted = false;
  for (char c : message.substr(0, message.find("checksum is"))) {
    quoted ^= c == '`';
    if (!quoted && (std::islower(static_cast<unsigned char>(c)) || c == ' ')) {
      kind += c;
    }
  }
  return kind;
}

/// What is wrong with how `file` was answered; "" if nothing. `answer` is the
/// kind of the answer.
std::string complaint(const std::string &file, std::string &answer) {
  auto storage = std::make_shared<std::string>(file);
  auto program = deserialize(*storage, storage);
  storage.reset();
  if (!program.ok()) {
    answer = kindOf(std::string(program.status().message()));
    return program.status().code() == absl::StatusCode::kInvalidArgument
               ? ""
               : "refused with " + program.status().ToString();
  }
  answer = "accepted";
  // Everything that a runtime may look at without asking is looked at here.
  if (absl::Status status = verify(*program); !status.ok()) {
    return "accepted, but not valid: " + status.ToString();
  }
  std::string constants;
  for (const Constant &constant : program->constants) {
    constants += constant.bytes;
  }
  std::string text = dump(*program);
  auto again = std::make_shared<std::string>(serialize(*program));
  auto second = deserialize(*again, again);
  if (!second.ok()) {
    return "accepted, but not written again: " + second.status().ToString();
  }
  for (const Constant &constant : second->constants) {
    if (constants.substr(0, constant.bytes.size()) != constant.bytes) {
      return "constants changed by a round trip";
    }
    constants.erase(0, constant.bytes.size());
  }
  return dump(*second) == text ? "" : "changed by a round trip";
}

struct Arguments {
  uint64_t count = 20000;
  uint64_t seed = 1;
  bool shows = false;
  std::string file;   ///< empty: a sample
  bool loops = false; ///< the sample with blocks
};

std::string base(const Arguments &arguments) {
  if (arguments.file.empty()) {
    return serialize(arguments.loops ? loopProgram() : sampleProgram());
  }
  std::ifstream file(arguments.file, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

int fuzz(const Arguments &arguments) {
  std::string original = base(arguments);
  std::string answer;
  std::string wrong = complaint(original, answer);
  if (!wrong.empty() || answer != "accepted") {
    std::fprintf(stderr, "ttx_fuzz: the file to begin with is not valid: %s\n",
                 answer.c_str());
    return 2;
  }
  std::map<std::string, uint64_t> answers;
  for (uint64_t i = 0; i < arguments.count; ++i) {
    uint64_t seed = arguments.seed + i;
    Random random(seed);
    wrong = complaint(mutate(random, original), answer);
    if (!wrong.empty()) {
      std::fprintf(stderr, "ttx_fuzz: --seed %llu --count 1: %s\n",
                   static_cast<unsigned long long>(seed), wrong.c_str());
      return 1;
    }
    ++answers[answer];
  }
  std::printf("%llu mutated files: %llu accepted, %zu kinds of answers\n",
              static_cast<unsigned long long>(arguments.count),
              static_cast<unsigned long long>(answers["accepted"]),
              answers.size());
  for (const auto &[said, times] : answers) {
    if (arguments.shows) {
      std::printf("%8llu %s\n", static_cast<unsigned long long>(times),
                  said.c_str());
    }
  }
  return 0;
}

} // namespace
} // namespace ttc::executable

int main(int argc, char **argv) {
  ttc::executable::Arguments arguments;
  for (int i = 1; i < argc; ++i) {
    bool hasValue = i + 1 < argc;
    if (!std::strcmp(argv[i], "--count") && hasValue) {
      arguments.count = std::strtoull(argv[++i], nullptr, 10);
    } else if (!std::strcmp(argv[i], "--seed") && hasValue) {
      arguments.seed = std::strtoull(argv[++i], nullptr, 10);
    } else if (!std::strcmp(argv[i], "--file") && hasValue) {
      arguments.file = argv[++i];
    } else if (!std::strcmp(argv[i], "--loops")) {
      arguments.loops = true;
    } else if (!std::strcmp(argv[i], "--answers")) {
      arguments.shows = true;
    } else {
      std::fprintf(stderr, "usage: ttx_fuzz [--count N] [--seed N] [--file "
                           "MODEL.ttx] [--loops] [--answers]\n");
      return 2;
    }
  }
  return ttc::executable::fuzz(arguments);
}
