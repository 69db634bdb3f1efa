// Prices the published matmuls as pipelines of kernels, for scripts.
//
//   matmul DEVICE M K N FORMAT FIDELITY dram|block traced
//                                as in cost-queries; prints `ns mathThreadNs
//                                priceMs BOUND` at once
// SPDX-License-Identifier: Apache-2.0
#include "TunedMatmul.h"
#include "ttc/costmodel/KernelPrice.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <iostream>
#include <map>
#include <sstream>

using namespace ttc;
using namespace ttc::costmodel;

namespace {

const std::map<std::string, DataFormat> formats = {
    {"BFLOAT16", DataFormat::BFloat16},
    {"BFLOAT8_B", DataFormat::BFloat8B},
    {"BFLOAT4_B", DataFormat::BFloat4B}};
const std::map<std::string, Fidelity> fidelities = {{"LoFi", Fidelity::LoFi},
                                                    {"HiFi2", Fidelity::HiFi2},
                                                    {"HiFi3", Fidelity::HiFi3},
                                                    {"HiFi4", Fidelity::HiFi4}};

absl::Status answer(const std::string &line) {
  std::istringstream words(line);
  std::string command, device, format, fidelity, placement, dispatch;
  bench::TunedMatmul product;
  words >> command >> device >> product.m >> product.k >> product.n >> format >>
      fidelity >> placement >> dispatch;
  if (command != "matmul" || formats.count(format) == 0 ||
      fidelities.count(fidelity) == 0 || dispatch != "traced") {
    return absl::InvalidArgumentError("cannot read `" + line + "`");
  }
  product.format = formats.at(format);
  product.fidelity = fidelities.at(fidelity);
  product.isSharded = placement == "block";
  TTC_TRY_ASSIGN(const DeviceProfile *profile, findDevice(device));
  auto start = std::chrono::steady_clock::now();
  PipeProgram program = bench::tunedMatmul(product, *profile);
  TTC_TRY_ASSIGN(KernelPrice price, priceKernels(program, *profile));
  std::chrono::duration<double, std::milli> took =
      std::chrono::steady_clock::now() - start;
  double math = 0;
  for (const TrackPrice &track : price.tracks) {
    bool isMath = program.tracks[track.track].role == PipeRole::Compute;
    math = std::max(math, isMath && !track.isPacker ? track.clocks : 0);
  }
  std::printf("%.1f %.1f %.2f %s %d\n", price.ns + profile->rates.launchNs,
              math * 1e9 / profile->rates.clockHz, took.count(),
              price.bound.c_str(), int(price.isEstimate));
  return absl::OkStatus();
}

} // namespace

int main() {
  for (std::string line; std::getline(std::cin, line);) {
    absl::Status status = answer(line);
    if (!status.ok()) {
      std::cerr << "pipeline-queries: " << status.message() << "\n";
      return 1;
    }
    std::fflush(stdout);
  }
  return 0;
}
