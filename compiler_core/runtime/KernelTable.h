// Which function computes which call of the library. A new operation is one
// function and one row in its family's file.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_RUNTIME_KERNELTABLE_H
#define TTC_RUNTIME_KERNELTABLE_H

#include "ttc/support/Status.h"
#include <functional>
#include <map>
#include <string_view>
#include <vector>

namespace ttc::runtime {

class Call;

/// Computes one call: reads arguments, sets every result. A pure function of
/// them, run by any thread.
using Kernel = absl::Status (*)(Call &);

/// Of a row whose kernel checks the number of its results itself.
inline constexpr size_t anyResults = ~size_t(0);

struct KernelRow {
  std::string_view callee; ///< "ttnn.matmul"
  /// The library's parameters in its order (reference: ttnn_signatures.txt);
  /// keyword-only ones behind, in any order.
  std::vector<std::string_view> parameters;
  Kernel kernel;
  size_t results = 1;
};

/// Immutable once built.
class KernelTable {
public:
  /// REQUIRES: no row of that callee yet (a test checks).
  void add(KernelRow row);
  /// Null if there is none.
  const KernelRow *find(std::string_view callee) const;
  const std::map<std::string_view, KernelRow> &rows() const { return table; }
  /// Callees that were added twice; empty, or a test fails.
  const std::vector<std::string_view> &duplicates() const { return repeated; }

private:
  std::map<std::string_view, KernelRow> table;
  std::vector<std::string_view> repeated;
};

/// All families, built at the first call. Thread-safe.
const KernelTable &kernelTable();

// Families, in movement/, elementwise/, kernels/ and host/.
void addConvolutionKernels(KernelTable &table);
void addCreationKernels(KernelTable &table);
void addDataMovementKernels(KernelTable &table);
void addElementwiseKernels(KernelTable &table);
void addHostSteps(KernelTable &table);
void addLookupKernels(KernelTable &table);
void addMatmulKernels(KernelTable &table);
void addMemoryKernels(KernelTable &table);
void addNormalizationKernels(KernelTable &table);
void addPoolKernels(KernelTable &table);
void addReductionKernels(KernelTable &table);

} // namespace ttc::runtime

#endif // TTC_RUNTIME_KERNELTABLE_H
