// The graph's constants of size, on their way to constants.safetensors.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_CONSTANTS_H
#define TTC_EMITTERS_CONSTANTS_H

#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/BuiltinTypes.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringSet.h"
#include <deque>
#include <string>

namespace ttc {

/// Constants with more elements than this are stored in the file, others stand
/// in the code.
inline constexpr int64_t inlineConstantElements = 16;

/// One stored constant. `value` points into the context; nothing is copied
/// until the file is written.
struct StoredConstant {
  std::string name;
  mlir::ElementsAttr value;
  mlir::RankedTensorType deviceType; ///< of the tensor that it becomes
};

/// The elements of `constant` as 32 bits each, little-endian: float32, int32 or
/// uint32 by its device type. In place where the attribute already holds them
/// so, else made in `buffer`.
llvm::StringRef storedElements(const StoredConstant &constant,
                               std::string &buffer);

/// Collects constants under unique names. Equal values of equal device types
/// share one entry.
class ConstantTable {
public:
  /// The name of the entry for `value`, `wanted` or `wanted` with a number.
  /// The result stays valid as long as the table.
  llvm::StringRef add(llvm::StringRef wanted, mlir::ElementsAttr value,
                      mlir::RankedTensorType deviceType);

  /// In the order of their first use.
  const std::deque<StoredConstant> &entries() const { return stored; }

  /// The safetensors file: floats as F32, integers as I32 or U32, the bytes in
  /// the order of names. Those are what every reader understands (numpy has no
  /// bfloat16); the device's dtype is applied at loading.
  std::string safetensors() const;

private:
  std::deque<StoredConstant> stored;
  llvm::DenseMap<std::pair<mlir::Attribute, mlir::Type>, size_t> known;
  llvm::StringSet<> names;
};

} // namespace ttc

#endif // TTC_EMITTERS_CONSTANTS_H
