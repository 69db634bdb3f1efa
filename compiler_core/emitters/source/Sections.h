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

/// Comments that say where in the source calls come from, "model.py:42": index
/// of the statement -> comment, where it is another place than that of the one
/// before. Printable ASCII, one line.
llvm::DenseMap<size_t, std::string>
placeComments(const std::vector<Statement> &statements);

} // namespace ttc::source

#endif // TTC_EMITTERS_SOURCE_SECTIONS_H
