// Arguments of kernels.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTKERNEL_ARGUMENTOPS_TD
#define TTC_DIALECTS_TTKERNEL_ARGUMENTOPS_TD

include "dialects/ttkernel/TTKernelAttrs.td"
include "mlir/Interfaces/SideEffectInterfaces.td"

def TTKernel_GetArgValOp : TTKernel_Op<"get_arg_val", [Pure]> {
  let summary = "A runtime argument by its name";
  let description = [{
    Example:
    ```mlir
    %count = ttkernel.get_arg_val "count"
    ```
  }];
  let arguments = (ins StrAttr:$name);
  let results = (outs I32:$result);
  let assemblyFormat = "$name attr-dict";
  let hasVerifier = 1;
}

def TTKernel_GetCompileTimeArgValOp : TTKernel_Op<"get_compile_time_arg_val", [Pure]> {
  let summary = "A compile-time argument by its name";
  let description = [{
    Example:
    ```mlir
    %kt = ttkernel.get_compile_time_arg_val "Kt"
    ```
  }];
  let arguments = (ins StrAttr:$name);
  let results = (outs I32:$result);
  let assemblyFormat = "$name attr-dict";
  let hasVerifier = 1;
}

#endif // TTC_DIALECTS_TTKERNEL_ARGUMENTOPS_TD
