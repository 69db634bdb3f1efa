// Reads sdy attributes from MLIR bytecode, in the encoding of the Shardy
// project, as the text that they have elsewhere.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/sdy/SdyBytecode.h"
#include "dialects/sdy/Sdy.h"

#include "mlir/Bytecode/BytecodeImplementation.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/BuiltinTypes.h"
#include "llvm/ADT/StringExtras.h"
#include <optional>

using namespace mlir;
using namespace mlir::sdy;

namespace {

/// The fields of one attribute, one after the other, as text. A field that is
/// not there stops it for good.
class Fields {
public:
  explicit Fields(DialectBytecodeReader &reader) : reader(reader) {}

  /// False if something could not be read; the reader has said why, or comes
  /// back.
  bool areThere() const { return isGood; }

  std::string string() {
    StringRef text;
    note(reader.readString(text));
    return "\"" + text.str() + "\"";
  }

  std::string number() {
    int64_t value = 0;
    note(reader.readSignedVarInt(value));
    return std::to_string(value);
  }

  bool flag() {
    bool value = false;
    note(reader.readBool(value));
    return value;
  }

  std::string attribute() {
    Attribute value;
    note(reader.readAttribute(value));
    return value ? textOf(value) : "";
  }

  std::string optionalAttribute() {
    Attribute value;
    note(reader.readOptionalAttribute(value));
    return value ? textOf(value) : "";
  }

  std::string optionalNumber() {
    uint64_t value = 0;
    bool isThere = false;
    note(reader.readVarIntWithFlag(value, isThere));
    return isThere ? std::to_string(value) : "";
  }

  std::string attributes() {
    return list([this] { return attribute(); });
  }
  std::string numbers() {
    return list([this] { return number(); });
  }

private:
  /// What is to be put between commas. The count is not to be believed.
  template <typename ReadFn> std::string list(ReadFn read) {
    uint64_t size = 0;
    note(isGood ? reader.readVarInt(size) : failure());
    std::string text;
    for (uint64_t i = 0; i < size && isGood; ++i) {
      text += (i > 0 ? ", " : "") + read();
    }
    return text;
  }

  static std::string textOf(Attribute value) {
    if (auto opaque = dyn_cast<OpaqueAttr>(value)) {
      return opaque.getAttrData().str();
    }
    std::string text;
    llvm::raw_string_ostream stream(text);
    value.print(stream);
    return text;
  }

  void note(LogicalResult result) { isGood &= succeeded(result); }

  DialectBytecodeReader &reader;
  bool isGood = true;
};

std::string readManualAxes(Fields &fields) {
  return "manual_axes<{" + fields.attributes() + "}>";
}

std::string readMeshAxis(Fields &fields) {
  std::string name = fields.string();
  return name + "=" + fields.number();
}

std::string readMesh(Fields &fields) {
  std::string axes = "[" + fields.attributes() + "]";
  std::string devices = fields.numbers();
  return "mesh<" + axes +
         (devices.empty() ? "" : ", device_ids=[" + devices + "]") + ">";
}

std::string readSubAxis(Fields &fields) {
  std::string before = fields.number();
  return "(" + before + ")" + fields.number();
}

std::string readAxis(Fields &fields) {
  std::string name = fields.string();
  std::string part = fields.optionalAttribute();
  return part.empty() ? name : name + ":" + part;
}

std::string readDimension(Fields &fields) {
  std::string axes = fields.attributes();
  bool isClosed = fields.flag();
  std::string priority = fields.optionalNumber();
  return "{" + axes +
         (isClosed       ? ""
          : axes.empty() ? "?"
                         : ", ?") +
         "}" + (priority.empty() ? "" : "p" + priority);
}

/// Versions 1 to 3 differ in how many of their fields are there.
template <int version> std::string readSharding(Fields &fields) {
  std::string text = "sharding<" + fields.attribute();
  text += ", [" + fields.attributes() + "]";
  std::string replicated = fields.attributes();
  text += replicated.empty() ? "" : ", replicated={" + replicated + "}";
  std::string unreduced = version >= 2 ? fields.attributes() : "";
  text += unreduced.empty() ? "" : ", unreduced={" + unreduced + "}";
  text += version >= 3 ? ", reduction=" + fields.number() : "";
  return text + ">";
}

std::string readShardingPerValue(Fields &fields) {
  return "sharding_per_value<[" + fields.attributes() + "]>";
}

std::string readDimensionMapping(Fields &fields) {
  return "dim_mapping<{" + fields.numbers() + "}>";
}

std::string readTensorMapping(Fields &fields) {
  return "tensor_mapping<[" + fields.attributes() + "]>";
}

std::string readRule(Fields &fields) {
  std::string text = "op_sharding_rule<sizes=[" + fields.numbers();
  text += "], operands=[" + fields.attributes();
  text += "], results=[" + fields.attributes();
  for (const char *kind :
       {"reduction", "need_replication", "permutation", "blocked"}) {
    text += std::string("], ") + kind + "=[" + fields.numbers();
  }
  return text + (fields.flag() ? "], custom>" : "]>");
}

std::string readList(Fields &fields) {
  return "list<[" + fields.attributes() + "]>";
}

std::string readAllToAll(Fields &fields) {
  std::string axes = fields.attributes();
  std::string source = fields.number();
  return "all_to_all<[" + axes + "]: " + source + "->" + fields.number() + ">";
}

using ReadText = std::string (*)(Fields &);

/// By code. The numbers are shared with other programs.
constexpr ReadText readers[] = {
    /* 0*/ readManualAxes,
    /* 1*/ readMeshAxis,
    /* 2*/ readMesh,
    /* 3*/ readSubAxis,
    /* 4*/ readAxis,
    /* 5*/ readDimension,
    /* 6*/ readSharding<1>,
    /* 7*/ readShardingPerValue,
    /* 8*/ readDimensionMapping,
    /* 9*/ readTensorMapping,
    /*10*/ readRule,
    /*11*/ readList,
    /*12*/ readList,
    /*13*/ readAllToAll,
    /*14*/ readList,
    /*15*/ readSharding<2>,
    /*16*/ readShardingPerValue,
    /*17*/ readSharding<3>,
};

class Interface : public BytecodeDialectInterface {
public:
  explicit Interface(Dialect *dialect) : BytecodeDialectInterface(dialect) {}

  Attribute readAttribute(DialectBytecodeReader &reader) const override {
    uint64_t code = 0;
    if (failed(reader.readVarInt(code))) {
      return {};
    }
    if (code >= std::size(readers)) {
      reader.emitError() << "unknown sdy attribute code " << code
                         << "; expected one below " << std::size(readers);
      return {};
    }
    Fields fields(reader);
    std::string text = readers[code](fields);
    return fields.areThere()
               ? OpaqueAttr::get(StringAttr::get(getContext(), "sdy"), text,
                                 NoneType::get(getContext()))
               : Attribute();
  }

  /// Three numbers, which change nothing for a reader of attributes.
  std::unique_ptr<DialectVersion>
  readVersion(DialectBytecodeReader &reader) const override {
    for (int i = 0; i < 3; ++i) {
      uint64_t number = 0;
      if (failed(reader.readVarInt(number))) {
        return nullptr;
      }
    }
    return std::make_unique<DialectVersion>();
  }
};

} // namespace

void mlir::sdy::addBytecodeInterface(SdyDialect *dialect) {
  dialect->addInterfaces<Interface>();
}
