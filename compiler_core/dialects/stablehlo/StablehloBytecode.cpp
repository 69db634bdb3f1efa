// Reads and writes stablehlo attributes in MLIR bytecode, with the codes of the
// StableHLO project, so that what JAX's `Module.operation.write_bytecode` gives
// can be read. (Portable artifacts, which are VHLO, are another format.)
// SPDX-License-Identifier: Apache-2.0
#include "dialects/stablehlo/StablehloBytecode.h"

#include "dialects/stablehlo/StablehloBase.h"
#include "mlir/Bytecode/BytecodeImplementation.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::stablehlo;

namespace {

/// Append-only; numbers are shared with other programs.
enum class AttributeCode : uint64_t {
  ChannelHandle = 1,
  ComparisonDirection = 2,
  ComparisonType = 3,
  ConvDimensionNumbers = 4,
  DotDimensionNumbers = 5,
  FftType = 6,
  GatherDimensionNumbers = 7,
  Precision = 8,
  RngAlgorithm = 9,
  RngDistribution = 10,
  ScatterDimensionNumbers = 11,
  Transpose = 12,
  TypeExtensions = 13,
  OutputOperandAlias = 14,
  DotAlgorithm = 15,
  ResultAccuracyMode = 16,
  ResultAccuracy = 17,
  ReplicaGroupMeshAxes = 18,
  SubAxisInfo = 19,
  AxisRef = 20,
  MeshAxis = 21,
  Mesh = 22,
};

enum class TypeCode : uint64_t { Token = 0, Future = 1 };

using Dims = SmallVector<int64_t>;

LogicalResult readAll(DialectBytecodeReader &) { return success(); }
template <typename... Rest>
LogicalResult readAll(DialectBytecodeReader &reader, Dims &first,
                      Rest &...rest);
template <typename... Rest>
LogicalResult readAll(DialectBytecodeReader &reader, int64_t &first,
                      Rest &...rest) {
  return failed(reader.readSignedVarInt(first)) ? failure()
                                                : readAll(reader, rest...);
}
template <typename... Rest>
LogicalResult readAll(DialectBytecodeReader &reader, Dims &first,
                      Rest &...rest) {
  return failed(reader.readSignedVarInts(first)) ? failure()
                                                 : readAll(reader, rest...);
}

void writeAll(DialectBytecodeWriter &) {}
template <typename... Rest>
void writeAll(DialectBytecodeWriter &writer, ArrayRef<int64_t> first,
              const Rest &...rest);
template <typename... Rest>
void writeAll(DialectBytecodeWriter &writer, int64_t first,
              const Rest &...rest) {
  writer.writeSignedVarInt(first);
  writeAll(writer, rest...);
}
template <typename... Rest>
void writeAll(DialectBytecodeWriter &writer, ArrayRef<int64_t> first,
              const Rest &...rest) {
  writer.writeSignedVarInts(first);
  writeAll(writer, rest...);
}

/// An enumeration is its number; one that is unknown is an error, not a cast.
template <typename Attr, typename Enum>
Attribute readEnum(DialectBytecodeReader &reader,
                   std::optional<Enum> (*symbolize)(uint32_t)) {
  uint64_t number = 0;
  if (failed(reader.readVarInt(number))) {
    return {};
  }
  std::optional<Enum> value = number <= UINT32_MAX
                                  ? symbolize(static_cast<uint32_t>(number))
                                  : std::nullopt;
  if (!value) {
    reader.emitError() << "unknown value " << number << " of `"
                       << Attr::getMnemonic() << "`";
    return {};
  }
  return Attr::get(reader.getContext(), *value);
}

Attribute readConvolution(DialectBytecodeReader &reader) {
  int64_t inBatch, inFeature, kernelIn, kernelOut, outBatch, outFeature;
  Dims inSpatial, kernelSpatial, outSpatial;
  if (failed(readAll(reader, inBatch, inFeature, inSpatial, kernelIn, kernelOut,
                     kernelSpatial, outBatch, outFeature, outSpatial))) {
    return {};
  }
  return ConvDimensionNumbersAttr::get(
      reader.getContext(), inBatch, inFeature, inSpatial, kernelIn, kernelOut,
      kernelSpatial, outBatch, outFeature, outSpatial);
}

Attribute readDot(DialectBytecodeReader &reader) {
  Dims lhsBatch, rhsBatch, lhsContract, rhsContract;
  if (failed(readAll(reader, lhsBatch, rhsBatch, lhsContract, rhsContract))) {
    return {};
  }
  return DotDimensionNumbersAttr::get(reader.getContext(), lhsBatch, rhsBatch,
                                      lhsContract, rhsContract);
}

/// Gather's and scatter's numbers have one form.
template <typename Attr> Attribute readIndexed(DialectBytecodeReader &reader) {
  Dims window, dropped, operandBatch, indicesBatch, map;
  int64_t vectorDim;
  if (failed(readAll(reader, window, dropped, operandBatch, indicesBatch, map,
                     vectorDim))) {
    return {};
  }
  return Attr::get(reader.getContext(), window, dropped, operandBatch,
                   indicesBatch, map, vectorDim);
}

Attribute readAlias(DialectBytecodeReader &reader) {
  Dims output, operand;
  int64_t index;
  if (failed(readAll(reader, output, index, operand))) {
    return {};
  }
  return OutputOperandAliasAttr::get(reader.getContext(), output, index,
                                     operand);
}

Attribute readChannel(DialectBytecodeReader &reader) {
  int64_t handle, type;
  return failed(readAll(reader, handle, type))
             ? Attribute()
             : ChannelHandleAttr::get(reader.getContext(), handle, type);
}

Attribute readExtensions(DialectBytecodeReader &reader) {
  Dims bounds;
  return failed(readAll(reader, bounds))
             ? Attribute()
             : TypeExtensionsAttr::get(reader.getContext(), bounds);
}

Attribute readAccuracy(DialectBytecodeReader &reader) {
  FailureOr<APFloat> atol =
      reader.readAPFloatWithKnownSemantics(APFloat::IEEEdouble());
  FailureOr<APFloat> rtol =
      failed(atol)
          ? FailureOr<APFloat>(failure())
          : reader.readAPFloatWithKnownSemantics(APFloat::IEEEdouble());
  int64_t ulps = 0;
  ResultAccuracyModeAttr mode;
  if (failed(rtol) || failed(reader.readSignedVarInt(ulps)) ||
      failed(reader.readAttribute(mode))) {
    return {};
  }
  return ResultAccuracyAttr::getChecked([&]() { return reader.emitError(); },
                                        reader.getContext(), *atol, *rtol, ulps,
                                        mode);
}

Attribute readAlgorithm(DialectBytecodeReader &reader) {
  Type lhs, rhs, accumulation;
  int64_t lhsCount, rhsCount, operations;
  bool imprecise = false;
  if (failed(reader.readType(lhs)) || failed(reader.readType(rhs)) ||
      failed(reader.readType(accumulation)) ||
      failed(readAll(reader, lhsCount, rhsCount, operations)) ||
      failed(reader.readBool(imprecise))) {
    return {};
  }
  return DotAlgorithmAttr::get(reader.getContext(), lhs, rhs, accumulation,
                               lhsCount, rhsCount, operations, imprecise);
}

Attribute readSubAxis(DialectBytecodeReader &reader) {
  int64_t before, size;
  return failed(readAll(reader, before, size))
             ? Attribute()
             : SubAxisInfoAttr::get(reader.getContext(), before, size);
}

Attribute readAxisRef(DialectBytecodeReader &reader) {
  StringRef name;
  bool isPart = false;
  SubAxisInfoAttr part;
  if (failed(reader.readString(name)) || failed(reader.readBool(isPart)) ||
      (isPart && failed(reader.readAttribute(part)))) {
    return {};
  }
  return AxisRefAttr::get(reader.getContext(), name, part);
}

Attribute readGroupAxes(DialectBytecodeReader &reader) {
  Attribute mesh;
  SmallVector<Attribute> axes;
  if (failed(reader.readAttribute(mesh)) ||
      failed(reader.readAttributes(axes))) {
    return {};
  }
  return ReplicaGroupMeshAxesAttr::get(
      reader.getContext(), mesh, ArrayAttr::get(reader.getContext(), axes));
}

Attribute readMeshAxis(DialectBytecodeReader &reader) {
  StringRef name;
  int64_t size;
  return failed(reader.readString(name)) || failed(readAll(reader, size))
             ? Attribute()
             : MeshAxisAttr::get(reader.getContext(), name, size);
}

Attribute readMesh(DialectBytecodeReader &reader) {
  ArrayAttr axes;
  bool hasIds = false;
  DenseIntElementsAttr ids;
  if (failed(reader.readAttribute(axes)) || failed(reader.readBool(hasIds)) ||
      (hasIds && failed(reader.readAttribute(ids)))) {
    return {};
  }
  if (!llvm::all_of(axes, llvm::IsaPred<MeshAxisAttr>)) {
    reader.emitError() << "a mesh has axes " << axes
                       << "; expected `#stablehlo.mesh_axis`";
    return {};
  }
  return MeshAttr::get(reader.getContext(),
                       llvm::to_vector(axes.getAsRange<MeshAxisAttr>()), ids);
}

class Interface : public BytecodeDialectInterface {
public:
  explicit Interface(Dialect *dialect) : BytecodeDialectInterface(dialect) {}

