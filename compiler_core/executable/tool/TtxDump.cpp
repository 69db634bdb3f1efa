// ttx-dump: shows a `model.ttx` as text.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/executable/Dump.h"
#include "ttc/executable/Serialize.h"
#include <cstdio>
#include <cstring>

int main(int argc, char **argv) {
  using namespace ttc::executable;
  bool hidesLocations = argc == 3 && !std::strcmp(argv[1], "--no-locations");
  if (argc != 2 && !hidesLocations) {
    std::fprintf(stderr, "usage: ttx-dump [--no-locations] FILE\n"
                         "Verifies a model.ttx and prints it as text. Exit "
                         "code 1: the file is not usable.\n");
    return 2;
  }
  auto program = load(argv[argc - 1]);
  if (!program.ok()) {
    std::fprintf(stderr, "ttx-dump: %s\n",
                 std::string(program.status().message()).c_str());
    return 1;
  }
  std::fputs(dump(*program, {.locations = !hidesLocations}).c_str(), stdout);
  return 0;
}
