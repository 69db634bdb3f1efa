// Registers the operations of the table, with a reader of their properties.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/stablehlo/StablehloBase.h"
#include "dialects/vhlo/OpTable.h"
#include "dialects/vhlo/Vhlo.h"
#include "dialects/vhlo/VhloBytecode.h"

#include "mlir/Bytecode/BytecodeImplementation.h"
#include "mlir/Bytecode/BytecodeOpInterface.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace mlir::vhlo;

MLIR_DEFINE_EXPLICIT_TYPE_ID(mlir::vhlo::VhloDialect)

namespace {

/// Since bytecode version 5 the attributes of an operation are stored without
/// their names, in alphabetical order, each of them. Here they become ordinary
/// named attributes, as they are in older artifacts.
struct PropertyReader : BytecodeOpInterface::FallbackModel<PropertyReader> {
  static LogicalResult readProperties(DialectBytecodeReader &reader,
                                      OperationState &state) {
    const VersionedOp *op = findVersionedOp(state.name.stripDialect());
    assert(op && "only operations of the table are registered");
    SmallVector<StringRef> names;
    llvm::SplitString(op->attributes, names);
    for (StringRef name : names) {
      Attribute value;
      if (failed(reader.readAttribute(value))) {
        return failure();
      }
      state.addAttribute(name, value);
    }
    return success();
  }

  void writeProperties(Operation *, DialectBytecodeWriter &) const {}
};

LogicalResult acceptAny(Operation *) { return success(); }

ParseResult refuseToParse(OpAsmParser &parser, OperationState &state) {
  return parser.emitError(parser.getNameLoc())
         << "`" << state.name << "` is only read from portable artifacts";
}

void printGeneric(Operation *op, OpAsmPrinter &printer, StringRef) {
  printer.printGenericOp(op);
}

} // namespace

VhloDialect::VhloDialect(MLIRContext *context)
    : ExtensibleDialect(getDialectNamespace(), context,
                        TypeID::get<VhloDialect>()) {
  context->getOrLoadDialect<stablehlo::StablehloDialect>();
  addBytecodeInterface(this);
  for (const VersionedOp &op : versionedOps()) {
    registerDynamicOp(DynamicOpDefinition::get(
        op.name, this, acceptAny, acceptAny, refuseToParse, printGeneric));
    auto name =
        RegisteredOperationName::lookup(("vhlo." + op.name).str(), context);
    name->attachInterface<PropertyReader>();
  }
}
