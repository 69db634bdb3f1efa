// Walks a module in a canonical order and streams what it finds into two
// SHA-256s.
// SPDX-License-Identifier: Apache-2.0
#include "importers/Fingerprint.h"

#include "dialects/stablehlo/Defaults.h"
#include "importers/ScopeNames.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/DialectResourceBlobManager.h"
#include "mlir/IR/SymbolTable.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;

namespace ttc {
namespace {

/// One fingerprint in the making. Operations, values, types and attributes are
/// numbered as the walk meets them, so that a repeated one costs a number.
class Walk {
public:
  explicit Walk(ModuleOp module) { collectPrivateFunctions(module); }

  Fingerprint run(ModuleOp module) {
    if (auto name = module.getSymName()) {
      addName(*name);
    }
    hashOperation(module);
    // Private functions follow in the order of their first mention; the queue
    // grows while it is read.
    for (size_t next = 0; next < reached.size(); ++next) {
      auto symbol = cast<SymbolOpInterface>(reached[next]);
      addName(baseName(symbol.getName()));
      hashOperation(reached[next]);
    }
    return {semantics.finish(), names.finish()};
  }

private:
  void collectPrivateFunctions(ModuleOp module) {
    module.walk([&](FunctionOpInterface function) {
      auto symbol = dyn_cast<SymbolOpInterface>(function.getOperation());
      if (symbol && symbol.isPrivate()) {
        privateFunctions[symbol.getNameAttr()] = function;
      }
    });
  }

  bool isPrivateFunction(Operation *op) {
    auto symbol = dyn_cast<SymbolOpInterface>(op);
    return symbol && isa<FunctionOpInterface>(op) && symbol.isPrivate();
  }

  void hashOperation(Operation *op) {
    tag('O', op->getName().getStringRef());
    number(op->getNumOperands());
    for (Value operand : op->getOperands()) {
      number(values.lookup(operand));
    }
    number(op->getNumResults());
    for (Value result : op->getResults()) {
      define(result);
      hashType(result.getType());
    }
    hashAttributes(op);
    hashNames(op->getLoc());
    number(op->getNumSuccessors());
    for (Block *successor : op->getSuccessors()) {
      number(blocks.lookup(successor));
    }
    number(op->getNumRegions());
    for (Region &region : op->getRegions()) {
      hashRegion(region);
    }
  }

  void hashRegion(Region &region) {
    number(region.getBlocks().size());
    for (Block &block : region) {
      blocks[&block] = blocks.size() + 1;
      // A block may use what a later one defines.
      for (Operation &op : block) {
        if (region.hasOneBlock()) {
          break;
        }
        llvm::for_each(op.getResults(), [&](Value value) { define(value); });
      }
    }
    for (Block &block : region) {
      number(block.getNumArguments());
      for (BlockArgument argument : block.getArguments()) {
        define(argument);
        hashType(argument.getType());
        hashNames(argument.getLoc());
      }
      for (Operation &op : block) {
        // Those come in the order in which they are mentioned, the unused ones
        // not at all.
        if (!isPrivateFunction(&op)) {
          hashOperation(&op);
        }
      }
    }
  }

  void define(Value value) { values.try_emplace(value, values.size() + 1); }

  void hashAttributes(Operation *op) {
    bool isNamedByCanon = isPrivateFunction(op) || isa<ModuleOp>(op);
    DictionaryAttr attributes = op->getAttrDictionary();
    for (NamedAttribute attribute : attributes) {
      if (isNamedByCanon &&
          attribute.getName() == SymbolTable::getSymbolAttrName()) {
        continue;
      }
      if (stablehlo::isDefault(op->getName(), attribute)) {
        continue;
      }
      tag('A', attribute.getName().getValue());
      hashAttribute(attribute.getValue());
    }
    tag('E', "");
  }

