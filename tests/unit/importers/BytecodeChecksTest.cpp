// Bytecode that MLIR's reader would have believed.
// SPDX-License-Identifier: Apache-2.0
#include "importers/BytecodeChecks.h"

#include "Imported.h"
#include "mlir/Bytecode/BytecodeWriter.h"
#include "llvm/Support/raw_ostream.h"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace ttc;
using testing::HasSubstr;

namespace {

std::string sound() {
  Imported text("func.func @main(%a: tensor<4xf32>) -> tensor<4xf32> {\n"
                "  %0 = stablehlo.constant dense<[1.0, 2.0, 3.0, 4.0]> : "
                "tensor<4xf32>\n"
                "  %1 = stablehlo.add %a, %0 : tensor<4xf32>\n"
                "  return %1 : tensor<4xf32>\n"
                "}\n");
  std::string bytes;
  llvm::raw_string_ostream stream(bytes);
  EXPECT_TRUE(
      llvm::succeeded(mlir::writeBytecodeToFile(text.module(), stream)));
  return bytes;
}

/// A file of five sections, the smallest that is one. Varints below 64 are
/// `value * 2 + 1`.
std::string file(std::string strings, std::string dialects,
                 std::string attributes, std::string offsets, std::string ir) {
  std::string bytes("ML\xEFR\x0DMLIR\0", 10);
  auto add = [&](char kind, const std::string &data) {
    bytes += kind;
    bytes += static_cast<char>(data.size() * 2 + 1);
    bytes += data;
  };
  add(0, strings);
  add(1, dialects);
  add(2, attributes);
  add(3, offsets);
  add(4, ir);
  add(8, "\x01"); // no properties
  return bytes;
}

const std::string noStrings("\x01", 1), noEntries("\x01\x01", 2),
    noDialects("\x01\x01", 2), noOperations("\x01", 1);
/// "builtin", and one dialect of that name, without operations.
const std::string builtinName("\x03\x11"
                              "builtin\0",
                              10);
const std::string builtinDialect("\x03\x01\x01", 3);

TEST(BytecodeChecksTest, acceptsWhatMlirWrites) {
  EXPECT_EQ(damageInBytecode(sound()), "");
  EXPECT_EQ(damageInBytecode(
                file(noStrings, noDialects, "", noEntries, noOperations)),
            "");
}

TEST(BytecodeChecksTest, everyBeginningOfAFileIsDamaged) {
  std::string bytes = sound();
  for (size_t size = 4; size < bytes.size(); ++size) {
    EXPECT_NE(damageInBytecode(llvm::StringRef(bytes).take_front(size)), "")
        << size;
  }
}

TEST(BytecodeChecksTest, countsMustFitTheFile) {
  // 2^56 strings, dialects, attributes, operations.
  std::string huge("\x00\x00\x00\x00\x00\x00\x00\x00\x01", 9);
  EXPECT_THAT(
      damageInBytecode(file(huge, noDialects, "", noEntries, noOperations)),
      HasSubstr("strings cannot be in"));
  EXPECT_THAT(
      damageInBytecode(file(noStrings, huge, "", noEntries, noOperations)),
      HasSubstr("dialects cannot be in"));
  EXPECT_THAT(damageInBytecode(
                  file(noStrings, noDialects, "", huge + "\x01", noOperations)),
              HasSubstr("attributes cannot be in"));
  EXPECT_NE(damageInBytecode(file(noStrings, noDialects, "", noEntries, huge)),
            "");
}

TEST(BytecodeChecksTest, attributesDoNotHoldThemselves) {
  // One attribute, an array (code 0) of one: of number 0, itself.
  std::string itself("\x01\x03\x01", 3);
  std::string offsets("\x03\x01\x01\x03\x0F", 5); // 1, 0; dialect 0: 1 of 3
  EXPECT_THAT(damageInBytecode(file(builtinName, builtinDialect, itself,
                                    offsets, noOperations)),
              HasSubstr("holds itself"));
  // Of number 5 of 1.
  std::string other("\x01\x03\x0B", 3);
  EXPECT_THAT(damageInBytecode(file(builtinName, builtinDialect, other, offsets,
                                    noOperations)),
              HasSubstr("number 5 of 1 attributes"));
}

TEST(BytecodeChecksTest, typesMustBePossible) {
  // One type, an integer (code 0) of 10000 bits: 10000 << 2, in two more bytes.
  std::string wide("\x01\x04\xE2\x04", 4);
  std::string offsets("\x01\x03\x01\x03\x13", 5);
  EXPECT_THAT(damageInBytecode(file(builtinName, builtinDialect, wide, offsets,
                                    noOperations)),
              HasSubstr("an integer type of 10000 bits"));
}

TEST(BytecodeChecksTest, constantsHaveTheBytesOfTheirType) {
  std::string bytes = sound();
  // The blob of four floats begins with its length.
  std::string data("\x21\x00\x00\x80\x3f", 5);
  size_t at = bytes.find(data);
  ASSERT_NE(at, std::string::npos);
  bytes[at] = '\x1F'; // 15 bytes, and one too many behind them
  EXPECT_NE(damageInBytecode(bytes), "");
}

} // namespace
