// What stands around `forward` in main.py: imports, tables, loaders, main().
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_PYTHON_SCAFFOLD_H
#define TTC_EMITTERS_PYTHON_SCAFFOLD_H

#include "emitters/source/Program.h"

namespace ttc::python {

/// Names that main.py uses itself, so that no value may have them.
llvm::ArrayRef<llvm::StringRef> reservedNames();

/// Whether SIGNATURE is so long that it stands in a file of its own.
bool hasSignatureFile(const Signature &signature);

/// That file: what SIGNATURE is.
std::string signatureJson(const Signature &signature);

// Each gives a piece of main.py, in the order of the file, with the blank lines
// behind it; empty if not needed.
std::string imports(const source::Program &program, const Signature &signature);
std::string configsText(const source::Program &program);
std::string signatureText(const Signature &signature, llvm::StringRef file);
std::string constantsText(const source::Program &program);
std::string loadersText(const source::Program &program,
                        const Signature &signature);
/// Whether `forward` takes anything but parameters and constants.
bool takesInputs(const source::Program &program);
/// `check` and `main`, with what is run when the file is.
std::string mainText(const source::Program &program,
                     const Signature &signature);

} // namespace ttc::python

#endif // TTC_EMITTERS_PYTHON_SCAFFOLD_H
