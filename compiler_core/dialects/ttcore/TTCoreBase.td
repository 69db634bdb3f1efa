// The dialect definition of ttcore.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTCORE_BASE_TD
#define TTC_DIALECTS_TTCORE_BASE_TD

include "mlir/IR/OpBase.td"

def TTCore_Dialect : Dialect {
  let name = "ttcore";
  let cppNamespace = "::mlir::tt::ttcore";
  let summary = "What ttir and ttnn share: element types, tiles, roles of arguments";
  let description = [{
    Types and attributes that both `ttir` and `ttnn` speak of, with the names and the text of tt-mlir, so that
    modules can be exchanged with its tools.
  }];
  let useDefaultAttributePrinterParser = 1;
  let useDefaultTypePrinterParser = 1;
}

#endif // TTC_DIALECTS_TTCORE_BASE_TD
