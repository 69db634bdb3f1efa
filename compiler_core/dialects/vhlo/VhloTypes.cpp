// VHLO types: codes and fields, read into the types that they stand for.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/stablehlo/StablehloBase.h"
#include "dialects/vhlo/VhloBytecode.h"

#include "mlir/Dialect/Quant/IR/QuantTypes.h"
#include "mlir/IR/BuiltinTypes.h"

using namespace mlir;

namespace {

using Reader = DialectBytecodeReader;

/// What builtin types ask for, to say what is wrong with their parts.
auto complainTo(Reader &reader) {
  return [&reader] { return reader.emitError(); };
}

template <unsigned width,
          IntegerType::SignednessSemantics sign = IntegerType::Signless>
Type readInteger(Reader &reader) {
  return IntegerType::get(reader.getContext(), width, sign);
}

template <unsigned width> Type readUnsigned(Reader &reader) {
  return readInteger<width, IntegerType::Unsigned>(reader);
}

template <typename T> Type readPlain(Reader &reader) {
  return T::get(reader.getContext());
}

Type readComplex(Reader &reader) {
  Type element;
  return failed(reader.readType(element))
             ? Type()
             : ComplexType::getChecked(complainTo(reader), element);
}

Type readFunction(Reader &reader) {
  SmallVector<Type> inputs, results;
  return failed(vhlo::readTypes(reader, inputs)) ||
                 failed(vhlo::readTypes(reader, results))
             ? Type()
             : FunctionType::get(reader.getContext(), inputs, results);
}

Type readTensor(Reader &reader) {
  SmallVector<int64_t> shape;
  Type element;
  return failed(vhlo::readNumbers(reader, shape)) ||
                 failed(reader.readType(element))
             ? Type()
             : RankedTensorType::getChecked(complainTo(reader), shape, element,
                                            Attribute());
}

Type readEncodedTensor(Reader &reader) {
  Attribute encoding;
  SmallVector<int64_t> shape;
  Type element;
  return failed(reader.readAttribute(encoding)) ||
                 failed(vhlo::readNumbers(reader, shape)) ||
                 failed(reader.readType(element))
             ? Type()
             : RankedTensorType::getChecked(complainTo(reader), shape, element,
                                            encoding);
}

Type readUnrankedTensor(Reader &reader) {
  Type element;
  return failed(reader.readType(element))
             ? Type()
             : UnrankedTensorType::getChecked(complainTo(reader), element);
}

Type readBuffer(Reader &reader) {
  SmallVector<int64_t> shape;
  Type element;
  return failed(vhlo::readNumbers(reader, shape)) ||
                 failed(reader.readType(element))
             ? Type()
             : MemRefType::getChecked(complainTo(reader), shape, element,
                                      MemRefLayoutAttrInterface(), Attribute());
}

Type readTuple(Reader &reader) {
  SmallVector<Type> types;
  return failed(vhlo::readTypes(reader, types))
             ? Type()
             : TupleType::get(reader.getContext(), types);
}

Type readFuture(Reader &reader) {
  SmallVector<Type> types;
  return failed(vhlo::readTypes(reader, types))
             ? Type()
             : stablehlo::FutureType::get(reader.getContext(), types);
}

LogicalResult readDouble(Reader &reader, double &value) {
  FailureOr<APFloat> number =
      reader.readAPFloatWithKnownSemantics(APFloat::IEEEdouble());
  if (failed(number)) {
    return failure();
  }
  value = number->convertToDouble();
  return success();
}

/// The fields that both kinds of quantized types begin with.
struct Storage {
  uint64_t flags = 0;
  Type type, expressed;

