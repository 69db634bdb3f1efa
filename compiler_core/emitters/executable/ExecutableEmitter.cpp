// From ops to a program: name and describe.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/executable/ExecutableEmitter.h"

#include "dialects/ttnn/TTNN.h"
#include "emitters/executable/Tensors.h"
#include "emitters/executable/Text.h"
#include "emitters/executable/Values.h"
#include "emitters/source/Names.h"
#include "ttc/executable/Verify.h"
#include <deque>
#include <map>

using namespace mlir;

namespace ttc::ttx {
namespace {

using executable::Program;
using executable::Role;
using executable::TensorId;

/// Builds one program; used once.
class Emitter {
public:
  Emitter(func::FuncOp main, const Signature &signature, bool sourceLocations)
      : main(main), signature(signature), sourceLocations(sourceLocations),
        buffers(std::make_shared<std::deque<std::string>>()) {
    program.locations.emplace_back();
  }

  FailureOr<Program> run(const DeviceProfile &device) {
    program.device = device.name;
    if (failed(addArguments())) {
      return failure();
    }
    if (failed(addOperations(main.getBody().front()))) {
      return failure();
    }
    program.storage = buffers;
    if (absl::Status status = executable::verify(program); !status.ok()) {
      return main.emitError("the executable is not valid: ")
             << std::string(status.message()) << "; this is a fault of ttc";
    }
    return std::move(program);
  }

private:
  LogicalResult addArguments() {
    for (auto [argument, value] :
         llvm::zip(signature.arguments, main.getArguments())) {
      if (tt::ttnn::isInSystemMemory(value)) {
        return noForm(value);
      }
      std::string wanted = source::argumentIdentifier(argument.name);
      if (failed(addTensor(value, wanted.empty() ? "x" : wanted))) {
        return failure();
      }
      program.arguments.push_back(
          {tensors[value],
           argument.isParameter() ? Role::Parameter : Role::Input,
           argument.name, argument.dtype});
      kept.insert(value);
    }
    return success();
  }

  static LogicalResult noForm(Value value) {
    return emitError(value.getLoc())
           << "a value of type " << value.getType()
           << " has no form in an executable; tensors of the device's element "
              "types in DRAM or L1 have";
  }

  LogicalResult addTensor(Value value, const std::string &wanted) {
    auto type = dyn_cast<RankedTensorType>(value.getType());
    FailureOr<executable::Tensor> tensor = failure();
    if (!type || failed(tensor = tensorOfType(type))) {
      return noForm(value);
    }
    tensor->name = names.unique(wanted);
    tensors[value] = static_cast<TensorId>(program.tensors.size());
    program.tensors.push_back(*std::move(tensor));
    return success();
  }

  LogicalResult addOperations(Block &block) {
    for (Operation &op : block) {
      if (failed(addOperation(op))) {
        return failure();
      }
    }
    return success();
  }

  LogicalResult addOperation(Operation &op) {
    if (op.hasTrait<OpTrait::IsTerminator>()) {
      if (isa<func::ReturnOp>(op)) {
        addResults(op);
      }
      return success();
    }
    auto emittable = dyn_cast<tt::ttnn::EmittableOp>(op);
    if (!emittable) {
      return op.emitOpError("has no form in an executable: it is no ttnn call");
    }
    ttnn::CallBuilder call;
    emittable.describeCall(call);
    if (ElementsAttr constant = call.getStoredConstant()) {
      return addConstant(op, constant);
    }
    return addCall(op, call);
  }

  void addResults(Operation &op) {
    for (auto [result, value] :
         llvm::zip(signature.results, op.getOperands())) {
      program.results.push_back(
          {tensors[value], Role::Output, result.name, result.dtype});
    }
  }

