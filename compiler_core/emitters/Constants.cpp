// The table of constants and its safetensors form: 8 bytes of header length, a
// JSON header, raw little-endian numbers.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/Constants.h"

#include "mlir/IR/DialectResourceBlobManager.h"
#include "llvm/ADT/APSInt.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Endian.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;

namespace ttc {
namespace {

constexpr size_t elementBytes = 4;

/// safetensors' name of how a constant for `deviceElement` is stored.
StringRef storedDtype(Type deviceElement) {
  if (isa<FloatType>(deviceElement)) {
    return "F32";
  }
  return deviceElement.isUnsignedInteger() ? "U32" : "I32";
}

uint32_t floatBits(APFloat value) {
  bool losesInfo = false;
  value.convert(APFloat::IEEEsingle(), APFloat::rmNearestTiesToEven,
                &losesInfo);
  return static_cast<uint32_t>(value.bitcastToAPInt().getZExtValue());
}

/// One element as the 32 bits that are stored. Wider integers lose their upper
/// half, as on the device.
uint32_t storedBits(const APFloat &value, bool asFloat) {
  if (asFloat) {
    return floatBits(value);
  }
  APSInt integer(32, /*isUnsigned=*/false);
  bool exact = false;
  value.convertToInteger(integer, APFloat::rmTowardZero, &exact);
  return static_cast<uint32_t>(integer.getZExtValue());
}

uint32_t storedBits(const APInt &value, bool isSigned, bool asFloat) {
  if (asFloat) {
    APFloat number(APFloat::IEEEsingle());
    number.convertFromAPInt(value, isSigned, APFloat::rmNearestTiesToEven);
    return floatBits(number);
  }
  return static_cast<uint32_t>(
      (isSigned ? value.sextOrTrunc(32) : value.zextOrTrunc(32))
          .getZExtValue());
}

void appendBits(std::string &out, uint32_t bits) {
  char bytes[elementBytes];
  llvm::support::endian::write32le(bytes, bits);
  out.append(bytes, elementBytes);
}

/// Bytes of `value` if they already are what the file holds.
std::optional<ArrayRef<char>> rawBytes(ElementsAttr value, StringRef dtype) {
  Type element = value.getElementType();
  bool sameWidth = element.isIntOrFloat() &&
                   element.getIntOrFloatBitWidth() == 8 * elementBytes;
  if (!sameWidth || isa<FloatType>(element) != (dtype == "F32") ||
      !llvm::sys::IsLittleEndianHost) {
    return std::nullopt;
  }
  if (auto dense = dyn_cast<DenseElementsAttr>(value)) {
    return dense.isSplat() ? std::nullopt : std::optional(dense.getRawData());
  }
  if (auto resource = dyn_cast<DenseResourceElementsAttr>(value)) {
    if (AsmResourceBlob *blob = resource.getRawHandle().getBlob()) {
      return blob->getData();
    }
  }
  return std::nullopt;
}

void appendConverted(std::string &out, DenseElementsAttr dense, bool asFloat) {
  Type element = dense.getElementType();
  if (isa<FloatType>(element)) {
    for (const APFloat &value : dense.getValues<APFloat>()) {
      appendBits(out, storedBits(value, asFloat));
    }
    return;
  }
  bool isSigned =
      !element.isUnsignedInteger() && element.getIntOrFloatBitWidth() > 1;
  for (const APInt &value : dense.getValues<APInt>()) {
    appendBits(out, storedBits(value, isSigned, asFloat));
  }
}

void appendElements(std::string &out, const StoredConstant &constant,
                    StringRef dtype) {
  auto dense = dyn_cast<DenseElementsAttr>(constant.value);
  if (!dense) {
    // A resource blob of another width: view it as a dense attribute of its own
    // type.
    auto resource = dyn_cast<DenseResourceElementsAttr>(constant.value);
    AsmResourceBlob *blob =
        resource ? resource.getRawHandle().getBlob() : nullptr;
    bool isSplat = false;
    if (!blob || !DenseElementsAttr::isValidRawBuffer(
                     resource.getType(), blob->getData(), isSplat)) {
      // The importer verified every blob; missing data becomes zeros rather
      // than a wrong offset for its neighbours.
      out.append(constant.value.getNumElements() * elementBytes, '\0');
      return;
    }
    dense = DenseElementsAttr::getFromRawBuffer(resource.getType(),
                                                blob->getData());
  }
  appendConverted(out, dense, dtype == "F32");
}

void appendData(std::string &out, const StoredConstant &constant) {
  std::string buffer;
  StringRef data = storedElements(constant, buffer);
  out.append(data.data(), data.size());
}

/// JSON header; offsets follow the order of `constants`.
std::string header(ArrayRef<const StoredConstant *> constants) {
  std::string text;
  llvm::raw_string_ostream stream(text);
  llvm::json::OStream json(stream);
  uint64_t offset = 0;
  json.object([&] {
    for (const StoredConstant *constant : constants) {
      uint64_t end = offset + constant->value.getNumElements() * elementBytes;
      json.attributeObject(constant->name, [&] {
        json.attribute("dtype",
                       storedDtype(constant->deviceType.getElementType()));
        json.attributeArray("shape", [&] {
          for (int64_t size : constant->value.getShapedType().getShape()) {
            json.value(size);
          }
        });
        json.attributeArray("data_offsets", [&] {
          json.value(static_cast<int64_t>(offset));
          json.value(static_cast<int64_t>(end));
        });
      });
      offset = end;
    }
  });
  // Readers may map the file: the numbers begin at a multiple of 8.
  text.append((8 - text.size() % 8) % 8, ' ');
  return text;
}

} // namespace

StringRef storedElements(const StoredConstant &constant, std::string &buffer) {
  StringRef dtype = storedDtype(constant.deviceType.getElementType());
  if (auto raw = rawBytes(constant.value, dtype)) {
    return {raw->data(), raw->size()};
  }
  appendElements(buffer, constant, dtype);
  return buffer;
}

StringRef ConstantTable::add(StringRef wanted, ElementsAttr value,
                             RankedTensorType deviceType) {
  auto [found, isNew] = known.try_emplace({value, deviceType}, stored.size());
  if (isNew) {
    std::string name = wanted.str();
    for (int number = 1; !names.insert(name).second; ++number) {
      name = (wanted + "_" + Twine(number)).str();
    }
    stored.push_back({std::move(name), value, deviceType});
  }
  return stored[found->second].name;
}

std::string ConstantTable::safetensors() const {
  std::vector<const StoredConstant *> sorted;
  size_t bytes = 0;
  for (const StoredConstant &constant : stored) {
    sorted.push_back(&constant);
    bytes += constant.value.getNumElements() * elementBytes;
  }
  llvm::sort(sorted, [](auto *a, auto *b) { return a->name < b->name; });
  std::string head = header(sorted);
  std::string file;
  file.reserve(8 + head.size() + bytes);
  char length[8];
  llvm::support::endian::write64le(length, head.size());
  file.append(length, sizeof(length)).append(head);
  for (const StoredConstant *constant : sorted) {
    appendData(file, *constant);
  }
  return file;
}

} // namespace ttc
