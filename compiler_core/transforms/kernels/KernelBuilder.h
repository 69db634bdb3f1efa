// Building programs and kernels without ceremony.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_KERNELS_KERNELBUILDER_H
#define TTC_TRANSFORMS_KERNELS_KERNELBUILDER_H

#include "dialects/ttkernel/TTKernelOps.h"
#include "mlir/IR/ImplicitLocOpBuilder.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringMap.h"

namespace ttc::kernels {

/// Builds the body of one kernel. Values are i32.
class KernelBuilder {
public:
  KernelBuilder(mlir::OpBuilder &builder, mlir::Location location,
                mlir::tt::ttkernel::Role role, llvm::StringRef name);

  mlir::OpBuilder &ops() { return builder; }
  mlir::tt::ttkernel::KernelOp kernel() { return op; }

  /// Declares an argument, and reads it.
  mlir::Value compileArg(llvm::StringRef name, int64_t value);
  mlir::Value workStart(llvm::StringRef name);
  mlir::Value workCount(llvm::StringRef name);
  /// A value for each core of the kernel, or one for all; of kind PerCore, or
  /// NocX or NocY of logical columns or rows.
  mlir::Value coreArg(llvm::StringRef name, mlir::tt::ttkernel::ArgKind kind,
                      llvm::ArrayRef<int64_t> values);
  mlir::Value addressOf(llvm::StringRef buffer);
  /// The TensorAccessor over `buffer`, whose address becomes an argument; made
  /// where it is first asked for.
  mlir::Value accessor(llvm::StringRef buffer);

  mlir::Value constant(int64_t value);
  /// Arithmetic; `name`, if given, is the result's name in C++. Nothing is made
  /// for an operand that changes nothing (0 of a sum, 1 of a product).
  mlir::Value add(mlir::Value a, mlir::Value b, llvm::StringRef name = "");
  mlir::Value mul(mlir::Value a, mlir::Value b, llvm::StringRef name = "");
  mlir::Value div(mlir::Value a, mlir::Value b, llvm::StringRef name = "");
  mlir::Value rem(mlir::Value a, mlir::Value b, llvm::StringRef name = "");

  mlir::Value min(mlir::Value a, mlir::Value b, llvm::StringRef name = "");
  mlir::Value isLess(mlir::Value a, mlir::Value b);
  mlir::Value isEqual(mlir::Value a, mlir::Value b, llvm::StringRef name = "");

  void forEach(mlir::Value first, mlir::Value end, llvm::StringRef counter,
               llvm::function_ref<void(mlir::Value)> body);
  /// The same from 0 to `count`, which is the compile-time argument `argument`,
  /// or a literal if that is empty. There is no loop if `count` is 1.
  void repeat(llvm::StringRef argument, int64_t count, llvm::StringRef counter,
              llvm::function_ref<void(mlir::Value)> body);
  void ifElse(mlir::Value condition, llvm::function_ref<void()> yes,
              llvm::function_ref<void()> no = {});

  /// An op of ttkernel by its name, with operands and attributes.
  mlir::Operation *call(llvm::StringRef op, mlir::ValueRange operands = {},
                        llvm::ArrayRef<mlir::NamedAttribute> attributes = {});
  /// The result of such an op, called `name` in C++.
  mlir::Value value(llvm::StringRef name, llvm::StringRef op,
                    mlir::ValueRange operands = {},
                    llvm::ArrayRef<mlir::NamedAttribute> attributes = {});
  /// The same of one or two circular buffers, `cb`, or `in0` and `in1`.
  void callOn(llvm::StringRef op, llvm::StringRef cb,
              mlir::ValueRange operands = {});
  void callOn(llvm::StringRef op, llvm::StringRef in0, llvm::StringRef in1,
              mlir::ValueRange operands = {});
  mlir::NamedAttribute symbol(llvm::StringRef attribute,
                              llvm::StringRef symbol);
  mlir::NamedAttribute named(llvm::StringRef attribute, mlir::Attribute value) {
    return builder.getNamedAttr(attribute, value);
  }

  /// Reader: reserves a page of `cb`, fills it with page `tile`; the barrier
  /// and the push are the caller's.
  void readTile(llvm::StringRef cb, mlir::Value accessor, mlir::Value tile);
  void push(llvm::StringRef cb, int64_t pages = 1);
  void pop(llvm::StringRef cb, int64_t pages = 1);
  void wait(llvm::StringRef cb, int64_t pages = 1);
  void reserve(llvm::StringRef cb, int64_t pages = 1);
  mlir::Value writePointer(llvm::StringRef cb, llvm::StringRef name = "");
  mlir::Value readPointer(llvm::StringRef cb, llvm::StringRef name = "");
  /// Compute: hands DST over, packs tile `dst` into a page of `cb`, pushes it.
  void packTile(llvm::StringRef cb, int64_t dst);

private:
  mlir::Location here(llvm::StringRef name);
  mlir::Operation *make(mlir::Location where, llvm::StringRef op,
                        mlir::ValueRange operands,
                        llvm::ArrayRef<mlir::NamedAttribute> attributes);
  mlir::Value declare(mlir::tt::ttkernel::ArgAttr arg, bool compileTime);
  template <typename Op>
  mlir::Value binary(mlir::Value a, mlir::Value b, llvm::StringRef name);

  mlir::OpBuilder &builder;
  mlir::Location location;
  mlir::OpBuilder::InsertionGuard guard; ///< back behind the kernel
  mlir::tt::ttkernel::KernelOp op;
  llvm::StringMap<mlir::Value> accessors;
};

} // namespace ttc::kernels

#endif // TTC_TRANSFORMS_KERNELS_KERNELBUILDER_H