  /// Equal constants are one tensor.
  LogicalResult addConstant(Operation &op, ElementsAttr constant) {
    Value result = op.getResult(0);
    auto [known, isNew] =
        constants.try_emplace({constant, result.getType()}, result);
    kept.insert(result);
    if (!isNew) {
      tensors[result] = tensors.lookup(known->second);
      return success();
    }
    if (failed(addTensor(result, wantedName(result, "ttnn.constant")))) {
      return failure();
    }
    TensorId id = tensors[result];
    StringRef bytes =
        constantBytes({"", constant, cast<RankedTensorType>(result.getType())},
                      program.tensors[id].dtype, buffers->emplace_back());
    program.constants.push_back({id, {bytes.data(), bytes.size()}});
    return success();
  }

  LogicalResult addCall(Operation &op, const ttnn::CallBuilder &call) {
    // What belongs to the caller, or to the file, is not the program's to free.
    if (op.getNumResults() == 0 && call.getCallee() == "ttnn.deallocate" &&
        kept.contains(op.getOperand(0))) {
      return success();
    }
    auto arguments =
        callArguments(call, [&](Value value) { return tensors.lookup(value); });
    if (failed(arguments)) {
      return op.emitOpError("has an attribute that an executable cannot hold");
    }
    executable::Operation made;
    made.callee = call.getCallee().str();
    made.arguments = *std::move(arguments);
    made.location = locationIndex(op.getLoc());
    for (Value result : op.getResults()) {
      if (failed(addTensor(result, wantedName(result, call.getCallee())))) {
        return failure();
      }
      made.results.push_back(tensors[result]);
    }
    size_t index = program.operations.size();
    program.operations.push_back(std::move(made));
    return addBlocks(op, index);
  }

  LogicalResult addCarried(Region &region, executable::Block &block) {
    for (BlockArgument argument : region.getArguments()) {
      if (failed(addTensor(argument, source::nameForCarried(argument)))) {
        return failure();
      }
      block.arguments.push_back(tensors[argument]);
    }
    return success();
  }

  /// The operations of regions follow the one that has them, at `index`.
  LogicalResult addBlocks(Operation &op, size_t index) {
    std::vector<executable::Block> blocks;
    for (Region &region : op.getRegions()) {
      executable::Block &block = blocks.emplace_back();
      size_t first = program.operations.size();
      if (failed(addCarried(region, block)) ||
          failed(addOperations(region.front()))) {
        return failure();
      }
      block.size = static_cast<uint32_t>(program.operations.size() - first);
      for (Value value : region.front().getTerminator()->getOperands()) {
        block.results.push_back(tensors[value]);
      }
    }
    program.operations[index].blocks = std::move(blocks);
    return success();
  }

  /// As the Python export has it.
  std::string wantedName(Value value, StringRef callee) {
    return source::nameForValue(value, callee, signature);
  }

  uint32_t locationIndex(Location location) {
    executable::Location made = programLocation(location, sourceLocations);
    if (made.file.empty() && made.scope.empty()) {
      return 0;
    }
    auto [entry, isNew] =
        locations.try_emplace({made.file, made.line, made.column, made.scope},
                              static_cast<uint32_t>(program.locations.size()));
    if (isNew) {
      program.locations.push_back(std::move(made));
    }
    return entry->second;
  }

  func::FuncOp main;
  const Signature &signature;
  bool sourceLocations;
  Program program;
  std::shared_ptr<std::deque<std::string>> buffers; ///< of constants
  source::NameScope names;
  llvm::DenseMap<Value, TensorId> tensors;
  llvm::DenseSet<Value> kept; ///< arguments and constants
  llvm::DenseMap<std::pair<Attribute, Type>, Value> constants;
  std::map<std::tuple<std::string, uint32_t, uint32_t, std::string>, uint32_t>
      locations;
};

} // namespace

FailureOr<Program> emitProgram(func::FuncOp main, const Signature &signature,
                               const DeviceProfile &device,
                               bool sourceLocations) {
  return Emitter(main, signature, sourceLocations).run(device);
}

} // namespace ttc::ttx
