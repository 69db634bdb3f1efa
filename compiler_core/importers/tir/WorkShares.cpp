// Partitions of tiles, checked against each other.
// SPDX-License-Identifier: Apache-2.0
#include "importers/tir/WorkShares.h"

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "importers/tir/Attributes.h"
#include "importers/tir/Print.h"
#include <algorithm>

namespace ttc::tir {
namespace {

/// The numbers in "core_1_0" or "(0, 1)".
std::vector<int64_t> numbersIn(const std::string &text) {
  std::vector<int64_t> numbers;
  for (absl::string_view part :
       absl::StrSplit(text, absl::ByAnyChar("_(), "), absl::SkipEmpty())) {
    int64_t parsed = 0;
    if (absl::SimpleAtoi(part, &parsed)) {
      numbers.push_back(parsed);
    }
  }
  return numbers;
}

/// "core_{y}_{x}", as the passes write, or "(x,y)", as their schema says.
std::optional<std::pair<int64_t, int64_t>> coreOf(const std::string &key) {
  std::vector<int64_t> numbers = numbersIn(key);
  if (numbers.size() != 2) {
    return std::nullopt;
  }
  bool isRowFirst = key.starts_with("core_");
  return isRowFirst ? std::pair(numbers[1], numbers[0])
                    : std::pair(numbers[0], numbers[1]);
}

/// [row, column] of a tile, or {io, jo}, or its number.
std::optional<int64_t> tileOf(const Attr &attr, int64_t columns) {
  if (auto number = integerOf(&attr)) {
    return number;
  }
  if (auto pair = integersOf(&attr); pair && pair->size() == 2) {
    return (*pair)[0] * columns + (*pair)[1];
  }
  auto row = integerOf(findFirst(attr, {"io", "ty", "row"}));
  auto column = integerOf(findFirst(attr, {"jo", "tx", "col", "column"}));
  if (row && column) {
    return *row * columns + *column;
  }
  return std::nullopt;
}

class Shares {
public:
  Shares(const Module &module, KernelProgram &program, Problems &problems)
      : module(module), program(program), problems(problems) {}

  void run() {
    setGrid();
    program.workUnits = rows * columns;
    readMode();
    for (const Kernel &kernel : program.kernels) {
      if (const Attr *partition =
              findFirst(kernel.function->attrs, {"tt.work_partition"});
          partition && !partition->keys.empty()) {
        function = kernel.function;
        return readPartition(*partition);
      }
    }
  }

private:
  void fail(const std::string &message) {
    problems.push_back({true, "invalid-program",
                        located(module, *function, none, message),
                        function->place});
  }

  /// The grid that the kernels number, in tiles.
  void setGrid() {
    for (const TensorBuffer &buffer : program.buffers) {
      if (buffer.isOutput) {
        rows = buffer.rows();
        columns = buffer.columns();
        break;
      }
    }
    for (const Kernel &kernel : program.kernels) {
      auto grid = integersOf(
          findFirst(kernel.function->attrs, {"tt.grid_tiles", "tt.grid"}));
      if (grid && grid->size() == 2) {
        bool fits = (*grid)[0] > 0 && (*grid)[1] > 0 &&
                    (*grid)[0] < INT32_MAX / (*grid)[1];
        // A unit may be several tiles: a row of them.
        if (!fits ||
            (rows != 0 && rows * columns % ((*grid)[0] * (*grid)[1]) != 0)) {
          function = kernel.function;
          return fail(absl::StrCat("`tt.grid_tiles` is [", (*grid)[0], ", ",
                                   (*grid)[1], "], and the output has ", rows,
                                   " by ", columns, " tiles"));
        }
        rows = (*grid)[0];
        columns = (*grid)[1];
      }
    }
    if (rows == 0) {
      function = program.kernels.back().function;
      fail("nothing says how many tiles there are: the writer has no buffer, "
           "and there is no `tt.grid_tiles`");
    }
  }