  LogicalResult read(Reader &reader) {
    if (failed(reader.readVarInt(flags)) || failed(reader.readType(type)) ||
        failed(reader.readType(expressed))) {
      return failure();
    }
    // quant keeps the sign in the flags, and asserts that the type has none.
    if (auto integer = dyn_cast<IntegerType>(type);
        integer && integer.isUnsigned()) {
      type = IntegerType::get(reader.getContext(), integer.getWidth());
    }
    return success();
  }
};

Type readQuantized(Reader &reader) {
  Storage storage;
  double scale = 0;
  int64_t zeroPoint = 0, lowest = 0, highest = 0;
  return failed(storage.read(reader)) || failed(readDouble(reader, scale)) ||
                 failed(reader.readSignedVarInt(zeroPoint)) ||
                 failed(reader.readSignedVarInt(lowest)) ||
                 failed(reader.readSignedVarInt(highest))
             ? Type()
             : quant::UniformQuantizedType::getChecked(
                   complainTo(reader), storage.flags, storage.type,
                   storage.expressed, scale, zeroPoint, lowest, highest);
}

Type readQuantizedPerAxis(Reader &reader) {
  Storage storage;
  int64_t axis = 0, lowest = 0, highest = 0;
  SmallVector<double> scales;
  SmallVector<int64_t> zeroPoints;
  auto readScale = [&](double &scale) { return readDouble(reader, scale); };
  if (failed(storage.read(reader)) || failed(reader.readSignedVarInt(axis)) ||
      failed(vhlo::readMany(reader, scales, readScale)) ||
      failed(vhlo::readNumbers(reader, zeroPoints)) ||
      failed(reader.readSignedVarInt(lowest)) ||
      failed(reader.readSignedVarInt(highest))) {
    return {};
  }
  if (axis < 0 || axis > INT32_MAX) {
    reader.emitError() << "a quantized type's dimension is " << axis
                       << "; expected the number of a dimension";
    return {};
  }
  return quant::UniformQuantizedPerAxisType::getChecked(
      complainTo(reader), storage.flags, storage.type, storage.expressed,
      scales, zeroPoints, static_cast<int32_t>(axis), lowest, highest);
}

using ReadType = Type (*)(Reader &);

/// By code. The numbers are shared with other programs.
constexpr ReadType readers[] = {
    /* 0*/ readInteger<1>,
    /* 1*/ readComplex,
    /* 2*/ readPlain<BFloat16Type>,
    /* 3*/ readPlain<Float16Type>,
    /* 4*/ readPlain<Float32Type>,
    /* 5*/ readPlain<Float64Type>,
    /* 6*/ readPlain<Float8E4M3FNType>,
    /* 7*/ readPlain<Float8E5M2Type>,
    /* 8*/ readFunction,
    /* 9*/ readPlain<IndexType>,
    /*10*/ readInteger<4>,
    /*11*/ readInteger<8>,
    /*12*/ readInteger<16>,
    /*13*/ readInteger<32>,
    /*14*/ readInteger<64>,
    /*15*/ readUnsigned<4>,
    /*16*/ readUnsigned<8>,
    /*17*/ readUnsigned<16>,
    /*18*/ readUnsigned<32>,
    /*19*/ readUnsigned<64>,
    /*20*/ readTensor,
    /*21*/ readEncodedTensor,
    /*22*/ readPlain<stablehlo::TokenType>,
    /*23*/ readTuple,
    /*24*/ readQuantized,
    /*25*/ readUnrankedTensor,
    /*26*/ nullptr, // a witness of shape constraints
    /*27*/ readPlain<Float8E4M3FNUZType>,
    /*28*/ readPlain<Float8E5M2FNUZType>,
    /*29*/ readPlain<Float8E4M3B11FNUZType>,
    /*30*/ readQuantizedPerAxis,
    /*31*/ readInteger<2>,
    /*32*/ readUnsigned<2>,
    /*33*/ readPlain<NoneType>,
    /*34*/ readPlain<FloatTF32Type>,
    /*35*/ readPlain<Float8E4M3Type>,
    /*36*/ readPlain<Float8E3M4Type>,
    /*37*/ readPlain<Float4E2M1FNType>,
    /*38*/ readPlain<Float6E2M3FNType>,
    /*39*/ readPlain<Float6E3M2FNType>,
    /*40*/ readPlain<Float8E8M0FNUType>,
    /*41*/ readBuffer,
    /*42*/ readFuture,
};

} // namespace

Type mlir::vhlo::readVersionedType(DialectBytecodeReader &reader) {
  uint64_t code = 0;
  if (failed(reader.readVarInt(code))) {
    return {};
  }
  if (code >= std::size(readers) || !readers[code]) {
    reader.emitError() << "unknown VHLO type code " << code
                       << "; expected one below " << std::size(readers);
    return {};
  }
  return readers[code](reader);
}
