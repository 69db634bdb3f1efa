// usage: ttc-profile-fixture DIR [LAYERS] [DEVICE]: writes the fixture's
// profile to DIR.
// SPDX-License-Identifier: Apache-2.0
#include "Fixture.h"
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

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
  auto files = ttc::profile::profileFiles(fixture.info());
  if (!files.ok()) {
    std::fprintf(stderr, "%s\n", files.status().ToString().c_str());
    return 1;
  }
  for (const ttc::ZipEntry &file : *files) {
    std::filesystem::path path = std::filesystem::path(argv[1]) / file.path;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream out(path, std::ios::binary);
    out << file.data;
    if (!out.flush()) {
      std::fprintf(stderr, "cannot write %s\n", path.c_str());
      return 1;
    }
  }
  return 0;
}
