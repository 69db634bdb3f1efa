// The chlo dialect and what its op families share.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_CHLO_BASE_TD
#define TTC_CHLO_BASE_TD

include "dialects/stablehlo/StablehloBase.td"

def Chlo_Dialect : Dialect {
  let name = "chlo";
  let cppNamespace = "::mlir::chlo";
  let summary = "Operations that frameworks emit and that are defined in terms of stablehlo";
  let description = [{
    What JAX leaves in a graph beside stablehlo: special functions, top_k, and operations with implicit broadcasting.
  }];
  let useDefaultAttributePrinterParser = 1;
  let dependentDialects = ["::mlir::stablehlo::StablehloDialect"];
  let extraClassDeclaration = [{
    void registerUnaryOps();
    void registerBroadcastOps();
    void registerMiscOps();
    void registerRegionOps();
  }];
}

class Chlo_Op<string mnemonic, list<Trait> traits = []> : Op<Chlo_Dialect, mnemonic, traits>;

def Chlo_ComparisonDirection : I32EnumAttr<"ComparisonDirection", "which comparison", [
    I32EnumAttrCase<"EQ", 0>, I32EnumAttrCase<"NE", 1>, I32EnumAttrCase<"GE", 2>, I32EnumAttrCase<"GT", 3>,
    I32EnumAttrCase<"LE", 4>, I32EnumAttrCase<"LT", 5>]> {
  let cppNamespace = "::mlir::chlo";
  let genSpecializedAttr = 0;
}
def Chlo_ComparisonDirectionAttr : EnumAttr<Chlo_Dialect, Chlo_ComparisonDirection, "comparison_direction">;

def Chlo_ComparisonType : I32EnumAttr<"ComparisonType", "how elements are ordered", [
    I32EnumAttrCase<"NOTYPE", 0>, I32EnumAttrCase<"FLOAT", 1>, I32EnumAttrCase<"TOTALORDER", 2>,
    I32EnumAttrCase<"SIGNED", 3>, I32EnumAttrCase<"UNSIGNED", 4>]> {
  let cppNamespace = "::mlir::chlo";
  let genSpecializedAttr = 0;
}
def Chlo_ComparisonTypeAttr : EnumAttr<Chlo_Dialect, Chlo_ComparisonType, "comparison_type">;

def Chlo_Precision : I32EnumAttr<"Precision", "speed against accuracy of a product", [
    I32EnumAttrCase<"DEFAULT", 0>, I32EnumAttrCase<"HIGH", 1>, I32EnumAttrCase<"HIGHEST", 2>]> {
  let cppNamespace = "::mlir::chlo";
  let genSpecializedAttr = 0;
}
def Chlo_PrecisionAttr : EnumAttr<Chlo_Dialect, Chlo_Precision, "precision">;
def Chlo_PrecisionConfigAttr : TypedArrayAttrBase<Chlo_PrecisionAttr, "array of precisions">;

def Chlo_Dims : ArrayRefParameter<"int64_t", "dimension numbers">;

def Chlo_RaggedDotDimensionNumbers : AttrDef<Chlo_Dialect, "RaggedDotDimensionNumbers"> {
  let mnemonic = "ragged_dot";
  let summary = "Which dimensions a ragged product batches over, sums over and groups";
  let description = [{
    Example: `#chlo.ragged_dot<lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1],
    lhs_ragged_dimensions = [0], rhs_group_dimensions = [0]>`. Empty lists are left out.
  }];
  let parameters = (ins Chlo_Dims:$lhsBatchingDimensions, Chlo_Dims:$rhsBatchingDimensions,
      Chlo_Dims:$lhsContractingDimensions, Chlo_Dims:$rhsContractingDimensions, Chlo_Dims:$lhsRaggedDimensions,
      Chlo_Dims:$rhsGroupDimensions);
  let hasCustomAssemblyFormat = 1;
}

#endif // TTC_CHLO_BASE_TD
