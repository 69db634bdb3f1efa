// usage: ttc-profile-model MODEL.ttx DIR NAME: runs a program on random inputs
// and writes its profile to DIR, without a daemon.
// SPDX-License-Identifier: Apache-2.0
#include "WriteFiles.h"
#include "tool/RandomInputs.h"
#include "ttc/executable/Serialize.h"
#include "ttc/runtime/Runtime.h"
#include <cstdio>

namespace {

absl::Status profileModel(const std::string &model,
                          const std::string &directory,
                          const std::string &name) {
  TTC_TRY_ASSIGN(ttc::executable::Program program,
                 ttc::executable::load(model));
  TTC_TRY_ASSIGN(const ttc::DeviceProfile *device,
                 ttc::findDevice(program.device));
  ttc::runtime::RunOptions options;
  options.device = device;
  options.numerics = ttc::runtime::Numerics::Device;
  options.trace = true;
  TTC_TRY_ASSIGN(ttc::runtime::RunResult result,
                 ttc::runtime::run(
                     program, ttc::runtime::randomInputs(program, 1), options));
  return ttc::profile::testing::writeFiles(
      directory,
      ttc::profile::profileFiles({program, result.trace, *device, name, ""}));
}

} // namespace

int main(int argc, char **argv) {
  if (argc != 4) {
    std::fprintf(stderr, "usage: %s MODEL.ttx DIR NAME\n", argv[0]);
    return 2;
  }
  absl::Status status = profileModel(argv[1], argv[2], argv[3]);
  if (!status.ok()) {
    std::fprintf(stderr, "%s\n", status.ToString().c_str());
    return 1;
  }
  return 0;
}