  /// Shards are of one size, one for each core, if nothing else is said.
  void readMode() {
    std::optional<std::vector<int64_t>> shape;
    for (const Kernel &kernel : program.kernels) {
      const Attr &attrs = kernel.function->attrs;
      const Attr *mode = findFirst(attrs, {"tt.partition_mode"});
      program.isLocal |= mode && mode->text == "local_shard";
      auto found = integersOf(findFirst(attrs, {"tt.local_shape_tiles"}));
      shape = found ? found : shape;
      function = function ? function : kernel.function;
    }
    int64_t cores = static_cast<int64_t>(program.coreList().size());
    if (!program.isLocal || !shape || shape->size() != 2) {
      return;
    }
    if ((*shape)[0] <= 0 || (*shape)[1] <= 0 || (*shape)[0] > rows ||
        (*shape)[1] > columns ||
        (*shape)[0] * (*shape)[1] * cores != program.workUnits) {
      return fail(absl::StrCat("shards of ", (*shape)[0], " by ", (*shape)[1],
                               " tiles on ", cores, " cores are not the ",
                               program.workUnits, " tiles of the output"));
    }
    program.workCounts.assign(static_cast<size_t>(cores),
                              (*shape)[0] * (*shape)[1]);
  }

  void readPartition(const Attr &partition) {
    auto cores = program.coreList();
    std::map<std::pair<int64_t, int64_t>, std::vector<int64_t>> tiles;
    for (size_t i = 0; i < partition.keys.size(); ++i) {
      auto core = coreOf(partition.keys[i]);
      if (!core ||
          std::find(cores.begin(), cores.end(), *core) == cores.end()) {
        if (core && partition.items[i].items.empty()) {
          continue; // a core without work that the program does not use
        }
        return fail(absl::StrCat("`tt.work_partition` has work for `",
                                 partition.keys[i],
                                 "`, which is none of the program's cores"));
      }
      for (const Attr &item : partition.items[i].items) {
        auto tile = tileOf(item, columns);
        if (!tile) {
          return fail(absl::StrCat("`tt.work_partition` has the tile `",
                                   printAttr(item).substr(0, 100),
                                   "`; wanted [row, column] or {io, jo}"));
        }
        tiles[*core].push_back(*tile);
      }
    }
    if (checkCoverage(tiles)) {
      setCounts(cores, tiles);
    }
  }

  using Tiles = std::map<std::pair<int64_t, int64_t>, std::vector<int64_t>>;

  bool checkCoverage(const Tiles &tiles) {
    std::vector<uint8_t> seen(static_cast<size_t>(rows * columns), 0);
    for (const auto &[core, list] : tiles) {
      for (int64_t tile : list) {
        if (tile < 0 || tile >= rows * columns) {
          fail(absl::StrCat("`tt.work_partition` has tile ", tile,
                            " for core (", core.first, ", ", core.second,
                            "), and there are ", rows * columns));
          return false;
        }
        if (seen[static_cast<size_t>(tile)]++) {
          fail(absl::StrCat("`tt.work_partition` has tile [", tile / columns,
                            ", ", tile % columns, "] twice"));
          return false;
        }
      }
    }
    auto missing = std::find(seen.begin(), seen.end(), 0);
    if (missing != seen.end()) {
      int64_t tile = missing - seen.begin();
      fail(absl::StrCat("`tt.work_partition` leaves out tile [", tile / columns,
                        ", ", tile % columns, "]"));
    }
    return missing == seen.end();
  }

  void setCounts(const std::vector<std::pair<int64_t, int64_t>> &cores,
                 const Tiles &tiles) {
    int64_t next = 0;
    program.workCounts.clear();
    for (auto core : cores) {
      auto found = tiles.find(core);
      size_t count = found == tiles.end() ? 0 : found->second.size();
      for (size_t i = 0; i < count; ++i) {
        if (found->second[i] != next++ && !program.isLocal) {
          return fail(absl::StrCat(
              "`tt.work_partition` gives core (", core.first, ", ", core.second,
              ") tile ", found->second[i], " where tile ", next - 1,
              " follows; kernels get a first tile and a count, so that tiles "
              "go to the cores in order, row by row"));
        }
      }
      program.workCounts.push_back(static_cast<int64_t>(count));
    }
  }

  const Module &module;
  KernelProgram &program;
  Problems &problems;
  const Function *function = nullptr;
  int64_t rows = 0, columns = 0;
};

} // namespace

void shareWork(const Module &module, KernelProgram &program,
               Problems &problems) {
  Shares(module, program, problems).run();
}

} // namespace ttc::tir
