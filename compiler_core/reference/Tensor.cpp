// Tensors from constants, indexed and printed.
// SPDX-License-Identifier: Apache-2.0
#include "reference/Tensor.h"

#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/DialectResourceBlobManager.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;

namespace ttc::reference {

int64_t countOf(ArrayRef<int64_t> shape) {
  int64_t count = 1;
  for (int64_t size : shape) {
    count *= size;
  }
  return count;
}

bool increment(Index &index, ArrayRef<int64_t> shape) {
  for (size_t i = shape.size(); i-- > 0;) {
    if (++index[i] < shape[i]) {
      return true;
    }
    index[i] = 0;
  }
  return false;
}

void forEachIndex(ArrayRef<int64_t> shape,
                  llvm::function_ref<void(const Index &)> visit) {
  if (countOf(shape) == 0) {
    return;
  }
  Index index(shape.size(), 0);
  do {
    visit(index);
  } while (increment(index, shape));
}

Tensor::Tensor(Type elementType, ArrayRef<int64_t> shape)
    : Tensor(elementType, shape, Element()) {}

Tensor::Tensor(Type elementType, ArrayRef<int64_t> shape, Element fill)
    : elementType(elementType), sizes(shape),
      elements(std::make_shared<std::vector<Element>>(countOf(shape), fill)) {}

namespace {

uint64_t bitsOf(const llvm::APInt &value) { return value.getZExtValue(); }

template <typename T, typename Convert>
void copyValues(DenseElementsAttr attribute, Tensor &tensor, Convert convert) {
  int64_t position = 0;
  for (const T &value : attribute.getValues<T>()) {
    tensor[position++] = convert(value);
  }
}

void readDense(DenseElementsAttr attribute, Tensor &tensor) {
  Type type = attribute.getElementType();
  if (auto complex = dyn_cast<ComplexType>(type)) {
    if (isa<FloatType>(complex.getElementType())) {
      copyValues<std::complex<llvm::APFloat>>(
          attribute, tensor, [](const std::complex<llvm::APFloat> &value) {
            return Element{fromAPFloat(value.real()),
                           fromAPFloat(value.imag())};
          });
    }
  } else if (isa<FloatType>(type)) {
    copyValues<llvm::APFloat>(attribute, tensor,
                              [](const llvm::APFloat &value) {
                                return Element{fromAPFloat(value), 0};
                              });
  } else {
    copyValues<llvm::APInt>(attribute, tensor, [](const llvm::APInt &value) {
      return Element{bitsOf(value), 0};
    });
  }
}

} // namespace

FailureOr<Tensor> Tensor::fromAttribute(ElementsAttr attribute) {
  auto type = attribute.getShapedType();
  if (!type.hasStaticShape()) {
    return failure();
  }
  Tensor tensor(type.getElementType(), type.getShape());
  if (auto dense = dyn_cast<DenseElementsAttr>(attribute)) {
    readDense(dense, tensor);
    return tensor;
  }
  if (auto resource = dyn_cast<DenseResourceElementsAttr>(attribute)) {
    AsmResourceBlob *blob = resource.getRawHandle().getBlob();
    bool splat = false;
    if (blob &&
        DenseElementsAttr::isValidRawBuffer(type, blob->getData(), splat)) {
      readDense(DenseElementsAttr::getFromRawBuffer(type, blob->getData()),
                tensor);
      return tensor;
    }
  }
  return failure();
}

int64_t Tensor::position(ArrayRef<int64_t> index) const {
  int64_t position = 0;
  for (size_t i = 0; i < sizes.size(); ++i) {
    position = position * sizes[i] + index[i];
  }
  return position;
}

Element &Tensor::at(ArrayRef<int64_t> index) {
  return (*elements)[position(index)];
}

Element Tensor::at(ArrayRef<int64_t> index) const {
  return (*elements)[position(index)];
}

Tensor Tensor::reshaped(ArrayRef<int64_t> shape) const {
  Tensor result = *this;
  result.sizes = Shape(shape);
  return result;
}

Tensor Tensor::retyped(Type type) const {
  Tensor result = *this;
  result.elementType = type;
  return result;
}

Tensor Tensor::copy() const {
  Tensor result = *this;
  result.elements = std::make_shared<std::vector<Element>>(*elements);
  return result;
}

Shape Tensor::integers() const {
  Shape values;
  for (Element element : *elements) {
    values.push_back(toSigned(element, elementType));
  }
  return values;
}

static void print(llvm::raw_ostream &out, const Tensor &tensor,
                  int64_t dimension, int64_t &position) {
  if (dimension == tensor.rank()) {
    out << format(tensor[position++], tensor.type());
    return;
  }
  out << "[";
  for (int64_t i = 0; i < tensor.size(dimension); ++i) {
    out << (i ? ", " : "");
    print(out, tensor, dimension + 1, position);
  }
  out << "]";
}

std::string Tensor::str() const {
  std::string text;
  llvm::raw_string_ostream out(text);
  out << RankedTensorType::get(sizes, elementType) << " ";
  int64_t position = 0;
  print(out, *this, 0, position);
  return text;
}

} // namespace ttc::reference
