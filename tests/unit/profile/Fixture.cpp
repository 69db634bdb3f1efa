// The run, written as a network is: each call makes a tensor.
// SPDX-License-Identifier: Apache-2.0
#include "Fixture.h"
#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace ttc::profile::testing {
namespace {

using executable::Argument;
using executable::BufferType;
using executable::DType;
using executable::Layout;
using executable::MemoryConfig;
using executable::Operation;
using executable::Sharding;
using executable::Tensor;
using executable::TensorId;
using executable::TensorRef;
using executable::Value;

constexpr MemoryConfig dram{};
constexpr MemoryConfig l1{BufferType::L1, Sharding::Interleaved, 0, 0, 0, 0};
constexpr MemoryConfig block{BufferType::L1, Sharding::Block, 32, 96, 8, 4};

struct Cost {
  double compute = 0, dram = 0, noc = 0;
  uint32_t cores = 64;
};

class Maker {
public:
  explicit Maker(Fixture &fixture) : fixture(fixture) {
    fixture.program.locations.push_back({});
  }

  TensorId tensor(const std::string &name, std::vector<int64_t> shape,
                  DType dtype = DType::BFloat16, MemoryConfig memory = dram,
                  Layout layout = Layout::Tile) {
    Tensor made;
    made.name = name + "_" + std::to_string(fixture.program.tensors.size());
    made.shape = std::move(shape);
    made.dtype = dtype;
    made.layout = layout;
    made.memory = memory;
    fixture.program.tensors.push_back(std::move(made));
    return static_cast<TensorId>(fixture.program.tensors.size() - 1);
  }

  TensorId parameter(const std::string &name, std::vector<int64_t> shape,
                     DType dtype = DType::BFloat16) {
    TensorId id = tensor(name, std::move(shape), dtype);
    fixture.trace.initialBuffers.push_back(bufferOf(id));
    return id;
  }

  void place(std::string file, uint32_t line, std::string scope) {
    fixture.program.locations.push_back(
        {std::move(file), line, 4, std::move(scope)});
  }

  TensorId call(const std::string &callee, const std::vector<TensorId> &inputs,
                TensorId result, const Cost &cost,
                std::vector<Argument> extra = {}) {
    Operation operation = operationOf(callee, inputs, std::move(extra));
    operation.results = {result};
    runtime::OpEvent event = eventOf();
    event.cost.computeNs = cost.compute;
    event.cost.dramNs = cost.dram;
    event.cost.nocNs = cost.noc;
    event.cost.dispatchNs = 700;
    event.cost.ns = std::max({cost.compute, cost.dram, cost.noc, 700.0});
    event.cost.bound = event.cost.ns == cost.compute ? "compute"
                       : event.cost.ns == cost.dram  ? "dram"
                       : event.cost.ns == cost.noc   ? "noc"
                                                     : "dispatch";
    event.cost.cores = cost.cores;
    event.cost.flops = cost.compute * 30000;
    event.cost.dramBytes = cost.dram * 200;
    bool matrix = callee == "ttnn.linear" || callee == "ttnn.matmul" ||
                  callee == "ttnn.conv2d";
    event.cost.fidelity = matrix ? "HiFi2" : "";
    event.buffers.push_back(bufferOf(result));
    finish(std::move(operation), std::move(event));
    return result;
  }

  void deallocate(TensorId id) {
    runtime::OpEvent event = eventOf();
    event.buffers.push_back(bufferOf(id));
    event.buffers.back().allocated = false;
    finish(operationOf("ttnn.deallocate", {id}, {}), std::move(event));
  }

private:
  Operation operationOf(const std::string &callee,
                        const std::vector<TensorId> &inputs,
                        std::vector<Argument> extra) const {
    Operation operation;
    operation.callee = callee;
    for (TensorId id : inputs) {
      operation.arguments.push_back({"", Value{TensorRef{id}}});
    }
    std::move(extra.begin(), extra.end(),
              std::back_inserter(operation.arguments));
    operation.location =
        static_cast<uint32_t>(fixture.program.locations.size() - 1);
    return operation;
  }

  runtime::OpEvent eventOf() const {
    runtime::OpEvent event;
    event.operation = static_cast<uint32_t>(fixture.program.operations.size());
    event.hostStartNs = hostClock;
    event.hostNs = 40000;
    event.deviceStartNs = deviceClock;
    return event;
  }

