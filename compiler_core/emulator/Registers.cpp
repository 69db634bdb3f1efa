// Order of inits, of the registers' hand-over, and rounding.
// SPDX-License-Identifier: Apache-2.0
#include "Registers.h"

#include "Scheduler.h"
#include "TileMath.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

namespace ttc::emulator {

static absl::string_view view(std::string_view text) {
  return {text.data(), text.size()};
}

Registers::Registers(bool fp32, bool fullSync)
    : fp32(fp32), tiles((fullSync ? 16 : 8) / (fp32 ? 2 : 1)),
      written(tiles.size()) {}

void Registers::startup(TileFormat in0, TileFormat in1, TileFormat out) {
  if (started) {
    throw KernelFault{
        "starts the engine again (compute_kernel_hw_startup, or mm_init and "
        "the other inits that begin with it): once in a kernel, before its "
        "loops"};
  }
  started = true;
  reconfigUnpack(in0, in1);
  packFormat = out;
}

void Registers::reconfigUnpack(TileFormat in0, TileFormat in1) {
  unpackFormats[0] = in0;
  unpackFormats[1] = in1;
}

void Registers::needStarted(std::string_view call) const {
  if (!started) {
    throw KernelFault{
        absl::StrCat("`", view(call), "` before compute_kernel_hw_startup")};
  }
}

/// The call in Metalium's words, for messages.
static std::string initName(std::string_view function) {
  return absl::StrCat(view(function), "_init");
}

void Registers::init(std::string_view function) {
  needStarted(initName(function));
  ready = function;
}

void Registers::step(std::string_view name) {
  struct Step {
    std::string_view name;
    State from, to;
    const char *wanted;
  };
  static constexpr Step steps[] = {
      {"acquire", State::Free, State::Math, "tile_regs_release"},
      {"commit", State::Math, State::Committed, "tile_regs_acquire"},
      {"wait", State::Committed, State::Packing, "tile_regs_commit"},
      {"release", State::Packing, State::Free, "tile_regs_wait"}};
  for (const Step &step : steps) {
    if (step.name != name) {
      continue;
    }
    if (state != step.from) {
      throw KernelFault{absl::StrCat("tile_regs_", view(name), " without ",
                                     step.wanted, " before it")};
    }
    state = step.to;
    if (name == "acquire") {
      for (Tile &tile : tiles) {
        tile.fill(0);
      }
      written.assign(tiles.size(), false);
    }
  }
}

void Registers::checkIndex(uint32_t dst, std::string_view call) const {
  if (dst >= tiles.size()) {
    throw KernelFault{absl::StrCat("`", view(call), "` uses tile ", dst,
                                   " of DST, which has ", tiles.size(),
                                   fp32 ? " in 32 bits" : "")};
  }
}

Tile &Registers::writable(uint32_t dst, std::string_view call) {
  needStarted(call);
  if (state != State::Math) {
    throw KernelFault{
        absl::StrCat("`", view(call),
                     "` outside of tile_regs_acquire and tile_regs_commit")};
  }
  checkIndex(dst, call);
  return tiles[dst];
}

void Registers::finish(uint32_t dst) {
  written[dst] = true;
  if (fp32) {
    return;
  }
  for (float &value : tiles[dst]) {
    value = roundToBFloat16(value);
  }
}

bool Registers::takesTwoTiles(std::string_view function) {
  return function != "copy" && function != "transpose" &&
         !absl::StartsWith(view(function), "bcast_");
}

void Registers::apply(std::string_view function, TileFormat in0, TileFormat in1,
                      const Tile &tile0, const Tile &tile1, uint32_t dst) {
  std::string call =
      absl::StrCat(view(function), function == "copy" ? "_tile" : "_tiles");
  Tile &target = writable(dst, call);
  // Since 2025 only the init says whether the second operand is transposed.
  if (function == "matmul" && ready == "matmul_transposed") {
    function = ready;
  }
  if (ready != function) {
    throw KernelFault{absl::StrCat(
        "`", call, "` without `", initName(function), "` before it",
        ready.empty()
            ? ""
            : absl::StrCat("; the last one is `", initName(ready), "`"))};
  }
  if (in0 != unpackFormats[0] ||
      (takesTwoTiles(function) && in1 != unpackFormats[1])) {
    throw KernelFault{absl::StrCat(
        "`", call, "` on ", view(nameOf(in0)), " and ", view(nameOf(in1)),
        " while the unpackers are set to ", view(nameOf(unpackFormats[0])),
        " and ", view(nameOf(unpackFormats[1])),
        ": reconfig_data_format is missing")};
  }
  if (!applyToTiles(function, tile0, tile1, target, !written[dst])) {
    throw KernelFault{absl::StrCat("the emulator has no `", call, "`")};
  }
  finish(dst);
}

void Registers::needWritten(uint32_t dst, std::string_view call) const {
  checkIndex(dst, call);
  if (!written[dst]) {
    throw KernelFault{absl::StrCat("`", view(call), "` on tile ", dst,
                                   " of DST, which nothing wrote")};
  }
}

void Registers::needPrepared(std::string_view function, std::string_view call,
                             std::string_view init) const {
  if (sfpuReady != function) {
    throw KernelFault{absl::StrCat("`", view(call), "` without `", view(init),
                                   "` before it")};
  }
}

void Registers::sfpu(std::string_view function, uint32_t dst, float value) {
  std::string call = absl::StrCat(view(function), "_tile");
  Tile &target = writable(dst, call);
  std::string wanted = absl::EndsWith(view(function), "_unary")
                           ? "binop_with_scalar"
                           : std::string(function);
  needPrepared(wanted, call, wanted + "_tile_init");
  if (function != "fill") {
    needWritten(dst, call);
  }
  if (!applyToElements(function, target, value)) {
    throw KernelFault{absl::StrCat("the emulator has no `", call, "`")};
  }
  finish(dst);
}

void Registers::copyDest(uint32_t from, uint32_t to) {
  constexpr const char *call = "copy_dest_values";
  Tile &target = writable(to, call);
  needWritten(from, call);
  needPrepared(call, call, "copy_dest_values_init");
  target = tiles[from];
  finish(to);
}

void Registers::sfpuBinary(std::string_view function, uint32_t dst0,
                           uint32_t dst1, uint32_t out) {
  std::string call = absl::StrCat(view(function), "_tile");
  Tile &target = writable(out, call);
  for (uint32_t dst : {dst0, dst1}) {
    needWritten(dst, call);
  }
  needPrepared(function, call, call + "_init");
  if (!applyToPairs(function, tiles[dst0], tiles[dst1], target)) {
    throw KernelFault{absl::StrCat("the emulator has no `", call, "`")};
  }
  finish(out);
}

const Tile &Registers::packed(uint32_t dst, TileFormat format) {
  needStarted("pack_tile");
  if (state != State::Packing) {
    throw KernelFault{
        "`pack_tile` outside of tile_regs_wait and tile_regs_release"};
  }
  checkIndex(dst, "pack_tile");
  if (!written[dst]) {
    throw KernelFault{absl::StrCat("`pack_tile` of tile ", dst,
                                   " of DST, which nothing wrote")};
  }
  if (format != packFormat) {
    throw KernelFault{absl::StrCat("`pack_tile` into ", view(nameOf(format)),
                                   " while the packer is set to ",
                                   view(nameOf(packFormat)),
                                   ": pack_reconfig_data_format is missing")};
  }
  return tiles[dst];
}

} // namespace ttc::emulator
