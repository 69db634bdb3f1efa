// Comments that head the statements of one scope.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_SOURCE_SECTIONS_H
#define TTC_EMITTERS_SOURCE_SECTIONS_H

#include "emitters/source/Program.h"

namespace ttc::source {

/// Comments that head a run of statements of one scope: index of the first
/// statement -> comment, printable ASCII (empty: only a gap). None if there
/// would be but one.
llvm::DenseMap<size_t, std::string>
sectionHeads(const std::vector<Statement> &statements);

} // namespace ttc::source

#endif // TTC_EMITTERS_SOURCE_SECTIONS_H
