// The stablehlo dialect and the type and attribute constraints that its op families share.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_STABLEHLO_BASE_TD
#define TTC_STABLEHLO_BASE_TD

include "mlir/IR/AttrTypeBase.td"
include "mlir/IR/EnumAttr.td"
include "mlir/IR/OpBase.td"
include "mlir/Interfaces/SideEffectInterfaces.td"

def Stablehlo_Dialect : Dialect {
  let name = "stablehlo";
  let cppNamespace = "::mlir::stablehlo";
  let summary = "The portable operation set that JAX, PyTorch/XLA and TensorFlow export";
  let description = [{
    Names, text forms, attributes and constraints follow the StableHLO specification, so that what a framework prints is
    read as it is. Constraint numbers (C1, C2, ...) in descriptions and verifiers are those of the specification.
  }];
  let useDefaultAttributePrinterParser = 0; // an attribute has an older spelling too
  let useDefaultTypePrinterParser = 1;
  let dependentDialects = ["::mlir::quant::QuantDialect"];
  let extraClassDeclaration = [{
    ::mlir::Attribute parseAttribute(::mlir::DialectAsmParser &parser, ::mlir::Type type) const override;
    void printAttribute(::mlir::Attribute attribute, ::mlir::DialectAsmPrinter &printer) const override;
    void registerAttributes();
    void registerElementwiseUnaryOps();
    void registerElementwiseBinaryOps();
    void registerShapeOps();
    void registerLinearAlgebraOps();
    void registerRegionOps();
    void registerControlFlowOps();
    void registerCollectiveOps();
    void registerTransferOps();
    void registerEinsumOps();
  }];
}

class StableHLO_Op<string mnemonic, list<Trait> traits = []> : Op<Stablehlo_Dialect, mnemonic, traits>;

class StableHLO_Type<string name, string typeMnemonic> : TypeDef<Stablehlo_Dialect, name> {
  let mnemonic = typeMnemonic;
}

def StableHLO_TokenType : StableHLO_Type<"Token", "token"> {
  let summary = "Orders operations that have side effects";
  let description = [{ Carries no data. Example: `!stablehlo.token` }];
}

def StableHLO_FutureType : StableHLO_Type<"Future", "future"> {
  let summary = "The pending results of an operation that was started";
  let description = [{ Example: `!stablehlo.future<tensor<4xf32>>` }];
  let parameters = (ins ArrayRefParameter<"Type">:$types);
  let assemblyFormat = "`<` $types `>`";
}

// Element types.
def StableHLO_Pred : TypeAlias<I1, "boolean">;
def StableHLO_Int : Type<
    CPred<"::mlir::stablehlo::isStablehloInteger($_self)">, "integer of 2, 4, 8, 16, 32 or 64 bits">;
def StableHLO_Float : Type<CPred<"::llvm::isa<::mlir::FloatType>($_self)">, "floating-point">;
def StableHLO_Complex : Type<
    CPred<"::mlir::stablehlo::isStablehloComplex($_self)">, "complex of 32- or 64-bit floating-point">;
def StableHLO_Quantized : Type<CPred<"::mlir::stablehlo::isQuantized($_self)">, "quantized">;

class StableHLO_TensorOf<list<Type> elements> : RankedTensorOf<elements>;
def StableHLO_Tensor : StableHLO_TensorOf<
    [StableHLO_Pred, StableHLO_Int, StableHLO_Float, StableHLO_Complex, StableHLO_Quantized]>;
def StableHLO_NumberTensor : StableHLO_TensorOf<
    [StableHLO_Int, StableHLO_Float, StableHLO_Complex, StableHLO_Quantized]>;
def StableHLO_RealTensor : StableHLO_TensorOf<
    [StableHLO_Pred, StableHLO_Int, StableHLO_Float, StableHLO_Quantized]>;
def StableHLO_FpOrComplexTensor : StableHLO_TensorOf<[StableHLO_Float, StableHLO_Complex, StableHLO_Quantized]>;
def StableHLO_FpTensor : StableHLO_TensorOf<[StableHLO_Float, StableHLO_Quantized]>;
def StableHLO_IntTensor : StableHLO_TensorOf<[StableHLO_Int]>;
def StableHLO_PredOrIntTensor : StableHLO_TensorOf<[StableHLO_Pred, StableHLO_Int]>;
def StableHLO_PredTensor : StableHLO_TensorOf<[StableHLO_Pred]>;
def StableHLO_ComplexTensor : StableHLO_TensorOf<[StableHLO_Complex]>;
def StableHLO_DimensionTensor : RankedTensorOf<[StableHLO_Int, Index]>;
def StableHLO_Scalar : Type<And<[StableHLO_Tensor.predicate, CPred<"::mlir::stablehlo::isScalarTensor($_self)">]>,
                            "0-dimensional tensor">;
def StableHLO_ScalarInt : Type<And<[StableHLO_IntTensor.predicate, CPred<"::mlir::stablehlo::isScalarTensor($_self)">]>,
                               "0-dimensional tensor of integer">;
def StableHLO_ScalarI32 : Type<And<[RankedTensorOf<[I32]>.predicate, CPred<"::mlir::stablehlo::isScalarTensor($_self)">]>,
                               "0-dimensional tensor of i32">;
def StableHLO_ScalarPred : Type<And<[StableHLO_PredTensor.predicate, CPred<"::mlir::stablehlo::isScalarTensor($_self)">]>,
                                "0-dimensional tensor of boolean">;
def StableHLO_Token : Type<CPred<"::llvm::isa<::mlir::stablehlo::TokenType>($_self)">, "token">;
def StableHLO_Value : AnyTypeOf<[StableHLO_Tensor, StableHLO_Token, NestedTupleOf<[StableHLO_Tensor, StableHLO_Token]>]>;

#endif // TTC_STABLEHLO_BASE_TD
