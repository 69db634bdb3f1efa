// Functions without a role are split: loops over elements, and blocks as tilelang writes them.
// RUN: split-file %s %t
// RUN: ttc-opt %t/chain.tir --ttkernel-verify-protocol | FileCheck %s --check-prefix=CHAIN
// RUN: ttc-opt %t/product.tir --ttkernel-verify-protocol | FileCheck %s --check-prefix=PRODUCT
// RUN: ttc-opt %t/blocks.tir --ttkernel-verify-protocol | FileCheck %s --check-prefix=BLOCKS
// RUN: ttc-opt %t/blocks.tir | FileCheck %s --check-prefix=BLOCKS

//--- chain.tir
# CHAIN: ttkernel.program @chain attributes {core_ranges = [#ttkernel.core_range<0, 0, 5, 0>], work_units = 6 : i64}
# CHAIN: ttkernel.kernel @compute
# CHAIN: ttkernel.add_tiles_init @cb_in0, @cb_in1
# CHAIN-NEXT: ttkernel.add_tiles @cb_in0, @cb_in1
# CHAIN-NEXT: ttkernel.exp_tile_init
# CHAIN-NEXT: ttkernel.exp_tile
# CHAIN-NEXT: ttkernel.binop_with_scalar_tile_init
# CHAIN-NEXT: ttkernel.mul_unary_tile %{{.*}}, 5.000000e-01
@T.prim_func
def chain(A: T.Buffer((64, 96), "bfloat16"), B: T.Buffer((64, 96), "bfloat16"), C: T.Buffer((64, 96), "bfloat16")):
    sums = T.alloc_buffer((64, 96), "bfloat16")
    for i, j in T.grid(64, 96):
        sums[i, j] = A[i, j] + B[i, j]
    for i, j in T.grid(64, 96):
        C[i, j] = T.exp(sums[i, j]) * 0.5

//--- product.tir
# PRODUCT: ttkernel.program @product attributes {core_ranges = [#ttkernel.core_range<0, 0, 1, 0>], work_units = 2 : i64}
# PRODUCT: ttkernel.kernel @reader
# PRODUCT-SAME: name = "Kt", kind = constant, values = 3
# PRODUCT: ttkernel.matmul_init @cb_in0, @cb_in1
# PRODUCT: ttkernel.matmul_tiles @cb_in0, @cb_in1
@T.prim_func
def product(A: T.Buffer((32, 96), "bfloat16"), B: T.Buffer((96, 64), "bfloat16"), C: T.Buffer((32, 64), "float32")):
    T.func_attr({"tt.kernel_role": "monolithic", "tt.core_grid": [2, 1]})
    for i, j, k in T.grid(32, 64, 96):
        with T.sblock("update"):
            vi, vj, vk = T.axis.remap("SSR", [i, j, k])
            if vk == 0:
                C[vi, vj] = 0.0
            C[vi, vj] = C[vi, vj] + T.Cast("float32", A[vi, vk]) * T.Cast("float32", B[vk, vj])

//--- blocks.tir
# BLOCKS: ttkernel.program @blocks
# BLOCKS: ttkernel.cb @cb_in2 {index = 2 : i64, pages = 2 : i64} bf16
# BLOCKS: ttkernel.matmul_tiles @cb_in0, @cb_in1
# BLOCKS: ttkernel.copy_tile_init @cb_in2
# BLOCKS: ttkernel.add_binary_tile
# BLOCKS: ttkernel.relu_tile
@T.prim_func
def blocks(A: T.Buffer((128, 64), "bfloat16"), B: T.Buffer((64, 128), "bfloat16"), D: T.Buffer((128, 128), "bfloat16"), C: T.Buffer((128, 128), "bfloat16")):
    bx = T.launch_thread("blockIdx.x", 2)
    by = T.launch_thread("blockIdx.y", 2)
    A_s = T.alloc_shared((64, 32), "bfloat16")
    B_s = T.alloc_shared((32, 64), "bfloat16")
    D_s = T.alloc_shared((64, 64), "bfloat16")
    C_l = T.alloc_fragment((64, 64), "float32")
    T.clear(C_l.data)
    for ko in T.Pipelined(2, num_stages=2):
        T.copy(T.region(A[by * 64, ko * 32], 1, 64, 32), T.region(A_s[0, 0], 2, 64, 32))
        T.copy(T.region(B[ko * 32, bx * 64], 1, 32, 64), T.region(B_s[0, 0], 2, 32, 64))
        T.gemm(T.region(A_s[0, 0], 1, 64, 32), T.region(B_s[0, 0], 1, 32, 64), T.region(C_l[0, 0], 3, 64, 64))
    T.copy(T.region(D[by * 64, bx * 64], 1, 64, 64), T.region(D_s[0, 0], 2, 64, 64))
    for i, j in T.grid(64, 64):
        C_l[i, j] = T.max(C_l[i, j] + D_s[i, j], 0.0)
    T.copy(T.region(C_l[0, 0], 1, 64, 64), T.region(C[by * 64, bx * 64], 2, 64, 64))
