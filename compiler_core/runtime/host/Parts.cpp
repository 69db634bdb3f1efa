// SPDX-License-Identifier: Apache-2.0
#include "host/Parts.h"

#include "Text.h"

using namespace ttc;
using namespace ttc::runtime;
using executable::DType;
using executable::Layout;

absl::StatusOr<Parts> runtime::readParts(Call &call, std::string_view name) {
  Parts parts;
  TTC_TRY_ASSIGN(parts.tensors, call.tensors(name));
  size_t count = parts.tensors.size();
  if (count != 1 && count != 2) {
    return call.invalid(
        text("`", name, "` has ", count, " parts; 1 or 2 wanted"));
  }
  for (const DeviceTensor &tensor : parts.tensors) {
    TTC_TRY(call.wantDtype(tensor, {DType::Float32}));
    if (tensor.shape() != parts.shape()) {
      return call.invalid(text("parts of `", name, "` differ in shape: ",
                               describe(parts.tensors[0].spec), " and ",
                               describe(tensor.spec)));
    }
  }
  return parts;
}

Dims MatrixShape::with(std::initializer_list<int64_t> last) const {
  Dims shape = batch;
  shape.insert(shape.end(), last.begin(), last.end());
  return shape;
}

absl::StatusOr<MatrixShape>
runtime::matricesOf(const Call &call, const Parts &parts, bool square) {
  const Dims &shape = parts.shape();
  constexpr int64_t longest = 1 << 24;
  if (shape.size() < 2) {
    return call.invalid(text("operand ", describe(parts.tensors[0].spec),
                             "; rank 2 or more wanted"));
  }
  MatrixShape matrices;
  matrices.batch.assign(shape.begin(), shape.end() - 2);
  matrices.rows = shape[shape.size() - 2];
  matrices.columns = shape.back();
  if (square && matrices.rows != matrices.columns) {
    return call.invalid(text("operand ", describe(parts.tensors[0].spec),
                             "; square matrices wanted"));
  }
  if (matrices.rows > longest || matrices.columns > longest) {
    return call.invalid(text("operand ", describe(parts.tensors[0].spec),
                             "; sides of at most ", longest, " wanted"));
  }
  return matrices;
}

absl::Status HostResults::add(const Dims &shape, DType dtype) {
  size_t index = values.size();
  if (index >= call.resultCount()) {
    return call.invalid(text("the program wants ", call.resultCount(),
                             " results, the step has more"));
  }
  TTC_TRY(call.wantResult(shape, dtype, Layout::RowMajor, index));
  TTC_TRY_ASSIGN(DeviceTensor made, call.allocateResult(index));
  values.push_back(std::move(made));
  isPair.push_back(false);
  return absl::OkStatus();
}

absl::StatusOr<size_t> HostResults::addParts(const Dims &shape, size_t count) {
  size_t first = values.size();
  for (size_t i = 0; i < count; ++i) {
    TTC_TRY(add(shape, DType::Float32));
  }
  isPair[first] = count == 2;
  return first;
}

absl::StatusOr<int32_t *> HostResults::addIntegers(const Dims &shape) {
  TTC_TRY(add(shape, DType::Int32));
  return values.back().mutableAs<int32_t>();
}

absl::Status HostResults::finish() {
  if (values.size() != call.resultCount()) {
    return call.invalid(text("the program wants ", call.resultCount(),
                             " results, the step has ", values.size()));
  }
  for (size_t i = 0; i < values.size(); ++i) {
    call.setResult(i, std::move(values[i]));
  }
  return absl::OkStatus();
}
