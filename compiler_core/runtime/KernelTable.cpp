// SPDX-License-Identifier: Apache-2.0
#include "KernelTable.h"

using namespace ttc;
using namespace ttc::runtime;

void KernelTable::add(KernelRow row) {
  std::string_view callee = row.callee;
  if (!table.emplace(callee, std::move(row)).second) {
    repeated.push_back(callee);
  }
}

const KernelRow *KernelTable::find(std::string_view callee) const {
  auto found = table.find(callee);
  return found == table.end() ? nullptr : &found->second;
}

static KernelTable makeKernelTable() {
  KernelTable table;
  addConvolutionKernels(table);
  addCreationKernels(table);
  addDataMovementKernels(table);
  addElementwiseKernels(table);
  addHostSteps(table);
  addLookupKernels(table);
  addMatmulKernels(table);
  addMemoryKernels(table);
  addNormalizationKernels(table);
  addPoolKernels(table);
  addReductionKernels(table);
  return table;
}

const KernelTable &runtime::kernelTable() {
  static const KernelTable table = makeKernelTable();
  return table;
}
