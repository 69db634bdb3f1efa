// VHLO attributes: codes and fields, read into the attributes that they stand
// for.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/stablehlo/StablehloBase.h"
#include "dialects/vhlo/Vhlo.h"
#include "dialects/vhlo/VhloBytecode.h"

#include "mlir/IR/BuiltinAttributes.h"
#include "llvm/ADT/SmallString.h"

using namespace mlir;

namespace {

using Reader = DialectBytecodeReader;

Attribute complain(Reader &reader, const Twine &message) {
  reader.emitError() << message;
  return {};
}

Attribute readArray(Reader &reader) {
  SmallVector<Attribute> elements;
  return failed(vhlo::readAttributes(reader, elements))
             ? Attribute()
             : ArrayAttr::get(reader.getContext(), elements);
}

Attribute readBoolean(Reader &reader) {
  uint64_t value = 0;
  return failed(reader.readVarInt(value))
             ? Attribute()
             : BoolAttr::get(reader.getContext(), value != 0);
}

/// An enumeration is its number; one that is unknown is an error, not a cast.
template <typename Attr, typename Enum,
          std::optional<Enum> (*symbolize)(uint32_t)>
Attribute readEnum(Reader &reader) {
  uint64_t number = 0;
  if (failed(reader.readVarInt(number))) {
    return {};
  }
  std::optional<Enum> value;
  if (number <= UINT32_MAX) {
    value = symbolize(static_cast<uint32_t>(number));
  }
  return value ? Attribute(Attr::get(reader.getContext(), *value))
               : complain(reader, "unknown value " + Twine(number) + " of `" +
                                      Attr::getMnemonic() + "`");
}

Attribute readApiVersion(Reader &reader) {
  uint64_t number = 0;
  if (failed(reader.readVarInt(number))) {
    return {};
  }
  auto i32 = IntegerType::get(reader.getContext(), 32);
  return number <= INT32_MAX
             ? Attribute(IntegerAttr::get(i32, static_cast<int64_t>(number)))
             : complain(reader, "unknown API version " + Twine(number));
}

Attribute readDictionary(Reader &reader) {
  NamedAttrList entries;
  SmallVector<Attribute> keysAndValues;
  auto readEntry = [&](Attribute &key) {
    Attribute value;
    if (failed(reader.readAttribute(key)) ||
        failed(reader.readAttribute(value))) {
      return failure();
    }
    auto name = dyn_cast<StringAttr>(key);
    if (!name || name.empty() || entries.get(name)) {
      complain(reader, "a dictionary's key is empty, no string, or not alone");
      return failure();
    }
    entries.append(name, value);
    return success();
  };
  return failed(vhlo::readMany(reader, keysAndValues, readEntry))
             ? Attribute()
             : entries.getDictionary(reader.getContext());
}

Attribute readFloat(Reader &reader) {
  Type type;
  if (failed(reader.readType(type))) {
    return {};
  }
  auto real = dyn_cast<FloatType>(type);
  if (!real) {
    return complain(reader, "a number's type is no floating-point type");
  }
  FailureOr<APFloat> value =
      reader.readAPFloatWithKnownSemantics(real.getFloatSemantics());
  return failed(value) ? Attribute() : FloatAttr::get(real, *value);
}

Attribute readInteger(Reader &reader) {
  Type type;
  if (failed(reader.readType(type))) {
    return {};
  }
  if (!type.isIntOrIndex()) {
    return complain(reader, "a number's type is no integer type");
  }
  FailureOr<APInt> value = reader.readAPIntWithKnownWidth(
      type.isIndex() ? 64 : type.getIntOrFloatBitWidth());
  return failed(value) ? Attribute() : IntegerAttr::get(type, *value);
}

Attribute readAlias(Reader &reader) {
  SmallVector<int64_t> output, operand;
  int64_t index = 0;
  return failed(vhlo::readNumbers(reader, output)) ||
                 failed(reader.readSignedVarInt(index)) ||
                 failed(vhlo::readNumbers(reader, operand))
             ? Attribute()
             : stablehlo::OutputOperandAliasAttr::get(reader.getContext(),
                                                      output, index, operand);
}

Attribute readString(Reader &reader) {
  StringRef text;
  return failed(reader.readString(text))
             ? Attribute()
             : StringAttr::get(reader.getContext(), text);
}

/// Booleans: a bit each from the lowest on, one byte for all of them if they
/// are equal, or a byte each as long ago.
Attribute readBooleans(Reader &reader, RankedTensorType type, int64_t count,
                       ArrayRef<char> data) {
  SmallVector<bool> values;
  bool isPacked =
      data.size() == llvm::divideCeil(static_cast<uint64_t>(count), 8);
  bool isUnpacked = data.size() == static_cast<uint64_t>(count);
  if (data.size() == 1 && !(isPacked && count != 1)) {
    values.assign(1, data[0] != 0);
  } else if (isPacked) {
    for (int64_t i = 0; i < count; ++i) {
      values.push_back((data[i / 8] >> (i % 8)) & 1);
    }
  } else if (isUnpacked) {
    llvm::append_range(values,
                       llvm::map_range(data, [](char c) { return c != 0; }));
  } else {
    return complain(reader, "a tensor of " + Twine(count) + " booleans has " +
                                Twine(data.size()) + " bytes");
  }
  return DenseElementsAttr::get(type, values);
}

/// How many elements `type` has; none if that is not a number.
std::optional<int64_t> elementCount(RankedTensorType type) {
  int64_t count = 1;
  for (int64_t size : type.getShape()) {
    if (size < 0 || llvm::MulOverflow(count, size, count)) {
      return std::nullopt;
    }
  }
  return count;
}

/// True for element types whose bytes dense elements hold.
bool hasBytes(Type element) {
  if (auto complex = dyn_cast<ComplexType>(element)) {
    element = complex.getElementType();
  }
  return element.isIntOrIndexOrFloat();
}

Attribute readTensor(Reader &reader) {
  Type read;
  ArrayRef<char> data;
  if (failed(reader.readType(read)) || failed(reader.readBlob(data))) {
    return {};
  }
  auto type = dyn_cast<RankedTensorType>(read);
  if (!type || !hasBytes(type.getElementType())) {
    return complain(reader, "a constant's type is no tensor of numbers");
  }
  std::optional<int64_t> count = elementCount(type);
  if (!count) {
    return complain(reader, "a constant's shape is not static");
  }
  if (type.getElementType().isInteger(1)) {
    return readBooleans(reader, type, *count, data);
  }
  // `isValidRawBuffer` multiplies; no buffer has more elements than bytes.
  bool isOne = data.size() <= 16, isSplat = false;
  if ((!isOne && *count > static_cast<int64_t>(data.size())) ||
      !DenseElementsAttr::isValidRawBuffer(type, data, isSplat)) {
    reader.emitError() << "a constant of type " << type << " has "
                       << data.size() << " bytes";
    return {};
  }
  return DenseElementsAttr::getFromRawBuffer(type, data);
}

Attribute readType(Reader &reader) {
  Type type;
  return failed(reader.readType(type)) ? Attribute() : TypeAttr::get(type);
}

Attribute readBounds(Reader &reader) {
  SmallVector<int64_t> bounds;
  return failed(vhlo::readNumbers(reader, bounds))
             ? Attribute()
             : stablehlo::TypeExtensionsAttr::get(reader.getContext(), bounds);
}

Attribute readAccuracy(Reader &reader) {
  const llvm::fltSemantics &f64 = APFloat::IEEEdouble();
  FailureOr<APFloat> atol = reader.readAPFloatWithKnownSemantics(f64);
  if (failed(atol)) {
    return {};
  }
  FailureOr<APFloat> rtol = reader.readAPFloatWithKnownSemantics(f64);
  int64_t ulps = 0;
  Attribute read;
  if (failed(rtol) || failed(reader.readSignedVarInt(ulps)) ||
      failed(reader.readAttribute(read))) {
    return {};
  }
  auto mode = dyn_cast<stablehlo::ResultAccuracyModeAttr>(read);
  return mode ? Attribute(stablehlo::ResultAccuracyAttr::getChecked(
                    [&] { return reader.emitError(); }, reader.getContext(),
                    *atol, *rtol, ulps, mode))
              : complain(reader, "a result accuracy has no mode");
}

//===-- Groups of devices, by axes of a mesh ------------------------------===//

/// A nested attribute of one kind; false, with an error, if it is another.
template <typename Attr>
bool readNested(Reader &reader, Attr &result, StringRef what) {
  Attribute read;
  if (failed(reader.readAttribute(read))) {
    return false;
  }
  result = dyn_cast<Attr>(read);
  if (!result) {
    complain(reader, "a mesh has no " + what + " where one is expected");
  }
  return !!result;
}

/// The same for one that may be missing.
template <typename Attr>
bool readOptionalNested(Reader &reader, Attr &result, StringRef what) {
  Attribute read;
  if (failed(reader.readOptionalAttribute(read))) {
    return false;
  }
  result = dyn_cast_or_null<Attr>(read);
  if (read && !result) {
    complain(reader, "a mesh has no " + what + " where one is expected");
  }
  return !read || result;
}

Attribute readSubAxis(Reader &reader) {
  int64_t before = 0, size = 0;
  return failed(reader.readSignedVarInt(before)) ||
                 failed(reader.readSignedVarInt(size))
             ? Attribute()
             : stablehlo::SubAxisInfoAttr::get(reader.getContext(), before,
                                               size);
}

Attribute readAxisRef(Reader &reader) {
  StringAttr name;
  stablehlo::SubAxisInfoAttr part;
  return readNested(reader, name, "name") &&
                 readOptionalNested(reader, part, "part of an axis")
             ? stablehlo::AxisRefAttr::get(reader.getContext(), name.getValue(),
                                           part)
             : Attribute();
}

Attribute readMeshAxes(Reader &reader) {
  Attribute mesh;
  ArrayAttr axes;
  if (failed(reader.readAttribute(mesh)) ||
      !readNested(reader, axes, "list of axes")) {
    return {};
  }
  if (auto name = dyn_cast<StringAttr>(mesh); name && !name.empty()) {
    mesh = FlatSymbolRefAttr::get(name);
  }
  return stablehlo::ReplicaGroupMeshAxesAttr::get(reader.getContext(), mesh,
                                                  axes);
}

Attribute readMeshAxis(Reader &reader) {
  StringAttr name;
  int64_t size = 0;
  return readNested(reader, name, "name") &&
                 succeeded(reader.readSignedVarInt(size))
             ? stablehlo::MeshAxisAttr::get(reader.getContext(),
                                            name.getValue(), size)
             : Attribute();
}

Attribute readMesh(Reader &reader) {
  ArrayAttr list;
  DenseIntElementsAttr devices;
  if (!readNested(reader, list, "list of axes") ||
      !readOptionalNested(reader, devices, "list of devices")) {
    return {};
  }
  SmallVector<stablehlo::MeshAxisAttr> axes;
  for (Attribute entry : list) {
    auto axis = dyn_cast<stablehlo::MeshAxisAttr>(entry);
    if (!axis) {
      return complain(reader, "a mesh has something else than axes");
    }
    axes.push_back(axis);
  }
  return stablehlo::MeshAttr::get(reader.getContext(), axes, devices);
}

using ReadAttribute = Attribute (*)(Reader &);

/// By code. The numbers are shared with other programs.
constexpr ReadAttribute readers[] = {
    /* 0*/ nullptr, // retired
    /* 1*/ readArray,
    /* 2*/ readBoolean,
    /* 3*/
    readEnum<stablehlo::ComparisonDirectionAttr, stablehlo::ComparisonDirection,
             stablehlo::symbolizeComparisonDirection>,
    /* 4*/
    readEnum<stablehlo::ComparisonTypeAttr, stablehlo::ComparisonType,
             stablehlo::symbolizeComparisonType>,
    /* 5*/ readApiVersion,
    /* 6*/ readDictionary,
    /* 7*/
    readEnum<stablehlo::FftTypeAttr, stablehlo::FftType,
             stablehlo::symbolizeFftType>,
    /* 8*/ readFloat,
    /* 9*/ readInteger,
    /*10*/ readAlias,
    /*11*/
    readEnum<stablehlo::PrecisionAttr, stablehlo::Precision,
             stablehlo::symbolizePrecision>,
    /*12*/
    readEnum<stablehlo::RngAlgorithmAttr, stablehlo::RngAlgorithm,
             stablehlo::symbolizeRngAlgorithm>,
    /*13*/
    readEnum<stablehlo::RngDistributionAttr, stablehlo::RngDistribution,
             stablehlo::symbolizeRngDistribution>,
    /*14*/ readString,
    /*15*/ readTensor,
    /*16*/
    readEnum<stablehlo::TransposeAttr, stablehlo::Transpose,
             stablehlo::symbolizeTranspose>,
    /*17*/ readType,
    /*18*/ readBounds,
    /*19*/
    readEnum<stablehlo::ResultAccuracyModeAttr, stablehlo::ResultAccuracyMode,
             stablehlo::symbolizeResultAccuracyMode>,
    /*20*/ readAccuracy,
    /*21*/ readSubAxis,
    /*22*/ readAxisRef,
    /*23*/ readMeshAxes,
    /*24*/ readMeshAxis,
    /*25*/ readMesh,
};

class Interface : public BytecodeDialectInterface {
public:
  explicit Interface(Dialect *dialect) : BytecodeDialectInterface(dialect) {}

  Attribute readAttribute(Reader &reader) const override {
    return vhlo::readVersionedAttribute(reader);
  }
  Type readType(Reader &reader) const override {
    return vhlo::readVersionedType(reader);
  }
};

} // namespace

Attribute mlir::vhlo::readVersionedAttribute(DialectBytecodeReader &reader) {
  uint64_t code = 0;
  if (failed(reader.readVarInt(code))) {
    return {};
  }
  if (code >= std::size(readers) || !readers[code]) {
    return complain(reader, "unknown VHLO attribute code " + Twine(code) +
                                "; expected one from 1 to " +
                                Twine(std::size(readers) - 1));
  }
  return readers[code](reader);
}

void mlir::vhlo::addBytecodeInterface(VhloDialect *dialect) {
  dialect->addInterfaces<Interface>();
}