  runtime::BufferEvent bufferOf(TensorId id) {
    const Tensor &tensor = fixture.program.tensors[id];
    runtime::BufferEvent event;
    event.tensor = id;
    event.memory = tensor.memory.buffer;
    event.bytes = tensor.dtype == DType::Float32 ? 4 : 2;
    for (int64_t size : tensor.shape) {
      event.bytes *= static_cast<uint64_t>(size);
    }
    event.bytesPerBank =
        event.bytes / (event.memory == BufferType::L1 ? 64 : 12) + 1;
    event.address = 1024 * 1024 + uint64_t{id} * 4096;
    return event;
  }

  void finish(Operation operation, runtime::OpEvent event) {
    for (const runtime::BufferEvent &buffer : event.buffers) {
      auto change = static_cast<int64_t>(
          buffer.memory == BufferType::L1 ? buffer.bytesPerBank : buffer.bytes);
      int64_t &live = buffer.memory == BufferType::L1 ? liveL1 : liveDram;
      live += buffer.allocated ? change : -change;
    }
    event.dramLiveBytes = static_cast<uint64_t>(liveDram);
    event.l1LiveBytesPerCore =
        static_cast<uint64_t>(std::max<int64_t>(0, liveL1));
    deviceClock += static_cast<uint64_t>(event.cost.ns);
    deviceClock += event.cost.ns > 0 ? 300 : 0; // until the next one starts
    hostClock += event.hostNs;
    fixture.trace.deviceNs = deviceClock;
    fixture.program.operations.push_back(std::move(operation));
    fixture.trace.operations.push_back(std::move(event));
  }

  Fixture &fixture;
  uint64_t deviceClock = 0, hostClock = 2000000;
  int64_t liveDram = 0, liveL1 = 0;
};

Argument keyword(std::string name, Value value) {
  return {std::move(name), std::move(value)};
}

Value object(std::string callee, std::vector<Argument> arguments) {
  auto made = std::make_unique<executable::Object>();
  made->callee = std::move(callee);
  made->arguments = std::move(arguments);
  return Value{std::move(made)};
}

std::vector<Argument> blockConfig() {
  std::vector<Argument> config;
  config.push_back(keyword("in0_block_w", Value{int64_t{4}}));
  config.push_back(keyword("out_subblock_h", Value{int64_t{1}}));
  config.push_back(keyword("out_subblock_w", Value{int64_t{3}}));
  std::vector<Argument> arguments;
  arguments.push_back(
      keyword("program_config",
              object("ttnn.MatmulMultiCoreReuseMultiCastProgramConfig",
                     std::move(config))));
  return arguments;
}

std::vector<Argument> window() {
  executable::List size;
  size.push_back(Value{int64_t{3}});
  size.push_back(Value{int64_t{3}});
  std::vector<Argument> arguments;
  arguments.push_back(keyword("kernel_size", Value{std::move(size)}));
  return arguments;
}

/// An attention block, a feed-forward block, and a convolution for good
/// measure: 18 operations on the device.
TensorId addLayer(Maker &make, TensorId x, int layer) {
  std::string scope = "transformer/h" + std::to_string(layer);
  TensorId weight = make.parameter("qkv", {768, 2304}, DType::BFloat8B);
  TensorId up = make.parameter("up", {768, 3072}, DType::BFloat8B);
  TensorId filter = make.parameter("filter", {768, 768, 3, 3});
  make.place("model/gpt2.py", 41, scope + "/ln_1");
  TensorId norm = make.call("ttnn.layer_norm", {x},
                            make.tensor("ln", {1, 128, 768}), {1400, 2600});
  make.place("model/gpt2.py", 58, scope + "/attn/qkv");
  TensorId sharded =
      make.call("ttnn.to_memory_config", {norm},
                make.tensor("sharded", {1, 128, 768}, DType::BFloat16, block),
                {0, 900, 1300, 32});
  TensorId qkv =
      make.call("ttnn.linear", {sharded, weight},
                make.tensor("qkv", {1, 128, 2304}, DType::BFloat16, l1),
                {21000, 9800, 5200}, blockConfig());
  make.deallocate(sharded);
  make.place("model/gpt2.py", 63, scope + "/attn/split");
  TensorId heads = make.call("ttnn.reshape", {qkv},
                             make.tensor("heads", {1, 128, 36, 64}), {0, 2100});
  make.deallocate(qkv);
  TensorId turned =
      make.call("ttnn.permute", {heads},
                make.tensor("turned", {1, 36, 128, 64}), {0, 3900, 4200});
  TensorId query = make.call("ttnn.slice", {turned},
                             make.tensor("q", {1, 12, 128, 64}), {0, 1200});
  TensorId keys = make.call("ttnn.slice", {turned},
                            make.tensor("k", {1, 12, 128, 64}), {0, 1200});
  make.place("model/gpt2.py", 70, scope + "/attn/scores");
  TensorId scores = make.call("ttnn.matmul", {query, keys},
                              make.tensor("scores", {1, 12, 128, 128}),
                              {9100, 2600, 1900, 48});
  TensorId scaled =
      make.call("ttnn.multiply", {scores},
                make.tensor("scaled", {1, 12, 128, 128}), {600, 1700});
  TensorId soft =
      make.call("ttnn.softmax", {scaled},
                make.tensor("soft", {1, 12, 128, 128}), {3600, 1900});
  TensorId summed =
      make.call("ttnn.sum", {soft}, make.tensor("sum", {1, 12, 128, 1}),
                {500, 900, 200, 12});
  make.deallocate(scores);
  TensorId joined =
      make.call("ttnn.concat", {query, keys},
                make.tensor("joined", {1, 128, 768}), {0, 2000, 2400});
  make.place("model/gpt2.py", 88, scope + "/mlp");
  TensorId wide = make.call("ttnn.linear", {joined, up},
                            make.tensor("wide", {1, 128, 3072}),
                            {28600, 14100, 7000}, blockConfig());
  TensorId active = make.call(
      "ttnn.gelu", {wide}, make.tensor("gelu", {1, 128, 3072}), {2400, 2100});
  make.place("model/gpt2.py", 93, scope + "/mlp/conv");
  TensorId image =
      make.call("ttnn.to_layout", {active},
                make.tensor("rows", {1, 16, 16, 768}, DType::BFloat16, dram,
                            Layout::RowMajor),
                {0, 2700, 0, 16});
  TensorId conv = make.call("ttnn.conv2d", {image, filter},
                            make.tensor("conv", {1, 1, 256, 768}),
                            {17400, 8800, 6100}, window());
  TensorId cast =
      make.call("ttnn.typecast", {conv},
                make.tensor("cast", {1, 128, 768}, DType::Float32), {300, 800});
  TensorId result = make.call("ttnn.add", {cast, x},
                              make.tensor("out", {1, 128, 768}), {0, 0, 0, 64});
  for (TensorId id : {heads, turned, query, keys, scaled, soft, summed, joined,
                      wide, active, image, conv, cast, norm, x}) {
    make.deallocate(id);
  }
  return result;
}

} // namespace