  /// A repeated attribute costs its number, however large it is when spelt out.
  void hashAttribute(Attribute attribute) {
    auto [place, isNew] = attributes.try_emplace(attribute, attributes.size());
    tag('a', "");
    number(place->second);
    if (isNew) {
      describeAttribute(attribute);
    }
  }

  void describeAttribute(Attribute attribute) {
    if (auto array = dyn_cast<ArrayAttr>(attribute)) {
      tag('[', "");
      number(array.size());
      llvm::for_each(array, [&](Attribute entry) { hashAttribute(entry); });
    } else if (auto dictionary = dyn_cast<DictionaryAttr>(attribute)) {
      tag('{', "");
      number(dictionary.size());
      for (NamedAttribute entry : dictionary) {
        tag('A', entry.getName().getValue());
        hashAttribute(entry.getValue());
      }
    } else if (auto symbol = dyn_cast<SymbolRefAttr>(attribute)) {
      hashSymbol(symbol);
    } else {
      describeLeaf(attribute);
    }
  }

  void hashSymbol(SymbolRefAttr symbol) {
    auto found = privateFunctions.find(symbol.getRootReference());
    if (found == privateFunctions.end() ||
        !symbol.getNestedReferences().empty()) {
      describeLeaf(symbol);
      return;
    }
    auto [place, isNew] = mentions.try_emplace(found->second, mentions.size());
    if (isNew) {
      reached.push_back(found->second);
    }
    tag('S', "");
    number(place->second);
  }

  /// An attribute that refers to no function: its bytes, or its text.
  void describeLeaf(Attribute attribute) {
    if (auto dense = dyn_cast<DenseElementsAttr>(attribute);
        dense && !isa<DenseStringElementsAttr>(attribute)) {
      hashType(dense.getType());
      tag(dense.isSplat() ? '=' : '#', bytesOf(dense.getRawData()));
    } else if (auto resource = dyn_cast<DenseResourceElementsAttr>(attribute)) {
      hashType(resource.getType());
      AsmResourceBlob *blob = resource.getRawHandle().getBlob();
      tag('#', blob ? bytesOf(blob->getData()) : StringRef());
    } else {
      tag('t', textOf(attribute));
    }
  }

  void hashType(Type type) {
    auto [place, isNew] = types.try_emplace(type, types.size());
    tag('T', "");
    number(place->second);
    if (isNew) {
      tag('t', textOf(type));
    }
  }

  void hashNames(Location location) {
    numberInto(names, scopes.numberOf(location));
  }

  template <typename T> static std::string textOf(T printable) {
    std::string text;
    llvm::raw_string_ostream stream(text);
    printable.print(stream);
    return text;
  }

  static StringRef bytesOf(ArrayRef<char> data) {
    return {data.data(), data.size()};
  }

  void tag(char kind, StringRef text) {
    semantics.update({&kind, 1});
    semantics.updateField({text.data(), text.size()});
  }

  void addName(StringRef name) {
    names.updateField({name.data(), name.size()});
  }

  void number(uint64_t value) { numberInto(semantics, value); }

  static void numberInto(Sha256 &hash, uint64_t value) {
    hash.update({reinterpret_cast<const char *>(&value), sizeof value});
  }

  Sha256 semantics;
  Sha256 names;
  llvm::DenseMap<StringAttr, Operation *> privateFunctions;
  llvm::DenseMap<Operation *, size_t> mentions;
  std::vector<Operation *> reached;
  llvm::DenseMap<Value, size_t> values;
  llvm::DenseMap<Block *, size_t> blocks;
  llvm::DenseMap<Attribute, size_t> attributes;
  llvm::DenseMap<Type, size_t> types;
  ScopeNames scopes{names};
};

} // namespace

Fingerprint fingerprint(ModuleOp module) { return Walk(module).run(module); }

StringRef baseName(StringRef symbol) {
  StringRef base = symbol.rtrim("0123456789");
  bool isNumbered =
      base.size() < symbol.size() && base.size() > 1 && base.ends_with("_");
  return isNumbered ? base.drop_back() : symbol;
}

} // namespace ttc
