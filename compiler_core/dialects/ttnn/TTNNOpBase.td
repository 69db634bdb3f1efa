// The base class of ttnn ops: from an op's record it generates how the op is called.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTNN_OPBASE_TD
#define TTC_DIALECTS_TTNN_OPBASE_TD

include "dialects/ttnn/EmittableOp.td"
include "dialects/ttnn/LayoutOpInterface.td"
include "dialects/ttnn/TTNNAttrs.td"
include "dialects/ttnn/TTNNBase.td"
include "mlir/Interfaces/SideEffectInterfaces.td"

// One argument of a call, in the order of the library's signature. `accessor` is the op's C++ getter without "get";
// without a keyword the argument is positional.
class CallArg<string statement> {
  string text = statement;
}
// An operand; an absent optional one is left out.
class In<string accessor, string keyword = "">
    : CallArg<"call.operand(\"" # keyword # "\", get" # accessor # "());\n">;
// A variadic operand, written as a list.
class InList<string accessor, string keyword = "">
    : CallArg<"call.operandList(\"" # keyword # "\", get" # accessor # "());\n">;
// An attribute; an absent optional one is left out.
class Lit<string accessor, string keyword = "">
    : CallArg<"call.attribute(\"" # keyword # "\", get" # accessor # "Attr());\n">;
// A value that does not depend on the op: C++ text of an attribute, with `builder` in scope.
class Fixed<string value, string keyword>
    : CallArg<"call.attribute(\"" # keyword # "\", " # value # ");\n">;
// Python calls a function of main.py instead of the callee.
class Helper<string name> : CallArg<"call.setHelper(\"" # name # "\");\n">;
// The device that the program runs on.
class Dev<string keyword = "device"> : CallArg<"call.device(\"" # keyword # "\");\n">;
// What the type of the first result says.
class ResultDType<string keyword = "dtype">
    : CallArg<"call.attribute(\"" # keyword # "\", ::mlir::tt::ttnn::dtypeOf((*this)->getResult(0)));\n">;
// The result's element type, if it differs from that of operand `accessor`.
class NewDType<string accessor>
    : CallArg<"call.attribute(\"dtype\", ::mlir::tt::ttnn::newDtypeOf((*this)->getResult(0), get" # accessor # "()));\n">;
class ResultLayout<string keyword = "layout">
    : CallArg<"call.attribute(\"" # keyword # "\", ::mlir::tt::ttnn::layoutOf((*this)->getResult(0)));\n">;
class ResultMemoryConfig<string keyword = "memory_config">
    : CallArg<"call.attribute(\"" # keyword # "\", ::mlir::tt::ttnn::memoryConfigOf((*this)->getResult(0)));\n">;
class ResultShape<string keyword = "">
    : CallArg<"call.attribute(\"" # keyword # "\", ::mlir::tt::ttnn::shapeOf((*this)->getResult(0)));\n">;

class TTNN_Op<string mnemonic, string callee, list<CallArg> callArguments, list<Trait> traits = []>
    : Op<TTNN_Dialect, mnemonic,
         !listconcat([DeclareOpInterfaceMethods<EmittableOp>,
                      DeclareOpInterfaceMethods<LayoutOpInterface>], traits)> {
  // C++ expressions; `index` is the operand's number.
  string operandLayout = "Layout::Tile";
  string resultLayout = "Layout::Tile";

  let extraClassDefinition = [{
    void $cppClass::describeCall(::ttc::ttnn::CallBuilder &call) {
      [[maybe_unused]] ::mlir::Builder builder(getContext());
      call.setCallee("}] # callee # [{");
      }] # !foldl("", callArguments, all, argument, all # argument.text) # [{
    }
    ::mlir::tt::ttnn::Layout $cppClass::getOperandLayout([[maybe_unused]] unsigned index) {
      return }] # operandLayout # [{;
    }
    ::mlir::tt::ttnn::Layout $cppClass::getResultLayout() {
      return }] # resultLayout # [{;
    }
  }];
}

// The first result may share the buffer of operand 0 (a view, or nothing to do): neither may be freed before the other's last use.
def TTNN_MayAliasOperand : NativeOpTrait<"MayAliasOperand"> {
  let cppNamespace = "::mlir::tt::ttnn";
}

// Any tensor; a ranked one, with or without a layout.
def TTNN_Tensor : Type<CPred<"::llvm::isa<::mlir::RankedTensorType>($_self)">, "ranked tensor",
                       "::mlir::RankedTensorType">;

// A scalar that stands in a call: an integer or a float.
def TTNN_Number : Attr<CPred<"::llvm::isa<::mlir::FloatAttr, ::mlir::IntegerAttr>($_self)">, "a number"> {
  let storageType = "::mlir::Attribute";
  let returnType = "::mlir::Attribute";
  let convertFromStorage = "$_self";
}

#endif // TTC_DIALECTS_TTNN_OPBASE_TD
