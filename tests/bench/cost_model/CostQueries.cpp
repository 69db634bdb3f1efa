// Asks the cost model from scripts: reads commands, prints predictions, so that
// what is fitted and evaluated is the library itself.
//
//   set DEVICE CONSTANT VALUE    for the runs that follow
//   matmul DEVICE M K N FORMAT FIDELITY PLACEMENT traced|dispatched
//                                adds a query; PLACEMENT: dram, or block (left
//                                operand and result in L1 shards)
//   run                          prints `ns mathThreadNs dispatchNs` of every
//                                query, then an empty line
//   bench                        prints ns per query, on this machine
// SPDX-License-Identifier: Apache-2.0
#include "ttc/costmodel/CostModel.h"

#include <chrono>
#include <cstdio>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

using namespace ttc;
using namespace ttc::costmodel;

namespace {

struct Asked {
  std::string device;
  OpQuery query;
};

const std::map<std::string, double DeviceRates::*> constants = {
    {"launch_ns", &DeviceRates::launchNs},
    {"host_dispatch_ns", &DeviceRates::hostDispatchNs},
    {"k_block_ns", &DeviceRates::kBlockNs},
    {"math_efficiency", &DeviceRates::mathEfficiency},
    {"unpack_bytes_per_clock", &DeviceRates::unpackBytesPerClock},
    {"read_clocks_per_page", &DeviceRates::readClocksPerPage},
    {"read_bytes_per_clock", &DeviceRates::readBytesPerClock},
    {"write_bytes_per_clock", &DeviceRates::writeBytesPerClock},
    {"overlap_power", &DeviceRates::overlapPower},
    {"stretch", &DeviceRates::stretch},
    {"unpack_stretch_clocks_per_byte",
     &DeviceRates::unpackStretchClocksPerByte},
    {"l1_block_bytes", &DeviceRates::l1BlockBytes},
};

class Session {
public:
  /// False, with a message on stderr, for a line that makes no sense.
  bool execute(const std::string &line);

private:
  DeviceProfile *profileOf(const std::string &device);
  bool set(std::istringstream &words);
  bool matmul(std::istringstream &words);
  void run();
  void bench();

  std::map<std::string, DeviceProfile> profiles;
  std::vector<Asked> asked;
};

DeviceProfile *Session::profileOf(const std::string &device) {
  auto known = findDevice(device);
  if (!known.ok()) {
    return nullptr;
  }
  return &profiles.try_emplace(device, **known).first->second;
}

bool Session::set(std::istringstream &words) {
  std::string device, name;
  double value = 0;
  words >> device >> name >> value;
  auto constant = constants.find(name);
  DeviceProfile *profile = profileOf(device);
  if (!words || !profile || constant == constants.end()) {
    return false;
  }
  profile->rates.*constant->second = value;
  return true;
}

bool Session::matmul(std::istringstream &words) {
  static const std::map<std::string, DataFormat> formats = {
      {"BFLOAT16", DataFormat::BFloat16},
      {"BFLOAT8_B", DataFormat::BFloat8B},
      {"BFLOAT4_B", DataFormat::BFloat4B}};
  static const std::map<std::string, Fidelity> fidelities = {
      {"LoFi", Fidelity::LoFi},
      {"HiFi2", Fidelity::HiFi2},
      {"HiFi3", Fidelity::HiFi3},
      {"HiFi4", Fidelity::HiFi4}};
  std::string device, format, fidelity, placement, dispatch;
  OpQuery query;
  query.kind = OpKind::Matmul;
  words >> device >> query.m >> query.k >> query.n >> format >> fidelity >>
      placement >> dispatch;
  if (!words || !profileOf(device) || !formats.contains(format) ||
      !fidelities.contains(fidelity)) {
    return false;
  }
  query.fidelity = fidelities.at(fidelity);
  query.traced = dispatch == "traced";
  DataFormat type = formats.at(format);
  Buffer buffer = placement == "block" ? Buffer::L1 : Buffer::Dram;
  query.operands[0] = tiledTensor(1, query.m, query.k, type, buffer);
  query.operands[1] = tiledTensor(1, query.k, query.n, type);
  query.result = tiledTensor(1, query.m, query.n, type, buffer);
  if (placement == "block") {
    query.operands[0].placement = query.result.placement = Placement::Block;
  }
  asked.push_back({device, query});
  return true;
}

void Session::run() {
  std::map<std::string, CostModel> models;
  for (const auto &[device, profile] : profiles) {
    models.emplace(device, CostModel(profile));
  }
  for (const Asked &one : asked) {
    OpCost cost = models.at(one.device).cost(one.query);
    std::printf("%.9g %.9g %.9g\n", cost.ns, cost.mathThreadNs,
                cost.dispatchNs);
  }
  std::printf("\n");
  std::fflush(stdout);
}

void Session::bench() {
  CostModel model(**findDevice("wormhole_n150"));
  OpQuery query;
  query.kind = OpKind::Matmul;
  query.k = query.n = 4096;
  OpQuery stream;
  stream.kind = OpKind::Elementwise;
  constexpr int count = 1000000;
  auto timed = [&](OpQuery &one, auto change) {
    double sum = 0; // keeps the optimizer from dropping the queries
    auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < count; ++i) {
      change(one, i);
      sum += model.cost(one).ns;
    }
    std::chrono::duration<double, std::nano> took =
        std::chrono::steady_clock::now() - start;
    return std::pair(took.count() / count, sum);
  };
  auto [matmulNs, first] = timed(query, [](OpQuery &one, int i) {
    one.m = 32 * (1 + i % 512);
    one.result = tiledTensor(1, one.m, one.n, DataFormat::BFloat16);
  });
  auto [streamNs, second] = timed(stream, [](OpQuery &one, int i) {
    one.operands[0] = one.result =
        tiledTensor(1, 32 * (1 + i % 512), 4096, DataFormat::BFloat16);
  });
  std::printf("matmul %.1f elementwise %.1f ns a query (checks %g %g)\n",
              matmulNs, streamNs, first, second);
  std::fflush(stdout);
}

bool Session::execute(const std::string &line) {
  std::istringstream words(line);
  std::string command;
  words >> command;
  bool understood = true;
  if (command == "set") {
    understood = set(words);
  } else if (command == "matmul") {
    understood = matmul(words);
  } else if (command == "run") {
    run();
  } else if (command == "bench") {
    bench();
  } else {
    understood = command.empty();
  }
  if (!understood) {
    std::fprintf(stderr, "cost-queries: cannot read `%s`\n", line.c_str());
  }
  return understood;
}

} // namespace

int main() {
  Session session;
  std::string line;
  while (std::getline(std::cin, line)) {
    if (!session.execute(line)) {
      return 1;
    }
  }
  return 0;
}
