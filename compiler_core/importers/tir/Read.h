// TIR files to trees.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_IMPORTERS_TIR_READ_H
#define TTC_IMPORTERS_TIR_READ_H

#include "importers/ImportLimits.h"
#include "importers/tir/Tree.h"
#include <string_view>

namespace ttc::tir {

/// Reads what TVM's `save_json` wrote: an IRModule, or one PrimFunc. TVM 0.21
/// to 0.27 and what shares their formats (docs/tir.md). Errors and warnings go
/// to `problems`; with an error among them the module is not to be used. Time
/// and memory grow with the file, whatever is in it.
Module readJson(std::string_view json, const ImportLimits &limits,
                Problems &problems);

/// Reads the subset of TVMScript that docs/tir.md describes. As readJson.
Module readScript(std::string_view text, const ImportLimits &limits,
                  Problems &problems);

} // namespace ttc::tir

#endif // TTC_IMPORTERS_TIR_READ_H
