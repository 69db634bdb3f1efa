// usage: ttc-profile-fixture DIR [LAYERS] [DEVICE]: writes the fixture's
// profile to DIR.
// SPDX-License-Identifier: Apache-2.0
#include "Fixture.h"
#include "WriteFiles.h"
#include <cstdio>
#include <cstdlib>

int main(int argc, char **argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: %s DIR [LAYERS [DEVICE [MODEL]]]\n", argv[0]);
    return 2;
  }
  int layers =
      argc > 2 ? static_cast<int>(std::strtol(argv[2], nullptr, 10)) : 1;
  ttc::profile::testing::Fixture fixture(layers,
                                         argc > 3 ? argv[3] : "wormhole_n150");
  if (argc > 4) {
    fixture.modelName = argv[4];
  }
  absl::Status status = ttc::profile::testing::writeFiles(
      argv[1], ttc::profile::profileFiles(fixture.info()));
  if (!status.ok()) {
    std::fprintf(stderr, "%s\n", status.ToString().c_str());
    return 1;
  }
  return 0;
}
