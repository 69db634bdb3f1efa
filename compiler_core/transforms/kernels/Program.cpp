// Frames of programs.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/kernels/Program.h"

#include "dialects/ttnn/TTNN.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace mlir::tt::ttkernel;

namespace ttc::kernels {

DataFormat Program::formatOf(Value value) {
  return cast<RankedTensorType>(value.getType()).getElementType().isF32()
             ? DataFormat::Float32
             : DataFormat::BFloat16;
}

Program::Program(OpBuilder &builder, const Graph &graph,
                 const Resources &resources, int64_t units)
    : builder(builder), location(graph.root->getLoc()),
      elementFormat(formatOf(graph.result)),
      op(makeOp(graph.name, coreRanges(resources, units), units)) {}

Program::Program(OpBuilder &builder, const Graph &graph, CoreGrid grid)
    : builder(builder), location(graph.root->getLoc()),
      elementFormat(formatOf(graph.result)),
      op(makeOp(
          graph.name,
          builder.getArrayAttr({CoreRangeAttr::get(
              builder.getContext(), 0, 0, grid.columns - 1, grid.rows - 1)}),
          0)) {}

ProgramOp Program::makeOp(StringRef name, ArrayAttr cores, int64_t units) {
  OperationState state(location, ProgramOp::getOperationName());
  state.addRegion();
  state.addAttribute("sym_name", builder.getStringAttr(name));
  state.addAttribute("core_ranges", cores);
  if (units > 0) {
    state.addAttribute("work_units", builder.getI64IntegerAttr(units));
  }
  auto made = cast<ProgramOp>(builder.create(state));
  builder.createBlock(&made.getBody());
  return made;
}

/// Whole rows of cores, and what is left over of one.
ArrayAttr Program::coreRanges(const Resources &resources, int64_t units) {
  int64_t columns = resources.gridX;
  int64_t cores = columns * resources.gridY;
  if (resources.maxCores != 0) {
    cores = std::min<int64_t>(cores, resources.maxCores);
  }
  cores = std::max<int64_t>(1, std::min(cores, units));
  int64_t rows = cores / columns, rest = cores % columns;
  SmallVector<Attribute> ranges;
  MLIRContext *context = builder.getContext();
  if (rows > 0) {
    ranges.push_back(CoreRangeAttr::get(context, 0, 0, columns - 1, rows - 1));
  }
  if (rest > 0) {
    ranges.push_back(CoreRangeAttr::get(context, 0, rows, rest - 1, rows));
  }
  return builder.getArrayAttr(ranges);
}

/// What the user calls an argument; a number for what has no name.
static std::string wantedName(Value value, size_t number) {
  std::string name;
  if (auto argument = dyn_cast<BlockArgument>(value)) {
    auto function =
        dyn_cast<FunctionOpInterface>(argument.getOwner()->getParentOp());
    auto said = function ? function.getArgAttrOfType<StringAttr>(
                               argument.getArgNumber(), tt::ttnn::nameAttrName)
                         : StringAttr();
    if (said) {
      name = said.getValue().str();
    } else if (auto location = dyn_cast<NameLoc>(value.getLoc())) {
      name = location.getName().getValue().str();
    }
  }
  for (char &c : name) {
    c = llvm::isAlnum(c) ? c : '_';
  }
  return name.empty() || llvm::isDigit(name.front())
             ? "in" + std::to_string(number)
             : name;
}

std::string Program::buffer(StringRef name, BufferRole role,
                            ArrayRef<int64_t> shape, DataFormat format,
                            std::optional<float> fill) {
  std::string unique = name.str();
  for (unsigned number = 2; op.lookupSymbol(unique); ++number) {
    unique = (name + "_" + Twine(number)).str();
  }
  MLIRContext *context = builder.getContext();
  SmallVector<int64_t> extents(shape.begin(), shape.end());
  if (extents.empty()) {
    extents.push_back(1);
  }
  BufferOp::create(builder, location, builder.getStringAttr(unique),
                   BufferRoleAttr::get(context, role),
                   builder.getDenseI64ArrayAttr(extents),
                   DataFormatAttr::get(context, format),
                   MemoryAttr::get(context, Memory::Dram),
                   fill ? builder.getF32FloatAttr(*fill) : FloatAttr());
  return unique;
}

std::string Program::input(Value value) { return input(value, elementFormat); }

std::string Program::input(Value value, DataFormat format) {
  auto [found, isNew] = names.try_emplace(value, "");
  if (isNew) {
    found->second =
        buffer(wantedName(value, names.size() - 1), BufferRole::Input,
               cast<RankedTensorType>(value.getType()).getShape(), format);
  }
  return found->second;
}

std::string Program::output(ArrayRef<int64_t> shape) {
  outputName = buffer("out", BufferRole::Output, shape, elementFormat);
  return outputName;
}

std::string Program::ones() { return ones(elementFormat); }

std::string Program::ones(DataFormat format) {
  return buffer("ones", BufferRole::Constant, {tileSide, tileSide}, format,
                1.0f);
}

std::string Program::columnMask(int64_t columns) {
  // What pads a tensor to tiles is zero.
  return buffer("mask", BufferRole::Constant, {tileSide, columns},
                elementFormat, 1.0f);
}

std::string Program::circularBuffer(StringRef name, int64_t pages,
                                    bool isOutput) {
  if (!isOutput) {
    return circularBuffer(name, pages, elementFormat);
  }
  return makeCircularBuffer(name, nextOutput++, pages, elementFormat);
}

std::string Program::circularBuffer(StringRef name, int64_t pages,
                                    DataFormat format) {
  int64_t index = nextInput++;
  if (nextInput == 16) {
    nextInput = 24; // Behind the outputs, of which there are few.
  }
  return makeCircularBuffer(name, index, pages, format);
}

std::string Program::makeCircularBuffer(StringRef name, int64_t index,
                                        int64_t pages, DataFormat format) {
  std::string unique = name.str();
  for (unsigned number = 2; op.lookupSymbol(unique); ++number) {
    unique = (name + "_" + Twine(number)).str();
  }
  CBOp::create(builder, location, builder.getStringAttr(unique),
               builder.getI64IntegerAttr(index),
               builder.getI64IntegerAttr(pages),
               DataFormatAttr::get(builder.getContext(), format));
  bytes += pages * tileBytes(format);
  return unique;
}

void Program::semaphore(StringRef name) {
  SemaphoreOp::create(builder, location, builder.getStringAttr(name),
                      builder.getI64IntegerAttr(0));
}

/// Names of a step's kind in `reference`, and its parameters.
static DictionaryAttr paramsOf(OpBuilder &builder, const Step &step) {
  NamedAttrList params;
  if (step.kind == StepKind::Scalar) {
    params.append("value", builder.getF32FloatAttr(step.scalar));
  }
  if (step.kind == StepKind::Reduce) {
    params.append("dim", builder.getI64IntegerAttr(step.dim));
  }
  if (step.function == "layer_norm" || step.function == "rms_norm") {
    params.append("eps", builder.getF32FloatAttr(step.eps));
  }
  return params.empty() ? DictionaryAttr()
                        : params.getDictionary(builder.getContext());
}

void Program::describe(const Graph &graph) {
  SmallVector<std::string> made;
  SmallVector<Attribute> reference;
  for (auto [number, step] : llvm::enumerate(graph.steps)) {
    if (step.kind == StepKind::Input) {
      made.push_back(names.lookup(step.value));
      continue;
    }
    // A norm's weight and bias are steps of their own.
    size_t inputs = step.kind == StepKind::Row ? 1 : step.operands.size();
    SmallVector<StringRef> operands;
    for (size_t operand : ArrayRef(step.operands).take_front(inputs)) {
      operands.push_back(made[operand]);
    }
    auto add = [&](StringRef function, ArrayRef<StringRef> from, StringRef to,
                   DictionaryAttr params) {
      reference.push_back(ReferenceStepAttr::get(builder.getContext(), function,
                                                 builder.getStrArrayAttr(from),
                                                 to, params));
    };
    bool isLast = number + 1 == graph.steps.size();
    std::string name = isLast ? outputName : "step" + std::to_string(number);
    size_t extra = step.operands.size() - inputs;
    std::string first = extra ? name + "_normalized" : name;
    add(step.function, operands, first, paramsOf(builder, step));
    if (extra > 0) {
      std::string next = extra > 1 ? name + "_scaled" : name;
      add("mul", {first, made[step.operands[1]]}, next, {});
      if (extra > 1) {
        add("add", {next, made[step.operands[2]]}, name, {});
      }
    }
    made.push_back(name);
  }
  op.setReferenceAttr(builder.getArrayAttr(reference));
}

} // namespace ttc::kernels