Fixture::Fixture(int layers, const std::string &name) {
  absl::StatusOr<const DeviceProfile *> found = findDevice(name);
  if (!found.ok()) {
    std::fprintf(stderr, "%s\n", found.status().ToString().c_str());
    std::exit(2);
  }
  device = *found;
  program.device = name;
  trace.numerics = "device";
  Maker make(*this);
  TensorId tokens = make.parameter("tokens", {1, 128}, DType::UInt32);
  TensorId table = make.parameter("wte", {50257, 768});
  make.place("/home/ada/gpt2 \"small\".py", 12, "transformer/wte");
  TensorId x = make.call("ttnn.embedding", {tokens, table},
                         make.tensor("x", {1, 128, 768}), {0, 5400, 0, 8});
  for (int layer = 0; layer < layers; ++layer) {
    x = addLayer(make, x, layer);
  }
  uint64_t atStart = 0;
  for (const runtime::BufferEvent &buffer : trace.initialBuffers) {
    atStart += buffer.bytes;
  }
  for (runtime::OpEvent &event : trace.operations) {
    event.dramLiveBytes += atStart;
  }
  runtime::OpEvent &last = trace.operations.back();
  uint64_t end = last.hostStartNs + last.hostNs;
  trace.phases = {{"load", 0, 1200000},
                  {"inputs", 1200000, 800000},
                  {"execute", 2000000, end - 2000000},
                  {"outputs", end, 300000}};
}

std::string Fixture::file(const std::string &path) const {
  absl::StatusOr<std::vector<ZipEntry>> files = profileFiles(info());
  if (!files.ok()) {
    std::fprintf(stderr, "%s\n", files.status().ToString().c_str());
    std::exit(2);
  }
  auto found =
      std::find_if(files->begin(), files->end(),
                   [&](const ZipEntry &file) { return file.path == path; });
  return found == files->end() ? std::string() : found->data;
}

} // namespace ttc::profile::testing