  Attribute readAttribute(DialectBytecodeReader &reader) const override {
    uint64_t code = 0;
    if (failed(reader.readVarInt(code))) {
      return {};
    }
    switch (static_cast<AttributeCode>(code)) {
    case AttributeCode::ChannelHandle:
      return readChannel(reader);
    case AttributeCode::ComparisonDirection:
      return readEnum<ComparisonDirectionAttr>(reader,
                                               symbolizeComparisonDirection);
    case AttributeCode::ComparisonType:
      return readEnum<ComparisonTypeAttr>(reader, symbolizeComparisonType);
    case AttributeCode::ConvDimensionNumbers:
      return readConvolution(reader);
    case AttributeCode::DotDimensionNumbers:
      return readDot(reader);
    case AttributeCode::FftType:
      return readEnum<FftTypeAttr>(reader, symbolizeFftType);
    case AttributeCode::GatherDimensionNumbers:
      return readIndexed<GatherDimensionNumbersAttr>(reader);
    case AttributeCode::Precision:
      return readEnum<PrecisionAttr>(reader, symbolizePrecision);
    case AttributeCode::RngAlgorithm:
      return readEnum<RngAlgorithmAttr>(reader, symbolizeRngAlgorithm);
    case AttributeCode::RngDistribution:
      return readEnum<RngDistributionAttr>(reader, symbolizeRngDistribution);
    case AttributeCode::ScatterDimensionNumbers:
      return readIndexed<ScatterDimensionNumbersAttr>(reader);
    case AttributeCode::Transpose:
      return readEnum<TransposeAttr>(reader, symbolizeTranspose);
    case AttributeCode::TypeExtensions:
      return readExtensions(reader);
    case AttributeCode::OutputOperandAlias:
      return readAlias(reader);
    case AttributeCode::ResultAccuracyMode:
      return readEnum<ResultAccuracyModeAttr>(reader,
                                              symbolizeResultAccuracyMode);
    case AttributeCode::ResultAccuracy:
      return readAccuracy(reader);
    case AttributeCode::DotAlgorithm:
      return readAlgorithm(reader);
    case AttributeCode::ReplicaGroupMeshAxes:
      return readGroupAxes(reader);
    case AttributeCode::SubAxisInfo:
      return readSubAxis(reader);
    case AttributeCode::AxisRef:
      return readAxisRef(reader);
    case AttributeCode::MeshAxis:
      return readMeshAxis(reader);
    case AttributeCode::Mesh:
      return readMesh(reader);
    }
    reader.emitError() << "unknown stablehlo attribute code " << code;
    return {};
  }

