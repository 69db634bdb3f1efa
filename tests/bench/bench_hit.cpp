// Warm hits of ttcd beside a bare gRPC server that streams the same bytes, in
// turns in the same run.
//
// usage: bench-hit BIN_DIR [--bytes N] [--connections N] [--rounds N] [--ms N]
// [--tcp]
//   BIN_DIR holds ttcd and ttc-test-worker, which makes the artifact; a hit
//   never meets a worker.
// `bare` is a server as gRPC's examples write one, `raw` one that sends
// prepared frames, the most that gRPC gives. Prints medians of the rounds, the
// ratios to `bare`, and last a line of JSON.
// SPDX-License-Identifier: Apache-2.0
#include "BareServer.h"
#include "HitClient.h"
#include "ServerProcess.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>

namespace ttc::bench {
namespace {

struct Arguments {
  std::string binaries;
  size_t bytes = 100 << 10;
  size_t connections = 8;
  size_t rounds = 7;
  size_t milliseconds = 2000;
  bool tcp = false;
};

/// One of the two servers, and what the rounds gave.
struct Contender {
  std::string name;
  ServerProcess process;
  HitClient client;
  std::vector<Figures> rounds = {};
  double cpu = 0; ///< microseconds of the server's processor time per hit

  absl::Status round(std::chrono::milliseconds duration) {
    double before = process.cpuSeconds();
    TTC_TRY_ASSIGN(Figures figures, client.run(duration));
    double seconds = static_cast<double>(duration.count()) / 1000;
    cpu +=
        (process.cpuSeconds() - before) * 1e6 / (figures.perSecond * seconds);
    rounds.push_back(figures);
    return absl::OkStatus();
  }

  double median(double Figures::*figure) const {
    std::vector<double> values;
    for (const Figures &round : rounds) {
      values.push_back(round.*figure);
    }
    std::nth_element(values.begin(), values.begin() + values.size() / 2,
                     values.end());
    return values[values.size() / 2];
  }

