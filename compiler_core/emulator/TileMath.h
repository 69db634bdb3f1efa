// What the engines compute, by the names of their calls.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMULATOR_TILEMATH_H
#define TTC_EMULATOR_TILEMATH_H

#include "TileFormat.h"
#include <string_view>

namespace ttc::emulator {

/// A call of the matrix engine: `dst` from two tiles. `fresh`: nothing was
/// written to `dst` since it was acquired. False if there is no such function.
bool applyToTiles(std::string_view function, const Tile &tile0,
                  const Tile &tile1, Tile &dst, bool fresh);

/// A function of one number, with a scalar; false if there is none.
bool applyToElements(std::string_view function, Tile &dst, float scalar);

/// A function of two numbers; false if there is none.
bool applyToPairs(std::string_view function, const Tile &a, const Tile &b,
                  Tile &out);

} // namespace ttc::emulator

#endif // TTC_EMULATOR_TILEMATH_H