  /// An attribute that is one of a fixed set; any other is written as text,
  /// which a failure asks for.
  static LogicalResult writeEnum(Attribute attribute,
                                 DialectBytecodeWriter &writer) {
    auto write = [&](AttributeCode code, auto value) {
      writer.writeVarInt(static_cast<uint64_t>(code));
      writer.writeVarInt(static_cast<uint64_t>(value));
      return success();
    };
    return llvm::TypeSwitch<Attribute, LogicalResult>(attribute)
        .Case([&](ComparisonDirectionAttr a) {
          return write(AttributeCode::ComparisonDirection, a.getValue());
        })
        .Case([&](ComparisonTypeAttr a) {
          return write(AttributeCode::ComparisonType, a.getValue());
        })
        .Case([&](FftTypeAttr a) {
          return write(AttributeCode::FftType, a.getValue());
        })
        .Case([&](PrecisionAttr a) {
          return write(AttributeCode::Precision, a.getValue());
        })
        .Case([&](RngAlgorithmAttr a) {
          return write(AttributeCode::RngAlgorithm, a.getValue());
        })
        .Case([&](RngDistributionAttr a) {
          return write(AttributeCode::RngDistribution, a.getValue());
        })
        .Case([&](TransposeAttr a) {
          return write(AttributeCode::Transpose, a.getValue());
        })
        .Case([&](ResultAccuracyModeAttr a) {
          return write(AttributeCode::ResultAccuracyMode, a.getValue());
        })
        .Default([](Attribute) { return failure(); });
  }

