// Stores entry after entry until it is killed, and says which are committed.
// usage: cache-writer DIRECTORY SEED
// SPDX-License-Identifier: Apache-2.0
#include "CacheTesting.h"
#include "WrittenEntries.h"

#include <unistd.h>

using namespace ttc::cache;
using namespace ttc::cache::testing;

int main(int argc, char **argv) {
  if (argc != 3) {
    return 2;
  }
  Options options = writerOptions(argv[1]);
  auto store = Store::open(options);
  if (!store.ok()) {
    std::fprintf(stderr, "%s\n", std::string(store.status().message()).c_str());
    return 1;
  }
  for (uint64_t number = std::stoull(argv[2]);; ++number) {
    auto put = (*store)->put(writtenEntry(number), writtenBytes(number));
    absl::Status alias = (*store)->putAlias("team", writtenRequest(number),
                                            writtenEntry(number).key);
    if (!put.ok() || !alias.ok()) {
      return 1;
    }
    // One write of 8 bytes into a pipe: the reader gets all of a number or
    // nothing.
    if (write(STDOUT_FILENO, &number, sizeof(number)) != sizeof(number)) {
      return 1;
    }
  }
}
