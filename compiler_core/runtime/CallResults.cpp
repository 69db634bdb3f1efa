// What a call answers: results, precision, checks and errors.
// SPDX-License-Identifier: Apache-2.0
#include "Call.h"

#include "Text.h"
#include <algorithm>

using namespace ttc;
using namespace ttc::runtime;
using namespace ttc::executable;

// Arguments that change how a call runs, never what it computes. The executor
// takes placement from the program's tensors, kernels ask for precision().
bool runtime::isIgnoredParameter(std::string_view name) {
  static constexpr std::string_view names[] = {
      "compute_config", "compute_kernel_config", "core_grid",      "device",
      "global_cb",      "memory_config",         "program_config", "queue_id",
      "sub_core_grids", "sub_device_id",         "use_multicore"};
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

static absl::StatusOr<MathFidelity> fidelityOf(const Value &value) {
  const auto *symbol = std::get_if<Symbol>(&value.data);
  static constexpr std::pair<std::string_view, MathFidelity> names[] = {
      {"ttnn.MathFidelity.LoFi", MathFidelity::LoFi},
      {"ttnn.MathFidelity.HiFi2", MathFidelity::HiFi2},
      {"ttnn.MathFidelity.HiFi3", MathFidelity::HiFi3},
      {"ttnn.MathFidelity.HiFi4", MathFidelity::HiFi4}};
  for (const auto &[name, fidelity] : names) {
    if (symbol && symbol->name == name) {
      return fidelity;
    }
  }
  return absl::InvalidArgumentError(
      "`math_fidelity` of the compute kernel config is no "
      "ttnn.MathFidelity.{LoFi,HiFi2,HiFi3,HiFi4}");
}

absl::StatusOr<Precision> Call::precision() {
  Precision precision;
  bool general = has("compute_kernel_config");
  TTC_TRY_ASSIGN(const Object *config,
                 object(general ? "compute_kernel_config" : "compute_config"));
  if (!config) {
    return precision;
  }
  for (const Argument &argument : config->arguments) {
    if (argument.keyword == "math_fidelity") {
      TTC_TRY_ASSIGN(precision.fidelity, fidelityOf(argument.value));
    } else if (argument.keyword == "fp32_dest_acc_en") {
      const auto *flag = std::get_if<bool>(&argument.value.data);
      if (!flag) {
        return invalid("`fp32_dest_acc_en` is no bool");
      }
      precision.fp32Accumulation = *flag;
    }
  }
  return precision;
}

const Tensor &Call::result(size_t index) const {
  return program->tensors[operation->results[index]];
}

absl::StatusOr<std::shared_ptr<Storage>> Call::allocate(size_t elements) {
  return Storage::allocate(elements, context->memory);
}

absl::StatusOr<DeviceTensor> Call::allocateResult(size_t index) {
  DeviceTensor made;
  made.spec = result(index);
  if (context->place) {
    TTC_TRY_ASSIGN(made.buffer, context->place(operation->results[index]));
  }
  TTC_TRY_ASSIGN(made.storage, allocate(elementCount(made.spec.shape)));
  return made;
}

void Call::setResult(size_t index, DeviceTensor value) {
  results[index] = std::move(value);
}

absl::Status Call::invalid(std::string_view why) const {
  return absl::InvalidArgumentError(text("`", callee(), "`: ", why));
}

absl::Status Call::refused(std::string_view why) const {
  return absl::FailedPreconditionError(text("`", callee(), "`: ", why));
}

absl::Status Call::unsupported(std::string_view why) const {
  return absl::UnimplementedError(text("`", callee(), "`: ", why));
}

absl::Status Call::wantLayout(const DeviceTensor &tensor, Layout layout) const {
  if (tensor.spec.layout == layout) {
    return absl::OkStatus();
  }
  bool tile = layout == Layout::Tile;
  return refused(text(
      "operand `", tensor.spec.name, "` is ", describe(tensor.spec), "; ",
      tile ? "tiles" : "row-major", " wanted: put a `ttnn.to_layout` in front",
      tile ? " (ttnn.TILE_LAYOUT)" : " (ttnn.ROW_MAJOR_LAYOUT)"));
}

absl::Status Call::wantDtype(const DeviceTensor &tensor,
                             std::initializer_list<DType> dtypes) const {
  if (std::find(dtypes.begin(), dtypes.end(), tensor.spec.dtype) !=
      dtypes.end()) {
    return absl::OkStatus();
  }
  std::vector<std::string_view> names;
  for (DType dtype : dtypes) {
    names.push_back(dtypeName(dtype));
  }
  return refused(text("operand `", tensor.spec.name, "` is ",
                      describe(tensor.spec), "; one of ", listed(names),
                      " wanted"));
}

absl::Status Call::wantResultShape(const std::vector<int64_t> &shape,
                                   size_t index) const {
  if (result(index).shape == shape) {
    return absl::OkStatus();
  }
  return invalid(text("the program says that `", result(index).name, "` is [",
                      listed(result(index).shape), "]; the call gives [",
                      listed(shape), "]"));
}

absl::Status Call::wantResult(const std::vector<int64_t> &shape, DType dtype,
                              Layout layout, size_t index) const {
  TTC_TRY(wantResultShape(shape, index));
  const Tensor &said = result(index);
  if (said.dtype != dtype) {
    return invalid(text("the program says that `", said.name, "` is ",
                        describe(said), "; the call gives ", dtypeName(dtype)));
  }
  if (said.layout != layout) {
    return refused(text("the program says that `", said.name, "` is ",
                        describe(said), "; the call gives ",
                        layout == Layout::Tile ? "tiles" : "row-major",
                        ": a `ttnn.to_layout` is missing"));
  }
  return absl::OkStatus();
}

absl::Status Call::checkEverythingRead() const {
  for (const Slot &slot : slots) {
    if (!slot.read && !isIgnoredParameter(slot.name)) {
      return unsupported(
          text("argument `", slot.name, "` is not simulated here"));
    }
  }
  return absl::OkStatus();
}