  void print() const {
    std::printf("%-6s %9.0f hits/s   p50 %7.0f us   p99 %7.0f us   server CPU "
                "%5.1f us/hit\n",
                name.c_str(), median(&Figures::perSecond),
                median(&Figures::p50), median(&Figures::p99),
                cpu / static_cast<double>(rounds.size()));
  }
};

std::string addressIn(const std::string &directory, const Arguments &arguments,
                      int port) {
  return arguments.tcp ? "127.0.0.1:" + std::to_string(port)
                       : "unix:" + directory + "/s" + std::to_string(port);
}

/// The ratios that issue and docs speak of, and a line for programs.
void report(size_t bytes, const Contender &bare, const Contender &ttcd) {
  double throughput =
      ttcd.median(&Figures::perSecond) / bare.median(&Figures::perSecond);
  double tail = ttcd.median(&Figures::p99) / bare.median(&Figures::p99);
  std::printf("ttcd to bare: throughput %.2f (aim: at least 0.80), p99 %.2f "
              "(aim: at most 1.50)\n",
              throughput, tail);
  std::printf("{\"bytes\": %zu, \"hits_per_second\": %.0f, \"p50_us\": %.0f, "
              "\"p99_us\": %.0f, \"throughput_ratio\": %.3f, \"p99_ratio\": "
              "%.3f}\n",
              bytes, ttcd.median(&Figures::perSecond),
              ttcd.median(&Figures::p50), ttcd.median(&Figures::p99),
              throughput, tail);
}

absl::Status measure(const Arguments &arguments, const std::string &self,
                     const std::string &directory) {
  std::string graph = "size " + std::to_string(arguments.bytes) + "\n";
  std::string ttcdAddress = addressIn(directory, arguments, 42571);
  auto startYardstick = [&](const std::string &name,
                            int port) -> absl::StatusOr<Contender> {
    std::string address = addressIn(directory, arguments, port);
    TTC_TRY_ASSIGN(ServerProcess process,
                   ServerProcess::start({self, "--serve-" + name, address,
                                         directory + "/payload"}));
    return Contender{name, std::move(process),
                     HitClient(address, arguments.connections, graph)};
  };
  TTC_TRY_ASSIGN(ServerProcess ttcdProcess,
                 ServerProcess::start(
                     {arguments.binaries + "/ttcd", "--listen", ttcdAddress,
                      "--cache-dir", directory + "/cache", "--worker-program",
                      arguments.binaries + "/ttc-test-worker"}));
  Contender ttcd{"ttcd", std::move(ttcdProcess),
                 HitClient(ttcdAddress, arguments.connections, graph)};
  TTC_TRY_ASSIGN(std::string archive, ttcd.client.compileOnce());
  std::string payload = directory + "/payload";
  std::ofstream(payload, std::ios::binary) << archive;
  TTC_TRY_ASSIGN(Contender bare, startYardstick("bare", 42572));
  TTC_TRY_ASSIGN(Contender raw, startYardstick("raw", 42573));

  std::chrono::milliseconds duration(arguments.milliseconds);
  for (Contender *contender : {&bare, &raw, &ttcd}) { // warms up
    TTC_TRY(contender->client.run(std::chrono::milliseconds(500)).status());
  }
  for (size_t i = 0; i < arguments.rounds; ++i) {
    TTC_TRY(bare.round(duration));
    TTC_TRY(ttcd.round(duration));
    TTC_TRY(raw.round(duration));
  }
  std::printf("artifact of %zu bytes, %zu connections over %s, %zu rounds of "
              "%zu ms in turns\n",
              archive.size(), arguments.connections,
              arguments.tcp ? "TCP" : "a Unix socket", arguments.rounds,
              arguments.milliseconds);
  bare.print();
  ttcd.print();
  raw.print();
  report(archive.size(), bare, ttcd);
  return absl::OkStatus();
}

bool parse(int argc, char **argv, Arguments &arguments) {
  for (int i = 1; i < argc; ++i) {
    std::string name = argv[i];
    if (name == "--tcp") {
      arguments.tcp = true;
    } else if (name[0] != '-') {
      arguments.binaries = name;
    } else if (++i < argc) {
      size_t value = std::strtoull(argv[i], nullptr, 10);
      size_t *target = name == "--bytes"         ? &arguments.bytes
                       : name == "--connections" ? &arguments.connections
                       : name == "--rounds"      ? &arguments.rounds
                       : name == "--ms"          ? &arguments.milliseconds
                                                 : nullptr;
      if (target == nullptr || value == 0) {
        return false;
      }
      *target = value;
    }
  }
  return !arguments.binaries.empty();
}

} // namespace
} // namespace ttc::bench

int main(int argc, char **argv) {
  using namespace ttc::bench;
  if (argc == 4 && std::strncmp(argv[1], "--serve-", 8) == 0) {
    std::ifstream in(argv[3], std::ios::binary);
    std::string payload{std::istreambuf_iterator<char>(in), {}};
    bool raw = std::strcmp(argv[1], "--serve-raw") == 0;
    return raw ? serveRaw(argv[2], payload) : serveBare(argv[2], payload);
  }
  Arguments arguments;
  if (!parse(argc, argv, arguments)) {
    std::fprintf(stderr, "usage: bench-hit BIN_DIR [--bytes N] [--connections "
                         "N] [--rounds N] [--ms N] [--tcp]\n");
    return 2;
  }
  std::string directory = "/tmp/ttc-bench-XXXXXX";
  if (mkdtemp(directory.data()) == nullptr) {
    std::perror("bench-hit");
    return 1;
  }
  absl::Status done = measure(
      arguments, std::filesystem::read_symlink("/proc/self/exe"), directory);
  std::filesystem::remove_all(directory);
  if (!done.ok()) {
    std::fprintf(stderr, "bench-hit: %s\n", done.ToString().c_str());
    return 1;
  }
  return 0;
}
