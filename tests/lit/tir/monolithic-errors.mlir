// What cannot be split is refused with the statement that is something else.
// RUN: split-file %s %t
// RUN: not ttc-opt %t/shift.tir 2>&1 | FileCheck %t/shift.tir
// RUN: not ttc-opt %t/not-zero.tir 2>&1 | FileCheck %t/not-zero.tir
// RUN: not ttc-opt %t/repeated.tir 2>&1 | FileCheck %t/repeated.tir
// RUN: not ttc-opt %t/in-place.tir 2>&1 | FileCheck %t/in-place.tir
// RUN: not ttc-opt %t/part.tir 2>&1 | FileCheck %t/part.tir
// RUN: not ttc-opt %t/two.tir 2>&1 | FileCheck %t/two.tir
// RUN: not ttc-opt %t/inside.tir 2>&1 | FileCheck %t/inside.tir

//--- shift.tir
# CHECK: function `f`, statement [0] / for i / [0] / for j / [0]: reads `A` at another place than the one that it writes
@T.prim_func
def f(A: T.Buffer((64, 64), "bfloat16"), C: T.Buffer((64, 64), "bfloat16")):
    for i, j in T.grid(64, 64):
        C[i, j] = A[j, i]

//--- not-zero.tir
# CHECK: adds a product to `C`, which is not set to 0 before
@T.prim_func
def f(A: T.Buffer((64, 64), "bfloat16"), B: T.Buffer((64, 64), "bfloat16"), C: T.Buffer((64, 64), "bfloat16")):
    for i, j, k in T.grid(64, 64, 64):
        C[i, j] = C[i, j] + A[i, k] * B[k, j]

//--- repeated.tir
# CHECK: repeats a statement in the loop over `r`
@T.prim_func
def f(A: T.Buffer((64, 64), "bfloat16"), C: T.Buffer((64, 64), "bfloat16")):
    x = T.alloc_buffer((64, 64), "bfloat16")
    for i, j in T.grid(64, 64):
        x[i, j] = A[i, j]
    for r in range(3):
        for i, j in T.grid(64, 64):
            x[i, j] = x[i, j] * 2.0
    for i, j in T.grid(64, 64):
        C[i, j] = x[i, j]

//--- in-place.tir
# CHECK: reads `A`, which it writes
@T.prim_func
def f(A: T.Buffer((64, 64), "bfloat16")):
    for i, j in T.grid(64, 64):
        A[i, j] = A[i, j] + 1.0

//--- part.tir
# CHECK: writes `C` at something else than the variables of loops over its two dimensions
@T.prim_func
def f(A: T.Buffer((64, 64), "bfloat16"), C: T.Buffer((64, 64), "bfloat16")):
    for i, j in T.grid(32, 64):
        C[i, j] = A[i, j]

//--- two.tir
# CHECK: writes `D` beside `C`; a program has one output
@T.prim_func
def f(A: T.Buffer((64, 64), "bfloat16"), C: T.Buffer((64, 64), "bfloat16"), D: T.Buffer((64, 64), "bfloat16")):
    for i, j in T.grid(64, 64):
        C[i, j] = A[i, j] + 1.0
    for i, j in T.grid(64, 64):
        D[i, j] = A[i, j] + 2.0

//--- inside.tir
# CHECK: uses a product inside of the loop over its inner dimension
@T.prim_func
def f(A: T.Buffer((64, 64), "bfloat16"), B: T.Buffer((64, 64), "bfloat16"), C: T.Buffer((64, 64), "bfloat16")):
    A_s = T.alloc_shared((64, 32), "bfloat16")
    B_s = T.alloc_shared((32, 64), "bfloat16")
    C_l = T.alloc_fragment((64, 64), "float32")
    T.clear(C_l.data)
    for ko in range(2):
        T.copy(T.region(A[0, ko * 32], 1, 64, 32), T.region(A_s[0, 0], 2, 64, 32))
        T.copy(T.region(B[ko * 32, 0], 1, 32, 64), T.region(B_s[0, 0], 2, 32, 64))
        T.gemm(T.region(A_s[0, 0], 1, 64, 32), T.region(B_s[0, 0], 1, 32, 64), T.region(C_l[0, 0], 3, 64, 64))
        for i, j in T.grid(64, 64):
            C_l[i, j] = T.max(C_l[i, j], 0.0)
    T.copy(T.region(C_l[0, 0], 1, 64, 64), T.region(C[0, 0], 2, 64, 64))
