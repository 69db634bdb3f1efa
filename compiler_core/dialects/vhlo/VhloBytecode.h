// VHLO attributes and types in MLIR bytecode.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_VHLO_VHLOBYTECODE_H
#define TTC_DIALECTS_VHLO_VHLOBYTECODE_H

#include "mlir/Bytecode/BytecodeImplementation.h"

namespace mlir::vhlo {

class VhloDialect;

/// Reads one VHLO attribute, as the builtin or stablehlo attribute that it
/// stands for: `StringV1` is a StringAttr, `TensorV1` is dense elements. Null
/// with an error if the bytes are not one. Null without an error if a nested
/// attribute could not be read: the reader has said why, or comes back.
Attribute readVersionedAttribute(DialectBytecodeReader &reader);

/// Reads one VHLO type, as the builtin, quant or stablehlo type that it stands
/// for. Null as above.
Type readVersionedType(DialectBytecodeReader &reader);

/// Lets the bytecode reader do so for the attributes and types of `dialect`.
void addBytecodeInterface(VhloDialect *dialect);

/// A list: how many, and then each of them. (MLIR's own `readList` believes the
/// number, and asks for as much memory.)
template <typename T, typename ReadFn>
LogicalResult readMany(DialectBytecodeReader &reader,
                       SmallVectorImpl<T> &result, ReadFn read) {
  uint64_t size = 0;
  if (failed(reader.readVarInt(size))) {
    return failure();
  }
  for (uint64_t i = 0; i < size; ++i) {
    T value = {};
    if (failed(read(value))) {
      return failure();
    }
    result.push_back(std::move(value));
  }
  return success();
}

inline LogicalResult readNumbers(DialectBytecodeReader &reader,
                                 SmallVectorImpl<int64_t> &result) {
  return readMany(reader, result, [&](int64_t &number) {
    return reader.readSignedVarInt(number);
  });
}

inline LogicalResult readTypes(DialectBytecodeReader &reader,
                               SmallVectorImpl<Type> &result) {
  return readMany(reader, result,
                  [&](Type &type) { return reader.readType(type); });
}

inline LogicalResult readAttributes(DialectBytecodeReader &reader,
                                    SmallVectorImpl<Attribute> &result) {
  return readMany(reader, result, [&](Attribute &attribute) {
    return reader.readAttribute(attribute);
  });
}

} // namespace mlir::vhlo

#endif // TTC_DIALECTS_VHLO_VHLOBYTECODE_H
