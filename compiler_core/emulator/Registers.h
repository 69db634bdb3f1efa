// The compute engine of one core: its inits, its tile registers.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMULATOR_REGISTERS_H
#define TTC_EMULATOR_REGISTERS_H

#include "TileFormat.h"
#include <string>
#include <string_view>
#include <vector>

namespace ttc::emulator {

/// Faults are thrown as KernelFault. DST is zero when it is acquired; what is
/// written to it is rounded to bf16 unless it accumulates in 32 bits.
class Registers {
public:
  Registers(bool fp32, bool fullSync);

  /// compute_kernel_hw_startup: formats of the operands and of the output.
  void startup(TileFormat in0, TileFormat in1, TileFormat out);
  void reconfigUnpack(TileFormat in0, TileFormat in1);
  void reconfigPack(TileFormat out) { packFormat = out; }
  /// An init of the matrix engine ("matmul"), or of the vector engine ("exp").
  void init(std::string_view function);
  void sfpuInit(std::string_view function) { sfpuReady = function; }

  /// "acquire", "commit", "wait", "release", in this order.
  void step(std::string_view name);

  /// A call of the matrix engine over two tiles; a call with one operand has it
  /// twice.
  void apply(std::string_view function, TileFormat in0, TileFormat in1,
             const Tile &tile0, const Tile &tile1, uint32_t dst);
  void sfpu(std::string_view function, uint32_t dst, float value);
  /// DST[to] = DST[from].
  void copyDest(uint32_t from, uint32_t to);
  void sfpuBinary(std::string_view function, uint32_t dst0, uint32_t dst1,
                  uint32_t out);
  /// The tile to be packed into a buffer of `format`.
  const Tile &packed(uint32_t dst, TileFormat format);

  /// Whether a call of the matrix engine has two operands; "copy" has one.
  static bool takesTwoTiles(std::string_view function);

  /// True between acquire and release.
  bool isHeld() const { return state != State::Free; }

private:
  enum class State { Free, Math, Committed, Packing };

  void needStarted(std::string_view call) const;
  Tile &writable(uint32_t dst, std::string_view call);
  void checkIndex(uint32_t dst, std::string_view call) const;
  /// Whether `call` finds something in tile `dst`.
  void needWritten(uint32_t dst, std::string_view call) const;
  /// Whether the vector engine is prepared for `function` by `init`.
  void needPrepared(std::string_view function, std::string_view call,
                    std::string_view init) const;
  void finish(uint32_t dst);

  const bool fp32;
  State state = State::Free;
  bool started = false;
  std::string ready, sfpuReady; ///< the function of the last init
  TileFormat unpackFormats[2] = {TileFormat::BFloat16, TileFormat::BFloat16};
  TileFormat packFormat = TileFormat::BFloat16;
  std::vector<Tile> tiles;
  std::vector<bool> written;
};

} // namespace ttc::emulator

#endif // TTC_EMULATOR_REGISTERS_H