  /// An attribute that says how devices are arranged, or one of a fixed set.
  static LogicalResult writeMeshOrEnum(Attribute attribute,
                                       DialectBytecodeWriter &writer) {
    auto begin = [&](AttributeCode code) {
      writer.writeVarInt(static_cast<uint64_t>(code));
    };
    return llvm::TypeSwitch<Attribute, LogicalResult>(attribute)
        .Case([&](SubAxisInfoAttr a) {
          begin(AttributeCode::SubAxisInfo);
          writeAll(writer, a.getPreSize(), a.getSize());
          return success();
        })
        .Case([&](AxisRefAttr a) {
          begin(AttributeCode::AxisRef);
          writer.writeOwnedString(a.getName());
          writer.writeOwnedBool(a.getSubAxisInfo() != nullptr);
          if (a.getSubAxisInfo()) {
            writer.writeAttribute(a.getSubAxisInfo());
          }
          return success();
        })
        .Case([&](ReplicaGroupMeshAxesAttr a) {
          begin(AttributeCode::ReplicaGroupMeshAxes);
          writer.writeAttribute(a.getMesh());
          writer.writeAttributes(a.getAxes().getValue());
          return success();
        })
        .Case([&](MeshAxisAttr a) {
          begin(AttributeCode::MeshAxis);
          writer.writeOwnedString(a.getName());
          writer.writeSignedVarInt(a.getSize());
          return success();
        })
        .Case([&](MeshAttr a) {
          begin(AttributeCode::Mesh);
          SmallVector<Attribute> axes(a.getAxes().begin(), a.getAxes().end());
          writer.writeAttribute(ArrayAttr::get(a.getContext(), axes));
          writer.writeOwnedBool(a.getDeviceIds() != nullptr);
          if (a.getDeviceIds()) {
            writer.writeAttribute(a.getDeviceIds());
          }
          return success();
        })
        .Default([&](Attribute a) { return writeEnum(a, writer); });
  }

