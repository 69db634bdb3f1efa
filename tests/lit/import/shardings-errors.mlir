// Brackets of a sharding that do not close.
// RUN: not ttc-opt %s 2>&1 | FileCheck %s
// SPDX-License-Identifier: Apache-2.0

// CHECK: shardings-errors.mlir:6:18: error: custom op 'sdy.mesh' expected a sharding in balanced brackets
sdy.mesh @mesh = <["x"=2]
