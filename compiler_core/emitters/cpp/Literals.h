// Booleans, numbers and strings as C++ literals.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_CPP_LITERALS_H
#define TTC_EMITTERS_CPP_LITERALS_H

#include "mlir/IR/Attributes.h"
#include "llvm/ADT/StringRef.h"
#include <string>

namespace ttc::cpp {

/// A string literal, in ASCII whatever `text` holds: octal escapes, which end
/// after three digits whatever follows.
std::string stringLiteral(llvm::StringRef text);

/// "1.0f", "1e-05f", "-std::numeric_limits<float>::infinity()": shortest
/// decimal that reads back as the same float.
std::string floatLiteral(double number);

/// A boolean, number or string as a parameter of `kind` takes it
/// (Functions.h): "0.5f", "3", "3u", "true", `std::string("relu")`. Empty if it
/// takes no such thing.
std::string literal(mlir::Attribute attribute, llvm::StringRef kind);

} // namespace ttc::cpp

#endif // TTC_EMITTERS_CPP_LITERALS_H
