// One operation being executed: what a kernel sees of the program.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_RUNTIME_CALL_H
#define TTC_RUNTIME_CALL_H

#include "DeviceTensor.h"
#include "Fidelity.h"
#include "KernelTable.h"
#include "ttc/runtime/Runtime.h"
#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ttc::runtime {

/// Without effect on values: memory configs, core grids, queue ids, ….
bool isIgnoredParameter(std::string_view name);

/// Arguments go by the library's parameter names; positional ones are mapped
/// through the row's parameter list. An argument that is None counts as absent.
/// Every getter fails with INVALID_ARGUMENT naming the parameter when it is
/// absent (and has no default) or of another kind. What a kernel has asked for
/// counts as read: an argument that nobody reads fails the call with
/// UNIMPLEMENTED (see isIgnoredParameter for those without effect on values).
/// Not thread-safe; lives as long as the operation executes.
class Call {
public:
  /// What the executor shares with all calls of a run.
  struct Context {
    Numerics numerics = Numerics::Exact;
    int threads = 1;
    std::shared_ptr<HostMemory> memory;
    /// Places a result on the device before the host computes it, so that a
    /// full device is found first; may be null.
    std::function<absl::StatusOr<std::shared_ptr<DeviceBuffer>>(
        executable::TensorId)>
        place = nullptr;
  };
  using Resolver =
      std::function<absl::StatusOr<DeviceTensor>(executable::TensorId)>;

  /// Everything is kept by reference. Fails with INVALID_ARGUMENT if there are
  /// more positional arguments than parameters, a keyword that is no parameter,
  /// or a parameter given twice.
  static absl::StatusOr<Call> make(const executable::Program &program,
                                   const executable::Operation &operation,
                                   const KernelRow &row, const Context &context,
                                   const Resolver &resolver);

  std::string_view callee() const { return operation->callee; }
  Numerics numerics() const { return context->numerics; }
  int threads() const { return context->threads; }

  /// Present and not None.
  bool has(std::string_view name);
  /// Present and a tensor.
  bool isTensor(std::string_view name);

  /// Fails with FAILED_PRECONDITION when the tensor is deallocated.
  absl::StatusOr<DeviceTensor> tensor(std::string_view name);
  absl::StatusOr<std::optional<DeviceTensor>>
  optionalTensor(std::string_view name);
  absl::StatusOr<std::vector<DeviceTensor>> tensors(std::string_view name);

  absl::StatusOr<int64_t> integer(std::string_view name,
                                  std::optional<int64_t> otherwise = {});
  /// A list of integers, or one integer as a list of one.
  absl::StatusOr<std::vector<int64_t>>
  integers(std::string_view name,
           std::optional<std::vector<int64_t>> otherwise = {});
  /// An integer or a float or a bool.
  absl::StatusOr<double> number(std::string_view name,
                                std::optional<double> otherwise = {});
  /// As number(); lists only.
  absl::StatusOr<std::vector<double>> numbers(std::string_view name);
  /// Given as an integer (or a bool), not as a float.
  bool isInteger(std::string_view name);
  absl::StatusOr<bool> boolean(std::string_view name,
                               std::optional<bool> otherwise = {});
  absl::StatusOr<std::string> string(std::string_view name,
                                     std::optional<std::string> otherwise = {});
  /// "ttnn.TILE_LAYOUT".
  absl::StatusOr<std::string_view>
  symbol(std::string_view name, std::optional<std::string_view> otherwise = {});
  absl::StatusOr<executable::DType>
  dtype(std::string_view name, std::optional<executable::DType> otherwise = {});
  /// Null when absent; the object's own arguments are the caller's to read.
  absl::StatusOr<const executable::Object *> object(std::string_view name);
  /// The argument as it is; null when absent.
  const executable::Value *value(std::string_view name);

  /// Math fidelity and accumulation of `compute_kernel_config` or
  /// `compute_config`, whichever is a parameter; the library's defaults when
  /// absent.
  absl::StatusOr<Precision> precision();

  size_t resultCount() const { return operation->results.size(); }
  /// What the program says of result `index`.
  /// REQUIRES: index < resultCount(), which the row's `results` guarantees.
  const executable::Tensor &result(size_t index = 0) const;

  /// Memory for result `index`, with its spec and its buffer on the device; not
  /// cleared. Fails with RESOURCE_EXHAUSTED.
  /// REQUIRES: asked for once for each result.
  absl::StatusOr<DeviceTensor> allocateResult(size_t index = 0);
  /// Memory for intermediate values.
  absl::StatusOr<std::shared_ptr<Storage>> allocate(size_t elements);

  /// Hands the result over. The executor checks its element count against the
  /// spec, rounds it to its dtype in device numerics (kernels need not), and
  /// places it; a result that shares `buffer` with an operand is a view on the
  /// device too, one that shares `storage` only is a copy there.
  void setResult(size_t index, DeviceTensor value);
  void setResult(DeviceTensor value) { setResult(0, std::move(value)); }

  /// Error of this call with the callee in front.
  absl::Status invalid(std::string_view why) const;     ///< INVALID_ARGUMENT
  absl::Status refused(std::string_view why) const;     ///< FAILED_PRECONDITION
  absl::Status unsupported(std::string_view why) const; ///< UNIMPLEMENTED

  /// Fails with FAILED_PRECONDITION unless the tensor is in that layout.
  absl::Status wantLayout(const DeviceTensor &tensor,
                          executable::Layout layout) const;
  /// Fails with FAILED_PRECONDITION unless the dtype is one of these.
  absl::Status wantDtype(const DeviceTensor &tensor,
                         std::initializer_list<executable::DType> dtypes) const;
  /// Fails with INVALID_ARGUMENT unless the program's result has this shape.
  absl::Status wantResultShape(const std::vector<int64_t> &shape,
                               size_t index = 0) const;

  /// Fails with INVALID_ARGUMENT for another shape or dtype than the program
  /// says of the result, FAILED_PRECONDITION for another layout: the program
  /// lacks a `to_layout` then.
  absl::Status wantResult(const std::vector<int64_t> &shape,
                          executable::DType dtype, executable::Layout layout,
                          size_t index = 0) const;

  // For the executor.
  absl::Status checkEverythingRead() const;
  std::vector<std::optional<DeviceTensor>> takeResults() {
    return std::move(results);
  }

private:
  struct Slot {
    std::string_view name;
    const executable::Value *value;
    bool read;
  };
  Call() = default;
  absl::Status bind(const executable::Argument &argument, size_t position);
  Slot *find(std::string_view name);
  absl::Status missing(std::string_view name) const;
  absl::Status wrongKind(const Slot &slot, std::string_view wanted) const;

  const executable::Program *program = nullptr;
  const executable::Operation *operation = nullptr;
  const KernelRow *row = nullptr;
  const Context *context = nullptr;
  const Resolver *resolver = nullptr;
  std::vector<Slot> slots; ///< given arguments
  std::vector<std::optional<DeviceTensor>> results;
};

} // namespace ttc::runtime

#endif // TTC_RUNTIME_CALL_H
