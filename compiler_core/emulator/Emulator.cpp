// Read, place, fill, compile, run, read back.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/emulator/Emulator.h"

#include "EndChecks.h"
#include "KernelCompiler.h"
#include "KernelThread.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include <algorithm>
#include <fstream>
#include <iterator>
#include <random>

namespace ttc::emulator {
namespace {

/// Calls `visit(page, place in the page's rows, place in the tensor)`.
template <typename Visit>
void forEachElement(const Buffer &buffer, Visit visit) {
  size_t columns = buffer.shape.back();
  size_t rows = buffer.shape.size() < 2 ? 1 : buffer.shape.end()[-2];
  for (size_t i = 0; i < buffer.elements(); ++i) {
    size_t column = i % columns, row = i / columns % rows;
    size_t matrix = i / columns / rows;
    size_t page =
        (matrix * buffer.tileRows() + row / tileSide) * buffer.tileColumns() +
        column / tileSide;
    visit(page, row % tileSide * tileSide + column % tileSide, i);
  }
}

void upload(Machine &machine, const Buffer &buffer,
            const std::vector<float> &values) {
  std::vector<Tile> tiles(buffer.tiles());
  forEachElement(buffer, [&](size_t page, size_t place, size_t from) {
    tiles[page][place] = values[from];
  });
  const PlacedBuffer &placed = machine.buffer(buffer.name);
  for (uint32_t page = 0; page < tiles.size(); ++page) {
    if (buffer.format == TileFormat::BFloat16) {
      for (float &value : tiles[page]) { // The host rounds to nearest even.
        value = roundToBFloat16(value);
      }
    }
    packTile(tiles[page], buffer.format, machine.page(placed, page));
  }
}

std::vector<float> download(Machine &machine, const Buffer &buffer) {
  std::vector<Tile> tiles(buffer.tiles());
  const PlacedBuffer &placed = machine.buffer(buffer.name);
  for (uint32_t page = 0; page < tiles.size(); ++page) {
    unpackTile(machine.page(placed, page), buffer.format, tiles[page]);
  }
  std::vector<float> values(buffer.elements());
  forEachElement(buffer, [&](size_t page, size_t place, size_t to) {
    values[to] = tiles[page][place];
  });
  return values;
}

/// "arg1" is the second input, whatever it is called.
std::string nameOfInput(const KernelProgram &program, const std::string &name) {
  size_t place = 0;
  for (const Buffer &buffer : program.buffers) {
    if (buffer.role == "input" && name == absl::StrCat("arg", place++) &&
        !program.findBuffer(name)) {
      return buffer.name;
    }
  }
  return name;
}

absl::StatusOr<std::vector<float>> valuesOf(const KernelProgram &program,
                                            const Buffer &buffer,
                                            const EmulationRequest &request,
                                            std::mt19937_64 &random) {
  std::vector<float> values(buffer.elements(), buffer.fill);
  if (buffer.role != "input") {
    return values;
  }
  for (const HostTensor &input : request.inputs) {
    if (nameOfInput(program, input.name) != buffer.name) {
      continue;
    }
    if (input.shape != buffer.shape) {
      return absl::InvalidArgumentError(
          absl::StrCat("input `", input.name, "` has the shape [",
                       absl::StrJoin(input.shape, ", "), "]; wanted [",
                       absl::StrJoin(buffer.shape, ", "), "]"));
    }
    return input.values;
  }
  std::uniform_real_distribution<float> between(-1, 1);
  std::generate(values.begin(), values.end(), [&] { return between(random); });
  return values;
}

absl::Status checkNames(const KernelProgram &program,
                        const EmulationRequest &request) {
  for (const HostTensor &input : request.inputs) {
    const Buffer *buffer = program.findBuffer(nameOfInput(program, input.name));
    if (!buffer || buffer->role != "input") {
      return absl::InvalidArgumentError(absl::StrCat(
          "`", input.name, "` is no input of program `", program.name, "`"));
    }
  }
  return absl::OkStatus();
}

/// One emulation; its parts in the order in which they are made.
class Emulation {
public:
  Emulation(const EmulationRequest &request, KernelProgram program)
      : request(request), program(std::move(program)),
        scheduler(request.scheduleSeed) {}

  absl::StatusOr<EmulationResult> run() {
    TTC_TRY(checkNames(program, request));
    TTC_TRY_ASSIGN(const DeviceProfile *device, findDevice(program.device));
    result.device = device->name;
    TTC_TRY_ASSIGN(machine, Machine::create(program, *device));
    TTC_TRY(fill());
    TTC_TRY(start());
    TTC_TRY(scheduler.run());
    TTC_TRY(checkEnd(*machine, threads));
    for (const Buffer &buffer : program.buffers) {
      if (buffer.role == "output") {
        result.outputs.push_back(
            {buffer.name, buffer.shape, download(*machine, buffer)});
      }
    }
    for (auto &[name, count] : counts) {
      result.counts[name] = {count.calls, count.bytesRead, count.bytesWritten};
    }
    return std::move(result);
  }

private:
  absl::Status fill() {
    std::mt19937_64 random(request.inputSeed);
    for (const Buffer &buffer : program.buffers) {
      TTC_TRY_ASSIGN(std::vector<float> values,
                     valuesOf(program, buffer, request, random));
      upload(*machine, buffer, values);
      if (buffer.role == "input") {
        result.inputs.push_back(
            {buffer.name, buffer.shape, download(*machine, buffer)});
      }
    }
    return absl::OkStatus();
  }

  absl::Status start() {
    TTC_TRY_ASSIGN(KernelCompiler compiler,
                   KernelCompiler::create(request.compiler, request.folder,
                                          request.scratch));
    for (const Kernel &kernel : program.kernels) {
      TTC_TRY_ASSIGN(KernelEntry entry, compiler.compile(program, kernel));
      for (size_t i = 0; i < kernel.cores.size(); ++i) {
        threads.push_back(std::make_unique<KernelThread>(
            *machine, scheduler, kernel, i, counts[kernel.name]));
        KernelThread *thread = threads.back().get();
        scheduler.add(
            thread->name(),
            [entry, thread] {
              entry();
              thread->checkEnd();
            },
            [thread] { KernelThread::current = thread; });
      }
    }
    return absl::OkStatus();
  }

  const EmulationRequest &request;
  const KernelProgram program;
  std::unique_ptr<Machine> machine;
  std::map<std::string, Counts> counts;
  std::vector<std::unique_ptr<KernelThread>> threads;
  Scheduler scheduler;
  EmulationResult result;
};

} // namespace

absl::StatusOr<EmulationResult> emulate(const EmulationRequest &request) {
  std::ifstream file(request.folder + "/program.json", std::ios::binary);
  if (!file) {
    return absl::InvalidArgumentError(
        absl::StrCat("`", request.folder,
                     "` has no program.json; make one with `ttc "
                     "compile --emit metalium`"));
  }
  std::string text{std::istreambuf_iterator<char>(file), {}};
  TTC_TRY_ASSIGN(KernelProgram program, parseKernelProgram(text));
  return Emulation(request, std::move(program)).run();
}

} // namespace ttc::emulator
