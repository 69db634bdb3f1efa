// Trees as TVMScript.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_IMPORTERS_TIR_PRINT_H
#define TTC_IMPORTERS_TIR_PRINT_H

#include "importers/tir/Tree.h"

namespace ttc::tir {

/// `module` in the subset of TVMScript that readScript reads: the same text
/// for the same program, whatever it was read from. Names that are there twice
/// in a function are numbered.
std::string printScript(const Module &module);

/// One expression, for messages.
std::string printExpr(const Module &module, ExprId expr);

/// A value of an attribute, as a Python literal.
std::string printAttr(const Attr &attr);

} // namespace ttc::tir

#endif // TTC_IMPORTERS_TIR_PRINT_H
