// The operations of a bytecode file.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_IMPORTERS_BYTECODEREGIONS_H
#define TTC_IMPORTERS_BYTECODEREGIONS_H

#include "importers/BytecodeCursor.h"

namespace ttc {

/// What operations refer to: how many there are of each.
struct BytecodeTables {
  uint64_t version; ///< of bytecode: 0 to 6
  uint64_t opNames;
  uint64_t attributes;
  uint64_t types;
  uint64_t properties;
};

/// Checks the IR section: counts, references, the numbering of values, orders
/// of uses and the depth of regions. Damage is noted in the cursor.
void checkRegions(BytecodeCursor section, const BytecodeTables &tables);

} // namespace ttc

#endif // TTC_IMPORTERS_BYTECODEREGIONS_H