  LogicalResult writeAttribute(Attribute attribute,
                               DialectBytecodeWriter &writer) const override {
    auto write = [&](AttributeCode code, const auto &...values) {
      writer.writeVarInt(static_cast<uint64_t>(code));
      writeAll(writer, values...);
      return success();
    };
    return llvm::TypeSwitch<Attribute, LogicalResult>(attribute)
        .Case([&](ChannelHandleAttr a) {
          return write(AttributeCode::ChannelHandle, a.getHandle(),
                       a.getType());
        })
        .Case([&](ConvDimensionNumbersAttr a) {
          return write(
              AttributeCode::ConvDimensionNumbers, a.getInputBatchDimension(),
              a.getInputFeatureDimension(), a.getInputSpatialDimensions(),
              a.getKernelInputFeatureDimension(),
              a.getKernelOutputFeatureDimension(),
              a.getKernelSpatialDimensions(), a.getOutputBatchDimension(),
              a.getOutputFeatureDimension(), a.getOutputSpatialDimensions());
        })
        .Case([&](DotDimensionNumbersAttr a) {
          return write(
              AttributeCode::DotDimensionNumbers, a.getLhsBatchingDimensions(),
              a.getRhsBatchingDimensions(), a.getLhsContractingDimensions(),
              a.getRhsContractingDimensions());
        })
        .Case([&](GatherDimensionNumbersAttr a) {
          return write(AttributeCode::GatherDimensionNumbers, a.getOffsetDims(),
                       a.getCollapsedSliceDims(), a.getOperandBatchingDims(),
                       a.getStartIndicesBatchingDims(), a.getStartIndexMap(),
                       a.getIndexVectorDim());
        })
        .Case([&](ScatterDimensionNumbersAttr a) {
          return write(AttributeCode::ScatterDimensionNumbers,
                       a.getUpdateWindowDims(), a.getInsertedWindowDims(),
                       a.getInputBatchingDims(),
                       a.getScatterIndicesBatchingDims(),
                       a.getScatterDimsToOperandDims(), a.getIndexVectorDim());
        })
        .Case([&](TypeExtensionsAttr a) {
          return write(AttributeCode::TypeExtensions, a.getBounds());
        })
        .Case([&](OutputOperandAliasAttr a) {
          return write(AttributeCode::OutputOperandAlias,
                       a.getOutputTupleIndices(), a.getOperandIndex(),
                       a.getOperandTupleIndices());
        })
        .Case([&](ResultAccuracyAttr a) {
          writer.writeVarInt(
              static_cast<uint64_t>(AttributeCode::ResultAccuracy));
          writer.writeAPFloatWithKnownSemantics(a.getAtol());
          writer.writeAPFloatWithKnownSemantics(a.getRtol());
          writer.writeSignedVarInt(a.getUlps());
          writer.writeAttribute(a.getMode());
          return success();
        })
        .Case([&](DotAlgorithmAttr a) {
          writer.writeVarInt(
              static_cast<uint64_t>(AttributeCode::DotAlgorithm));
          writer.writeType(a.getLhsPrecisionType());
          writer.writeType(a.getRhsPrecisionType());
          writer.writeType(a.getAccumulationType());
          writeAll(writer, a.getLhsComponentCount(), a.getRhsComponentCount(),
                   a.getNumPrimitiveOperations());
          writer.writeOwnedBool(a.getAllowImpreciseAccumulation());
          return success();
        })
        .Default([&](Attribute a) { return writeMeshOrEnum(a, writer); });
  }

  Type readType(DialectBytecodeReader &reader) const override {
    uint64_t code = 0;
    if (failed(reader.readVarInt(code))) {
      return {};
    }
    if (static_cast<TypeCode>(code) == TypeCode::Token) {
      return TokenType::get(getContext());
    }
    if (static_cast<TypeCode>(code) == TypeCode::Future) {
      SmallVector<Type> types;
      return failed(reader.readTypes(types))
                 ? Type()
                 : FutureType::get(getContext(), types);
    }
    reader.emitError() << "unknown stablehlo type code " << code;
    return {};
  }

  LogicalResult writeType(Type type,
                          DialectBytecodeWriter &writer) const override {
    if (auto future = dyn_cast<FutureType>(type)) {
      writer.writeVarInt(static_cast<uint64_t>(TypeCode::Future));
      writer.writeTypes(future.getTypes());
      return success();
    }
    if (!isa<TokenType>(type)) {
      return failure();
    }
    writer.writeVarInt(static_cast<uint64_t>(TypeCode::Token));
    return success();
  }
};

} // namespace

void mlir::stablehlo::addBytecodeInterface(StablehloDialect *dialect) {
  dialect->addInterfaces<Interface>();
}
